package dev.witan.statemachine.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.AvailabilityCommand;
import dev.witan.business.BusinessCommand;
import dev.witan.forum.ForumCommand;
import dev.witan.governance.GovernanceCommand;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.JsonWriter;
import dev.witan.reputation.ReputationCommand;
import dev.witan.statemachine.BodyCommand;
import dev.witan.validationpool.PoolCommand;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: what members sign never changes. Method: samples of every command are compared with golden
 * files, one a type and a line a sample; every line is read back.
 */
final class CommandGoldenTest {
  @Test
  void shouldHaveACodecAndASampleOfEveryType() {
    Set<Class<?>> permitted =
        Stream.of(
                BodyCommand.class,
                ReputationCommand.class,
                ForumCommand.class,
                PoolCommand.class,
                AvailabilityCommand.class,
                BusinessCommand.class,
                GovernanceCommand.class)
            .flatMap(root -> Arrays.stream(root.getPermittedSubclasses()))
            .collect(Collectors.toSet());
    assertThat(permitted).allSatisfy(type -> assertThat(CommandCodec.name(type)).isNotNull());
    assertThat(CommandCodec.names()).hasSameSizeAs(permitted);
    assertThat(CommandSamples.all().stream().map(Command::getClass).collect(Collectors.toSet()))
        .isEqualTo(permitted);
    assertThat(CommandCodec.name(ReputationCommand.Sponsor.class)).isNull();
  }

  /** The words of the catalogue, in its order. */
  @Test
  void shouldKeepTheWordsOfTheCatalogue() {
    assertThat(CommandCodec.names())
        .containsExactly(
            "body.found",
            "tick",
            "member.register",
            "key.add",
            "key.revoke",
            "key.recover",
            "coin.issue",
            "coin.transfer",
            "coin.redeem",
            "reputation.allow",
            "post.publish",
            "pool.open",
            "pool.stake",
            "availability.offer",
            "availability.change",
            "availability.withdraw",
            "request.file",
            "request.accept",
            "request.decline",
            "request.submit",
            "request.comment",
            "request.cancel",
            "request.extend",
            "request.giveBack",
            "proposal.submit",
            "proposal.attest");
  }

  @ParameterizedTest
  @MethodSource("names")
  void shouldKeepTheJsonOfEveryType(String name) {
    StringBuilder lines = new StringBuilder();
    for (Command command : CommandSamples.all()) {
      if (CommandCodec.name(command).equals(name)) {
        lines.append(json(command)).append('\n');
      }
    }
    assertThat(lines).isNotEmpty();
    Golden.assertGolden("commands/" + name + ".json", lines.toString());
  }

  @ParameterizedTest
  @MethodSource("names")
  void shouldReadTheGoldenJson(String name) {
    List<Command> samples =
        CommandSamples.all().stream()
            .filter(command -> CommandCodec.name(command).equals(name))
            .toList();
    List<String> lines = Golden.read("commands/" + name + ".json").lines().toList();
    assertThat(lines).hasSameSizeAs(samples);
    for (int i = 0; i < lines.size(); i++) {
      Json.Parsed parsed = JsonParser.parseCanonical(lines.get(i).getBytes(StandardCharsets.UTF_8));
      assertThat(parsed.problem()).isNull();
      CommandCodec.Decoded decoded =
          CommandCodec.read(name, (Json.Fields) parsed.value(), Names.IDS);
      assertThat(decoded).isEqualTo(new CommandCodec.Decoded(samples.get(i), null));
    }
  }

  /** The signed bytes and the id of every sample, as they are signed from now on. */
  @Test
  void shouldKeepTheSignedBytes() {
    StringBuilder text = new StringBuilder();
    for (Command command : CommandSamples.all()) {
      boolean founds = command instanceof BodyCommand.FoundBody;
      CommandPayload payload =
          new CommandPayload(
              founds ? Optional.empty() : Optional.of(new BodyId(1, 2, 3)),
              founds ? Optional.empty() : Optional.of(CommandSamples.ANN),
              CommandSamples.KEY,
              1_700_000_000_000L,
              1_700_000_300_000L,
              "AAAAAAAAAAAAAAAAAAAAAA",
              command);
      assertThat(payload.id()).isEqualTo(Hash256.of(payload.signedBytes()));
      text.append(payload.id()).append('\n');
      text.append(new String(payload.signedBytes(), StandardCharsets.UTF_8)).append('\n');
    }
    Golden.assertGolden("payloads.txt", text.toString());
  }

  static List<String> names() {
    return CommandCodec.names();
  }

  private static String json(Command command) {
    JsonWriter json = new JsonWriter();
    CommandCodec.write(command, json);
    return new String(json.toBytes(), StandardCharsets.UTF_8);
  }
}
