package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.envelope.Envelope;
import dev.witan.envelope.Receipt;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Limits;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.statemachine.codec.CommandPayload;
import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** One command's dealings with one node, in the name of the member whose key it is. */
final class Session {
  private static final long VALID_MS = 10 * 60 * 1000;

  /** The node takes none that is valid for longer; its clock may lag behind what it just said. */
  private static final long SAVED_VALID_MS = Limits.EXPIRY_AHEAD_MAX_MS - VALID_MS;

  private static final int NONCE_BYTES = 16;
  private static final int ID_DIGITS = 16;
  private static final int LINE_MAX = 100;

  private final BodyFacts facts;
  private final NodeOptions node;
  private final SigningOptions signing;
  private final KeyOnDisk key;
  private MemberId me;

  Session(BodyFacts facts, NodeOptions node, SigningOptions signing) throws CommandFailure {
    this.facts = facts;
    this.node = node;
    this.signing = signing;
    this.key = signing.key(node);
  }

  BodyFacts facts() {
    return facts;
  }

  Console console() {
    return node.console();
  }

  PublicKey key() {
    return key.key();
  }

  /** The member who would register with the key. */
  MemberId newMember() {
    return key.member();
  }

  /** The member who is named with --as, or the one whose key it is. */
  MemberId me() throws CommandFailure, ServerProblem {
    if (me == null) {
      me = signing.as().isPresent() ? facts.member(signing.as().get()) : facts.holder(key);
    }
    return me;
  }

  /** Says what is to be signed, asks, signs, sends, and says what came of it. */
  void send(Draft draft) throws CommandFailure, ServerProblem {
    signing.check(draft.cost());
    Optional<BodyId> audience =
        draft.setup().isPresent() ? Optional.empty() : Optional.of(facts.body());
    Optional<MemberId> actor = draft.hasActor() ? Optional.of(me()) : Optional.empty();
    if (!isAgreed(draft, actor)) {
      return;
    }
    SavedCommand signed = signed(draft, audience, actor);
    if (signing.offline().isPresent()) {
      signed.write(signing.offline().get());
      console().err().println("Signed, and not sent: `witan send " + signing.offline().get() + "`");
      return;
    }
    Receipt receipt = delivered(signed, draft.setup());
    new Result(receipt, draft.made(), facts.link()).print(console(), node.isJson());
  }

  /** Says what is to be signed, and what the node says of it, where it is asked. */
  private boolean isAgreed(Draft draft, Optional<MemberId> actor)
      throws CommandFailure, ServerProblem {
    Preview preview =
        signing.offline().isPresent()
            ? Preview.NONE
            : Preview.of(facts.link(), draft.command(), actor);
    if (signing.isDryRun()) {
      preview.print(draft.sentence(), console(), node.isJson());
    } else if (!(node.isJson() && signing.isAnswered())) {
      preview.say(draft.sentence(), console().err());
    }
    preview.check();
    return !signing.isDryRun();
  }

  private SavedCommand signed(Draft draft, Optional<BodyId> audience, Optional<MemberId> actor)
      throws CommandFailure {
    byte[] seed = agreedSeed();
    long now = facts.now();
    CommandPayload payload =
        new CommandPayload(
            audience,
            actor,
            key.key(),
            now,
            now + (signing.offline().isPresent() ? SAVED_VALID_MS : VALID_MS),
            nonce(),
            draft.command());
    byte[] envelope = Envelope.seal(payload.signedBytes(), seed);
    Arrays.fill(seed, (byte) 0);
    return new SavedCommand(Envelope.parseCanonical(envelope).value(), draft.contents());
  }

  /** When nobody knows what became of it, the bytes are kept, so that they can be sent again. */
  private Receipt delivered(SavedCommand signed, Optional<String> setup)
      throws CommandFailure, ServerProblem {
    try {
      return new Delivery(facts.link(), facts.nodeKey(), signed.id())
          .of(signed.envelope().toBytes(), signed.contents(), setup);
    } catch (CommandFailure e) {
      if (e.exit() != Exit.FATE_UNKNOWN) {
        throw e;
      }
      String file = signed.id().toString().substring(0, ID_DIGITS) + ".command";
      signed.write(signing.folder(node).resolve(file).toString());
      throw new CommandFailure(
          e.exit(),
          e.code(),
          e.getMessage()
              + "; `witan send "
              + signing.folder(node).resolve(file)
              + "` sends the same again, and it counts once");
    }
  }

  /** The seed of the key, when whoever holds it agrees to what was said. */
  byte[] agreedSeed() throws CommandFailure {
    if (!signing.isAnswered()) {
      ask();
    }
    char[] passphrase = signing.passphrase(node);
    byte[] seed = key.seed(passphrase);
    Arrays.fill(passphrase, ' ');
    return seed;
  }

  /** As {@link SigningOptions#check}. */
  void check(Cost cost) throws CommandFailure {
    signing.check(cost);
  }

  private void ask() throws CommandFailure {
    if (!console().isErrTerminal()) {
      throw new CommandFailure(
          Exit.USAGE,
          "nobody-to-ask",
          "nobody can be asked here: use --yes with limits, or --dry-run");
    }
    console().err().print("Sign and send? [y/N] ");
    console().err().flush();
    String answer = line(node.input()).strip();
    if (!answer.equalsIgnoreCase("y") && !answer.equalsIgnoreCase("yes")) {
      throw new CommandFailure(Exit.FAILED, "not-agreed", "nothing was signed");
    }
  }

  private static String line(InputStream in) throws CommandFailure {
    StringBuilder line = new StringBuilder();
    try {
      for (int c = in.read(); c >= 0 && c != '\n' && line.length() < LINE_MAX; c = in.read()) {
        line.append((char) c);
      }
    } catch (IOException e) {
      throw new CommandFailure(Exit.FAILED, "input-unreadable", "the answer cannot be read");
    }
    return line.toString();
  }

  private static String nonce() {
    byte[] nonce = new byte[NONCE_BYTES];
    new SecureRandom().nextBytes(nonce);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
  }
}
