package dev.witan.systemtests.rules.tables;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.governance.GovernanceCommand.SubmitProposal;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.JsonWriter;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.RejectionCode;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.Outcome;
import dev.witan.statemachine.Submission;
import dev.witan.statemachine.codec.CommandCodec;
import dev.witan.statemachine.codec.Names;
import dev.witan.systemtests.rules.Keys;
import dev.witan.systemtests.rules.ParameterChange.ChangeParameter;
import dev.witan.validationpool.PoolCommand.OpenPool;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Plays one table from the founding to the last row. */
final class TablePlay {
  private static final long VALID_MS = 60_000;
  private static final String TREASURER = "bank";

  private final Table table;
  private final TableBody body = new TableBody();
  private final TableNames names = new TableNames(body);
  private final TableCommands commands = new TableCommands(names);
  private final TableLooks looks = new TableLooks(names, body);
  private final Map<String, Submission> labelled = new HashMap<>();
  private Submission last;
  private int submitted;

  private TablePlay(Table table) {
    this.table = table;
  }

  /** Plays the table and gives the codes that it has reached. */
  static Set<RejectionCode> play(Table table) {
    TablePlay play = new TablePlay(table);
    if (!table.isUnfounded()) {
      play.found();
    }
    for (Row row : table.rows()) {
      try {
        play.play(row);
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError(
            row.where() + ": " + row.text() + "\n" + failure.getMessage(), failure);
      }
    }
    play.body.check();
    return play.body.reached();
  }

  private void found() {
    Row row = Row.of("founding", "0 " + TREASURER + " body.found treasurers=" + TREASURER);
    table.parameters().forEach(row.fields()::put);
    assertThat(status(submit(row))).isEqualTo("ok");
  }

  private void play(Row row) {
    switch (row.word(0)) {
      case "body", "unfounded" -> assertThat(row.words()).hasSize(1);
      case "members" -> members(row);
      case "repeat" -> repeat(row);
      case "=" -> looks.look(row);
      default -> command(row);
    }
  }

  /** {@code members ada ben with 100}: each registers and gets that much coin. */
  private void members(Row row) {
    int with = row.words().indexOf("with");
    for (String handle : row.words().subList(1, with)) {
      command(Row.of(row.where(), "0 " + handle + " member.register => ok"));
      command(
          Row.of(
              row.where(),
              "0 bank coin.issue "
                  + handle
                  + " "
                  + row.word(with + 1)
                  + " for-"
                  + handle
                  + " => ok"));
    }
  }

  /** {@code repeat 64 ROW}: the row so many times, with the running number for each #. */
  private void repeat(Row row) {
    String line = row.text().replaceFirst("repeat\\s+\\d+\\s+", "");
    for (int number = 1; number <= Integer.parseInt(row.word(1)); number++) {
      command(Row.of(row.where(), line.replace("#", Integer.toString(number))));
    }
  }

  private void command(Row row) {
    long at = Long.parseLong(row.word(0).replace("_", ""));
    if (row.word(1).equals("time")) {
      row.allows(2);
      body.passTime(at);
      return;
    }
    Outcome outcome = row.word(1).equals("again") ? body.submit(at, again(row)) : submit(row);
    assertThat(status(outcome)).isEqualTo(row.status());
  }

  /** The submission with the label that the row names, or the last one. */
  private Submission again(Row row) {
    row.allows(3);
    return row.words().size() > 2 ? labelled.get(row.word(2)) : last;
  }

  private Outcome submit(Row row) {
    long at = Long.parseLong(row.word(0).replace("_", ""));
    body.passTime(at); // Ticks open referenda, which the row may name.
    Command command = commands.command(row);
    survivesTheCodec(command);
    String[] who = row.word(1).split("/");
    Optional<MemberId> actor = actor(row, command, who[0]);
    long expiresAt = row.number("expires", at + VALID_MS);
    Hash256 id = Hash256.ofText("command " + submitted++);
    PublicKey key = key(row, command, who);
    last = new Submission(id, expiresAt, actor, key, expected(row), command);
    labelled.put(row.text("label", ""), last);
    Outcome outcome = body.submit(at, last);
    if (outcome instanceof Outcome.Accepted) {
      learn(row, command);
    }
    return outcome;
  }

  /** {@code expect=pool_0:3}: the signer has seen version 3 of that pool. */
  private static SortedMap<String, Long> expected(Row row) {
    String[] seen = row.text("expect", "").split(":");
    SortedMap<String, Long> expected = new TreeMap<>();
    if (seen.length == 2) {
      expected.put(seen[0], Long.valueOf(seen[1]));
    }
    return expected;
  }

  /** Whoever registers and founds does so in nobody's name. */
  private Optional<MemberId> actor(Row row, Command command, String who) {
    String actor = row.fields().getOrDefault("actor", who);
    boolean nobody = command instanceof RegisterMember || command instanceof FoundBody;
    return actor.equals("none") || nobody && !row.fields().containsKey("actor")
        ? Optional.empty()
        : Optional.of(names.member(actor));
  }

  private static PublicKey key(Row row, Command command, String[] who) {
    boolean named = who.length == 1 && command instanceof RegisterMember;
    return Keys.key(named ? row.text("key", who[0]) : who[who.length - 1]);
  }

  /** What the names of later rows stand for. */
  private void learn(Row row, Command command) {
    if (command instanceof RegisterMember register) {
      names.register(register.handle(), row.text("key", row.word(1).split("/")[0]));
    } else if (command instanceof PublishPost post) {
      names.publish(row.word(3), PostContent.id(post));
    } else if (command instanceof OpenPool) {
      names.open(row.word(3), body.modules().pools().size() - 1);
    } else if (command instanceof MakeOffer) {
      names.offer(row.word(3), body.modules().availability().offers().size() - 1);
    } else if (command instanceof FileRequest) {
      names.file(row.word(3), body.modules().requests().size() - 1);
    } else if (command instanceof SubmitProposal) {
      names.propose(row.word(3), body.modules().proposals().size() - 1);
    }
  }

  /** What is signed can be read back as the same command, also when the rules refuse it. */
  private static void survivesTheCodec(Command command) {
    if (command instanceof ChangeParameter) {
      return;
    }
    JsonWriter json = new JsonWriter();
    CommandCodec.write(command, json);
    Json.Parsed parsed = JsonParser.parseCanonical(json.toBytes());
    assertThat(parsed.problem()).isNull();
    CommandCodec.Decoded decoded =
        CommandCodec.read(CommandCodec.name(command), (Json.Fields) parsed.value(), Names.IDS);
    assertThat(decoded.problem()).isNull();
    assertThat(decoded.command()).isEqualTo(command);
  }

  private static String status(Outcome outcome) {
    if (outcome instanceof Outcome.Rejected rejected) {
      return rejected.rejection().code().code();
    }
    return outcome instanceof Outcome.Duplicate duplicate
        ? "duplicate of " + duplicate.position()
        : "ok";
  }
}
