package dev.witan.systemtests.rules;

import dev.witan.kernel.Command;
import dev.witan.kernel.Event;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.Parameters;
import dev.witan.kernel.Registry;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.codec.EventCodec;
import dev.witan.statemachine.codec.EventType;
import java.util.Map;
import java.util.Optional;

/**
 * A test module that puts a new value of a parameter in force while the body lives, as a ratified
 * proposal does later (GOV-4), so that POOL-2 can be shown.
 */
public final class ParameterChange {
  private static final int NUMBER = 9001;

  private ParameterChange() {}

  /** Sets one parameter from now on. Any member may: only tests know this command. */
  public record ChangeParameter(Parameter parameter, long value) implements Command {}

  /** The next version of the parameters is in force. */
  public record ParametersChanged(Parameters next) implements Event {}

  /** A machine of the core's modules that knows this command too. */
  public static Machine machine() {
    return new Machine(codec(), (registry, modules) -> register(registry, modules.parameters()));
  }

  /** What reads the events of such a machine. */
  public static EventCodec codec() {
    EventCodec codec = EventCodec.ofCore();
    codec.add(
        new EventType<>(
            NUMBER,
            "test.parameters.changed",
            1,
            ParametersChanged.class,
            (event, out) -> event.next().write(out),
            in -> new ParametersChanged(Parameters.read(in))));
    return codec;
  }

  private static void register(Registry registry, ParameterVersions versions) {
    registry.on(
        ChangeParameter.class,
        (command, context, emitter) -> {
          Map<Parameter, Long> set = Map.of(command.parameter(), command.value());
          emitter.emit(new ParametersChanged(versions.current().next(set)));
          return Optional.empty();
        });
    registry.apply(ParametersChanged.class, new VersionApplier(versions)::changed);
  }

  /** The only code that puts the version in force. */
  private static final class VersionApplier {
    private final ParameterVersions versions;

    VersionApplier(ParameterVersions versions) {
      this.versions = versions;
    }

    void changed(ParametersChanged event) {
      versions.add(event.next());
    }
  }
}
