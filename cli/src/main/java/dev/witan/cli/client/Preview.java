package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.JsonPage;
import dev.witan.cli.Printable;
import dev.witan.cli.client.http.NodeFields;
import dev.witan.cli.client.http.NodeLink;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.cli.client.value.Decimal;
import dev.witan.kernel.Command;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonWriter;
import dev.witan.kernel.MemberId;
import dev.witan.statemachine.codec.CommandCodec;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the node says would come of a command. It informs; what is signed is the sentence. */
record Preview(NodeFields fields) {
  /** No node was asked. */
  static final Preview NONE = new Preview(new NodeFields(new Json.Fields(new TreeMap<>())));

  static Preview of(NodeLink link, Command command, Optional<MemberId> actor)
      throws CommandFailure, ServerProblem {
    JsonWriter json = new JsonWriter().object().name("actor");
    if (actor.isPresent()) {
      json.text(actor.get().toString());
    } else {
      json.nothing();
    }
    CommandCodec.write(command, json.name("body"));
    json.name("type").text(CommandCodec.name(command)).endObject();
    try {
      return new Preview(
          new NodeFields(
              link.post(
                      "/v1/commands/preview", "application/json", json.toBytes(), Optional.empty())
                  .good()
                  .fields()));
    } catch (IOException e) {
      throw link.unreachable(e);
    }
  }

  /**
   * Ends the command if the node would refuse it.
   *
   * @throws ServerProblem with the refusal
   */
  void check() throws CommandFailure, ServerProblem {
    Optional<NodeFields> refusal = fields.object("refusal");
    if (refusal.isPresent()) {
      throw ServerProblem.of(refusal.get().fields());
    }
  }

  /** Prints sentence and preview as data. */
  void print(String sentence, Console console, boolean isJson) {
    if (!isJson) {
      say(sentence, console.out());
      return;
    }
    SortedMap<String, Json> page = new TreeMap<>();
    page.put("preview", fields.fields());
    page.put("sentence", new Json.Text(sentence));
    console.out().println(JsonPage.of(new Json.Fields(page)));
  }

  /** Says them to a person. */
  void say(String sentence, PrintStream out) {
    out.println(Printable.of(sentence));
    fields.object("outcomes").ifPresent(outcomes -> say(outcomes, out));
    if (fields.isTrue("accepted")) {
      out.println("The node would take it now. Once it is in the record it cannot be undone.");
    } else if (equals(NONE)) {
      out.println("No node was asked whether it would be taken.");
    }
  }

  private static void say(NodeFields outcomes, PrintStream out) {
    out.println("All that is staked there on this side would change your REP like this:");
    for (String outcome : new String[] {"accepted", "rejected", "inconclusive"}) {
      String change = outcomes.optionalText(outcome).orElse("");
      if (change.matches("-?[0-9]{1,18}")) {
        long units = Long.parseLong(change);
        String sign = units > 0 ? "+" : "";
        out.println("  if " + outcome + ": " + sign + Decimal.readable(units));
      }
    }
  }
}
