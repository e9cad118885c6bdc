package dev.witan.systemtests.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.envelope.Ed25519;
import dev.witan.envelope.Envelope;
import dev.witan.envelope.Payload;
import dev.witan.envelope.Read;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonParser;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.ReputationCommand.AllowStaking;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.statemachine.codec.CommandCodec;
import dev.witan.statemachine.codec.CommandPayload;
import dev.witan.statemachine.codec.Names;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Goal: machine and envelope make the same signed bytes and the same id of the same command.
 * Method: payloads of the one are read and written by the other, also all of the machine's frozen
 * ones.
 */
final class SignedBytesTest {
  private static final String PREFIX = "witan-command-v1\n";
  private static final Path FROZEN =
      Path.of(System.getProperty("basedir", ""))
          .toAbsolutePath()
          .resolveSibling("state-machine/src/test/resources/golden/payloads.txt");
  private static final byte[] SEED = Hash256.ofText("a seed").bytes();
  private static final PublicKey KEY = Ed25519.publicKey(SEED);
  private static final MemberId MEMBER = MemberId.of(KEY);

  @ParameterizedTest
  @MethodSource("commands")
  void shouldMakeTheSameBytes(Command command) {
    CommandPayload machine =
        new CommandPayload(
            Optional.of(new BodyId(-1, 2, -3)),
            command instanceof RegisterMember ? Optional.empty() : Optional.of(MEMBER),
            KEY,
            0,
            Json.INTEGER_MAX,
            "AAECAwQFBgcICQoLDA0ODw",
            command);
    Payload envelope = read(machine.signedBytes()).value();
    assertThat(envelope.signedBytes()).isEqualTo(machine.signedBytes());
    assertThat(envelope.id()).isEqualTo(machine.id());
    Envelope signed = Envelope.sign(envelope, SEED);
    Payload sent = Envelope.parseSigned(signed.toBytes()).value().payload();
    assertThat(CommandCodec.read(sent.type(), sent.body(), Names.IDS).command()).isEqualTo(command);
  }

  @Test
  void shouldMakeTheSameBytesOfEveryFrozenPayload() throws IOException {
    List<String> lines = Files.readString(FROZEN).lines().toList();
    assertThat(lines).hasSizeGreaterThan(3 * CommandCodec.names().size());
    for (int i = 0; i < lines.size(); i += 3) {
      byte[] signed = (lines.get(i + 1) + "\n" + lines.get(i + 2)).getBytes(StandardCharsets.UTF_8);
      Read<Payload> read = read(signed);
      assertThat(read.problem()).isNull();
      assertThat(read.value().signedBytes()).isEqualTo(signed);
      assertThat(read.value().id()).hasToString(lines.get(i));
    }
  }

  static List<Command> commands() {
    return List.of(
        new RegisterMember(
            "ada", KEY, "Ådå \"阀\" \ud83d\udc34\u2028\\", Optional.empty(), Optional.empty()),
        new IssueCoin(Optional.empty(), Long.MAX_VALUE, "e\u0301 \u0007\n"),
        new IssueCoin(Optional.of(MEMBER), 1, ""),
        new TransferCoin(MEMBER, 0),
        new AllowStaking(MEMBER, 5, Json.INTEGER_MAX));
  }

  private static Read<Payload> read(byte[] signed) {
    byte[] json = Arrays.copyOfRange(signed, PREFIX.length(), signed.length);
    assertThat(new String(signed, StandardCharsets.UTF_8)).startsWith(PREFIX);
    return Payload.read((Json.Fields) JsonParser.parseCanonical(json).value(), "");
  }
}
