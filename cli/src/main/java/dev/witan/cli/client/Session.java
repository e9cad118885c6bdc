package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.client.http.NodeAnswer;
import dev.witan.cli.client.http.NodeFields;
import dev.witan.cli.client.http.NodeJournal;
import dev.witan.cli.client.http.NodeLink;
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

  private final NodeLink link;
  private final NodeOptions node;
  private final SigningOptions signing;
  private final KeyOnDisk key;
  private final Instance instance;
  private final MemberId me;

  Session(NodeLink link, NodeOptions node, SigningOptions signing)
      throws CommandFailure, ServerProblem {
    this.link = link;
    this.node = node;
    this.signing = signing;
    this.key = signing.key(node);
    this.instance = Instance.of(link);
    node.knownNodes().check(link.address(), instance);
    this.me = signing.as().isPresent() ? member(signing.as().get()) : key.member();
  }

  NodeLink link() {
    return link;
  }

  Console console() {
    return node.console();
  }

  PublicKey key() {
    return key.key();
  }

  /** The key of the node itself. */
  PublicKey nodeKey() {
    return instance.node();
  }

  /** The member who is named with --as, or the one whose first key it is. */
  MemberId me() {
    return me;
  }

  /** The node's time, in milliseconds since the epoch. */
  long now() {
    return instance.time();
  }

  /** The body. */
  BodyId body() throws CommandFailure {
    return instance
        .body()
        .orElseThrow(
            () ->
                new CommandFailure(
                    Exit.STATE_CHANGED,
                    "body-not-founded",
                    "there is no body there yet: see `witan found --help`"));
  }

  /** The id of the member with this id or handle, also when they joined a moment ago. */
  MemberId member(String name) throws CommandFailure, ServerProblem {
    Optional<MemberId> id = MemberId.parse(name);
    if (id.isPresent()) {
      return id.get();
    }
    long head = NodeJournal.head(link).position();
    String path = "/v1/members/" + NodeLink.encoded(name) + "?atLeast=" + head;
    return MemberId.parse(new NodeFields(link.get(path).fields()).text("id"))
        .orElseThrow(() -> NodeAnswer.unexpected("no member has such an id"));
  }

  /** Says what is to be signed, asks, signs, sends, and says what came of it. */
  void send(Draft draft) throws CommandFailure, ServerProblem {
    signing.check(draft.cost());
    Optional<BodyId> audience = draft.setup().isPresent() ? Optional.empty() : Optional.of(body());
    Optional<MemberId> actor = draft.hasActor() ? Optional.of(me()) : Optional.empty();
    Preview preview = Preview.of(link, draft.command(), actor);
    if (signing.isDryRun()) {
      preview.print(draft.sentence(), console(), node.isJson());
      preview.check();
      return;
    }
    if (!(node.isJson() && signing.isAnswered())) {
      preview.say(draft.sentence(), console().err());
    }
    preview.check();
    byte[] seed = agreedSeed();
    CommandPayload payload =
        new CommandPayload(
            audience,
            actor,
            key.key(),
            instance.time(),
            instance.time() + (signing.offline().isPresent() ? SAVED_VALID_MS : VALID_MS),
            nonce(),
            draft.command());
    byte[] envelope = Envelope.seal(payload.signedBytes(), seed);
    Arrays.fill(seed, (byte) 0);
    SavedCommand signed =
        new SavedCommand(Envelope.parseCanonical(envelope).value(), draft.contents());
    if (signing.offline().isPresent()) {
      signed.write(signing.offline().get());
      console().err().println("Signed, and not sent: `witan send " + signing.offline().get() + "`");
      return;
    }
    Receipt receipt = delivered(signed, draft.setup());
    new Result(receipt, draft.made(), link).print(console(), node.isJson());
  }

  /** When nobody knows what became of it, the bytes are kept, so that they can be sent again. */
  private Receipt delivered(SavedCommand signed, Optional<String> setup)
      throws CommandFailure, ServerProblem {
    try {
      return new Delivery(link, instance.node(), signed.id())
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
