package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Printable;
import dev.witan.cli.client.http.NodeFields;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.cli.client.value.Decimal;
import dev.witan.cli.client.value.KeyText;
import dev.witan.envelope.Countersignature;
import dev.witan.envelope.Ed25519;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Signature;
import java.util.Arrays;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code witan sponsor}: the signed word with which somebody else may join. */
@Command(
    name = "sponsor",
    description = {
      "Print the word with which somebody may join at your expense; a treasurer's invites.",
      "It is good for this handle and this key, once, and sends nothing."
    },
    footerHeading = "Examples:%n",
    footer = {"  witan sponsor ada z6Mk... --max-fee 1", ""})
final class SponsorCommand implements Callable<Integer> {
  @Mixin private NodeOptions node;

  @Mixin private SigningOptions signing;

  @Parameters(index = "0", paramLabel = "HANDLE", description = "The handle of who joins.")
  private String handle;

  @Parameters(
      index = "1",
      paramLabel = "KEY",
      converter = KeyText.class,
      description = "Their public key, as `witan key show` prints it.")
  private PublicKey key;

  @Override
  public Integer call() throws CommandFailure {
    return signing.run(node, this::sponsor);
  }

  private void sponsor(Session session) throws CommandFailure, ServerProblem {
    NodeFields fee = new NodeFields(session.facts().link().get("/v1/params/member.fee").fields());
    long coin = fee.count("value");
    session.check(Cost.coin(coin));
    String sentence =
        "You sponsor the key "
            + key
            + " as "
            + handle
            + ", and pay the fee for joining, now "
            + Decimal.readable(coin)
            + " coin.";
    session.console().err().println(Printable.of(sentence));
    if (signing.isDryRun()) {
      return;
    }
    byte[] signed = Countersignature.sponsor(session.facts().body(), session.me(), key, handle);
    byte[] seed = session.agreedSeed();
    Signature signature = Signature.of(Ed25519.sign(seed, signed));
    Arrays.fill(seed, (byte) 0);
    session.console().out().println(SponsorWord.of(session.me(), session.key(), signature));
  }
}
