package dev.witan.node.stage;

import dev.witan.envelope.Envelope;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostKind;
import dev.witan.kernel.BodyId;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.node.NodeKey;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Treasurer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** A body with one treasurer, whose pools end soon, and commands for it. */
public final class Founding {
  /** The key of the node that the founding names. */
  public static final NodeKey NODE = new NodeKey(new Signer("node").seed());

  /** How long a pool takes, in milliseconds. */
  public static final long POOL_MS = 300;

  /** The treasurer, who signs the founding. */
  public final Signer bank = new Signer("bank");

  private static final AtomicLong REFERENCES = new AtomicLong();

  private final long now;
  private final byte[] envelope;
  private final BodyId body;

  /** A founding that is signed at this time. */
  public Founding(long now) {
    this(now, NODE, false);
  }

  /** The same for another node, or of an imported body. */
  public Founding(long now, NodeKey node, boolean isImported) {
    this.now = now;
    Map<Parameter, Long> set =
        Map.of(
            Parameter.POOL_DURATION,
            POOL_MS,
            Parameter.POOL_MIN_FEE,
            0L,
            Parameter.FORUM_DAILY_BYTES,
            1L << 30);
    FoundBody command =
        new FoundBody(
            "stage",
            node.publicKey(),
            List.of(new Treasurer("bank", bank.key())),
            new TreeMap<>(set),
            isImported);
    Envelope signed = bank.envelope(null, now, command);
    this.envelope = signed.toBytes();
    this.body = BodyId.of(signed.id());
  }

  /** The founding's envelope. */
  public byte[] envelope() {
    return envelope.clone();
  }

  /** The body that it founds. */
  public BodyId body() {
    return body;
  }

  /** A command of this member to this body. */
  public byte[] sign(Signer member, Command command) {
    return member.sign(body, now, command);
  }

  /** Registers this member. */
  public byte[] register(Signer member) {
    return sign(member, registration(member));
  }

  /** The registration of this member without a sponsor. */
  public static RegisterMember registration(Signer member) {
    return new RegisterMember(member.name(), member.key(), "", Optional.empty(), Optional.empty());
  }

  /** The treasurer issues a little coin to itself: accepted at any time. */
  public byte[] issue() {
    return sign(bank, issue(bank, 1));
  }

  /** Issues so much coin to this member, for a reason of its own. */
  public static IssueCoin issue(Signer to, long amount) {
    return issue(to, amount, "d" + REFERENCES.incrementAndGet());
  }

  /** Issues so much coin to this member for this reason. */
  public static IssueCoin issue(Signer to, long amount, String reference) {
    return new IssueCoin(Optional.of(to.id()), amount, reference);
  }

  /** A post of this member alone, with this title and body. */
  public static PublishPost post(Signer member, String title, byte[] text) {
    return new PublishPost(
        PostKind.EVIDENCE,
        title,
        Hash256.of(text),
        text.length,
        List.of(new Author(member.id(), 1_000_000)),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  /** Bytes of a text. */
  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
