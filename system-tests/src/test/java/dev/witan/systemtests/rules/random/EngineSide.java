package dev.witan.systemtests.rules.random;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Command;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import dev.witan.statemachine.Outcome;
import dev.witan.systemtests.rules.Keys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The machine under the steps of a run. */
final class EngineSide {
  private final Machines machines;
  private final Names names = new Names();
  private final EngineCommands commands = new EngineCommands(names);
  private String status = "";

  EngineSide(Run run, long seed) {
    machines = new Machines(seed);
    SortedMap<Parameter, Long> parameters = new TreeMap<>();
    run.parameters()
        .forEach((name, value) -> parameters.put(Parameter.named(name).orElseThrow(), value));
    Treasurer treasurer = new Treasurer(Run.TREASURER, Keys.key(Run.TREASURER));
    FoundBody founding =
        new FoundBody("random", Keys.key("node"), List.of(treasurer), parameters, false);
    Checks.require(
        submits(run.foundedAt(), Optional.empty(), Run.TREASURER, founding),
        "the founding was rejected");
  }

  Picture picture() {
    return new EnginePainter(machines, names).picture();
  }

  /** How often each kind of thing happened. */
  Map<String, Integer> events() {
    return machines.chronicle().counts();
  }

  /** The code of the last command's rejection, or {@code ok}. */
  String status() {
    return status;
  }

  /** Does the step and says whether it was accepted. */
  boolean does(Step step) {
    machines.passTime(step.at());
    names.follow(machines.current().modules(), step);
    if (step instanceof Step.Pass) {
      machines.check();
      status = "ok";
      return true;
    }
    boolean accepted = submits(step);
    if (accepted) {
      names.add(step);
    }
    names.follow(machines.current().modules(), step);
    return accepted;
  }

  private boolean submits(Step step) {
    if (step instanceof Step.Register s) {
      return submits(s.at(), Optional.empty(), s.handle(), commands.of(s));
    }
    return submits(step.at(), Optional.of(Keys.member(step.as())), step.as(), commands.of(step));
  }

  private boolean submits(long at, Optional<MemberId> actor, String key, Command command) {
    Outcome outcome = machines.submit(at, actor, Keys.key(key), command);
    status =
        outcome instanceof Outcome.Rejected rejected ? rejected.rejection().code().code() : "ok";
    return outcome instanceof Outcome.Accepted;
  }
}
