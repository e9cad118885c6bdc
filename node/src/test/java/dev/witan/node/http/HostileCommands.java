package dev.witan.node.http;

import dev.witan.envelope.Envelope;
import dev.witan.envelope.Payload;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostKind;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Json;
import dev.witan.kernel.MemberId;
import dev.witan.node.stage.Founding;
import dev.witan.node.stage.Signer;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Commands that are nearly right: signed ones that say something wrong, and spoiled bytes. */
final class HostileCommands {
  private static final long DAY_MS = 86_400_000;
  private static final int REMEMBERED = 50;

  private final Founding founding;
  private final WorkedBody body;
  private final SplittableRandom random;
  private final List<byte[]> earlier = new ArrayList<>();
  private Signer signer = new Signer("nobody");
  private byte[] said = new byte[0];

  HostileCommands(Founding founding, WorkedBody body, SplittableRandom random) {
    this.founding = founding;
    this.body = body;
    this.random = random;
  }

  /** Mostly the text of the latest post, or that of another. */
  byte[] content() {
    return random.nextInt(4) == 0 ? text() : said;
  }

  /** A sound post but for its text, {@link #said}, which is shorter by one than it says. */
  byte[] ofAnotherLength() {
    signer = body.ada;
    return sign(of(together(1)));
  }

  /** The text of the latest post. */
  byte[] said() {
    return said.clone();
  }

  private byte[] text() {
    said = Founding.utf8("text " + random.nextInt(10));
    return said;
  }

  /** An envelope, or what is left of one. */
  byte[] next() {
    int kind = random.nextInt(100);
    if (kind < 70) {
      byte[] envelope = sign(alter(payload(), random.nextInt(20)));
      remember(envelope);
      return envelope;
    }
    return kind < 75 && !earlier.isEmpty()
        ? earlier.get(random.nextInt(earlier.size()))
        : spoil(sign(payload()), random.nextInt(16));
  }

  private void remember(byte[] envelope) {
    if (earlier.size() < REMEMBERED) {
      earlier.add(envelope);
    } else {
      earlier.set(random.nextInt(REMEMBERED), envelope);
    }
  }

  /** Something that could be taken; who signs it is kept beside it. */
  private Payload payload() {
    signer = List.of(body.ada, body.ben, body.cat).get(random.nextInt(3));
    return switch (random.nextInt(9)) {
      case 0 -> of(new TransferCoin(founding.bank.id(), 1 + random.nextInt(3)));
      case 1 -> of(new StakeOnPool(random.nextInt(4), Side.FOR, 1, Optional.empty()));
      case 2, 3 -> of(Founding.post(signer, "title " + random.nextInt(5), text()));
      case 4 -> of(together(random.nextInt(3)));
      case 5 ->
          of(
              new OpenPool(
                  Hash256.ofText("none"), 1_000, OptionalLong.empty(), OptionalLong.empty()));
      case 6 -> {
        signer = new Signer("new " + random.nextInt(1_000_000));
        yield of(Founding.registration(signer));
      }
      default -> of(Founding.issue(signer, 1));
    };
  }

  /** A post whose text is shorter than it says, or one that another should have signed too. */
  private PublishPost together(int longer) {
    byte[] text = text();
    List<Author> both =
        List.of(new Author(body.ada.id(), 500_000), new Author(body.ben.id(), 500_000));
    return new PublishPost(
        PostKind.EVIDENCE,
        "Ours",
        Hash256.of(text),
        text.length + longer,
        longer == 0 ? both : List.of(new Author(signer.id(), 1_000_000)),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private Payload of(Command command) {
    return signer.payload(founding.body(), ServerStage.START, command);
  }

  private byte[] sign(Payload payload) {
    return Envelope.sign(payload, signer.seed()).toBytes();
  }

  private Payload alter(Payload of, int how) {
    long now = ServerStage.START;
    BodyId other = BodyId.of(Hash256.ofText("another body"));
    Optional<BodyId> here = of.audience();
    Signer stranger = new Signer("stranger");
    return switch (how) {
      case 0 -> with(of, of.type(), Optional.of(other), of.actor(), of.expiresAt(), of.body());
      case 1 -> with(of, of.type(), here, of.actor(), now - random.nextInt(3), of.body());
      case 2 -> with(of, of.type(), here, of.actor(), now + 8 * DAY_MS, of.body());
      case 3 -> with(of, of.type(), here, Optional.of(stranger.id()), of.expiresAt(), of.body());
      case 4 -> with(of, "pool.nothing", here, of.actor(), of.expiresAt(), of.body());
      case 5 -> with(of, of.type(), here, Optional.empty(), of.expiresAt(), of.body());
      case 6 -> with(of, of.type(), Optional.empty(), of.actor(), of.expiresAt(), of.body());
      case 7 -> {
        signer = stranger;
        yield new Payload(
            of.type(),
            here,
            of.actor(),
            stranger.key(),
            now,
            of.expiresAt(),
            of.nonce(),
            of.expect(),
            of.body());
      }
      case 8, 9, 10, 11, 12 ->
          with(of, of.type(), here, of.actor(), of.expiresAt(), odd(of.body()));
      default -> of;
    };
  }

  private static Payload with(
      Payload of,
      String type,
      Optional<BodyId> audience,
      Optional<MemberId> actor,
      long expiresAt,
      Json.Fields fields) {
    return new Payload(
        type, audience, actor, of.key(), of.issuedAt(), expiresAt, of.nonce(), of.expect(), fields);
  }

  /** The same fields, but one is odd, one is missing, or one is too many. */
  private Json.Fields odd(Json.Fields of) {
    TreeMap<String, Json> fields = new TreeMap<>(of.values());
    List<String> names = List.copyOf(fields.keySet());
    String name = names.get(random.nextInt(names.size()));
    switch (random.nextInt(8)) {
      case 0 -> fields.remove(name);
      case 1 -> fields.put("more", odd());
      default -> fields.put(name, odd());
    }
    return new Json.Fields(fields);
  }

  private Json odd() {
    return switch (random.nextInt(14)) {
      case 0 -> new Json.Int(-1);
      case 1 -> new Json.Int(0);
      case 2 -> new Json.Int(9_007_199_254_740_991L);
      case 3 -> new Json.Int(1L << 31);
      case 4 -> new Json.Text("");
      case 5 -> new Json.Text("x".repeat(1 + random.nextInt(5_000)));
      case 6 -> new Json.Text("9223372036854775807");
      case 7 -> new Json.Text("-1");
      case 8 -> new Json.Text(Hash256.ofText("nothing").toString());
      case 9 -> new Json.Text("\u0001\u202e\ud83d\ude00");
      case 10 -> new Json.Null();
      case 11 -> new Json.Bool(random.nextBoolean());
      case 12 -> new Json.Items(List.of(new Json.Int(1), new Json.Text("a")));
      default -> new Json.Fields(new TreeMap<>());
    };
  }

  private byte[] spoil(byte[] envelope, int how) {
    String text = new String(envelope, StandardCharsets.UTF_8);
    return switch (how) {
      case 0 -> Arrays.copyOf(envelope, random.nextInt(envelope.length));
      case 1, 2, 3 -> flip(envelope);
      case 4 -> Founding.utf8(text.replaceFirst("\"v\":1", "\"v\":1,\"v\":1"));
      case 5 -> Founding.utf8("[".repeat(1 + random.nextInt(10_000)));
      case 6 -> Founding.utf8("{\"a\":".repeat(1 + random.nextInt(3_000)) + "1");
      case 7 -> Founding.utf8(text.replaceFirst("\"v\":1", "\"v\":" + "9".repeat(400)));
      case 8 -> Founding.utf8(text.replaceFirst("\"v\":1", "\"v\":1e400"));
      case 9 -> Founding.utf8(text.replaceFirst("\"issuedAt\":", "\"issuedAt\":-"));
      case 10 -> Founding.utf8(text.replaceFirst("\"sig\":\"....", "\"sig\":\"AAAA"));
      case 11 -> Founding.utf8(text.replaceFirst("\"nonce\":\"", "\"nonce\":\"AAAA"));
      case 12 -> Founding.utf8(" " + text.replace(",", " ,\n\t"));
      case 13 ->
          Founding.utf8(List.of("", "{}", "[]", "null", "\ufeff{}", "1").get(random.nextInt(6)));
      case 14 -> random.nextInt(20) == 0 ? new byte[1_100_000] : noise();
      default -> Founding.utf8(text.replaceFirst("\"key\":\"....", "\"key\":\"____"));
    };
  }

  private byte[] flip(byte[] envelope) {
    byte[] flipped = envelope.clone();
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
    }
    return flipped;
  }

  private byte[] noise() {
    byte[] noise = new byte[random.nextInt(2_000)];
    random.nextBytes(noise);
    return noise;
  }
}
