package dev.witan.readmodel.projection;

import dev.witan.governance.GovernanceEvent.ProposalTookEffect;
import dev.witan.kernel.Event;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Parameters;
import dev.witan.readmodel.store.Tables;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyEvent.BodyFounded;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The body, and its parameters and artifacts with where they come from (GOV-5, GOV-6). */
final class ParameterViews implements Projection {
  private static final int FOUNDING = -1;
  private static final int DEFAULT = -2;

  private final Tables tables;
  private final List<Parameters> versions = new ArrayList<>();

  ParameterViews(Tables tables) {
    this.tables = tables;
    forget();
  }

  /** The version with this number. */
  Parameters version(int number) {
    return versions.get(number);
  }

  /** Goes back to what was committed. */
  void forget() {
    versions.clear();
    List<Map<Parameter, Long>> sets = new ArrayList<>();
    tables
        .handle()
        .createQuery(
            "select name, version, amount from parameter_steps where version >= 0 order by version")
        .map(
            (row, context) -> {
              int version = row.getInt(2);
              while (sets.size() <= version) {
                sets.add(new EnumMap<>(Parameter.class));
              }
              long value = row.getLong(3);
              return sets.get(version).put(Parameter.named(row.getString(1)).orElseThrow(), value);
            })
        .list();
    for (Map<Parameter, Long> set : sets) {
      versions.add(versions.isEmpty() ? Parameters.founding(set) : newest().next(set));
    }
  }

  @Override
  public void apply(Event event, AtEntry at) {
    if (event instanceof BodyFounded founded) {
      found(founded, at);
    } else if (event instanceof ProposalTookEffect effect) {
      if (!effect.set().isEmpty()) {
        versions.add(newest().next(effect.set()));
        int version = newest().version();
        effect
            .set()
            .forEach(
                (parameter, value) ->
                    step(parameter.text(), version, value, effect.proposal(), at));
      }
      effect
          .artifacts()
          .forEach((name, post) -> step("artifact." + name, -1, post, effect.proposal(), at));
    }
  }

  private Parameters newest() {
    return versions.get(versions.size() - 1);
  }

  private void found(BodyFounded event, AtEntry at) {
    tables.inserts.add(
        "body",
        event.id().toString(),
        event.name(),
        event.nodeKey().toString(),
        event.imported(),
        at.now());
    tables.body.change(0);
    versions.add(event.parameters());
    Map<Parameter, Long> named = at.command(FoundBody.class).parameters();
    for (Parameter parameter : Parameter.values()) {
      int source = named.containsKey(parameter) ? FOUNDING : DEFAULT;
      step(parameter.text(), 0, event.parameters().get(parameter), source, at);
    }
  }

  private void step(String name, int version, long value, int proposal, AtEntry at) {
    tables.inserts.add(
        "parameter_steps", name, at.position(), at.next(), at.now(), version, value, proposal);
  }
}
