package dev.witan.envelope;

import dev.witan.kernel.BodyId;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Vectors of signed commands, good and tampered with, and of what else is signed. */
final class CommandVectors {
  private static final String[][] BODIES = {
    {"pool.stake", "{\"amount\":\"25000000\",\"pool\":\"pool_81\",\"side\":\"for\"}"},
    {"coin.transfer", "{\"amount\":\"9223372036854775807\",\"to\":\"m_x\"}"},
    {"post.publish", "{\"kind\":\"evidence\",\"title\":\"Réglage de la vanne B, 阀门 🐴\"}"},
    {"post.publish", "{\"title\":\"\\u2028 \\\"quoted\\\" \\\\ \\/ \\u0007 tab\\t\"}"},
    {"request.comment", "{\"text\":\"e\u0301 is not é\",\"satisfied\":false}"},
    {
      "availability.offer",
      "{\"skills\":[\"c++\",\"java\"],\"capacity\":1,\"until\":9007199254740991}"
    },
    {"request.cancel", "{}"},
  };

  private final List<Vector> vectors = new ArrayList<>();

  static List<Vector> all() {
    CommandVectors all = new CommandVectors();
    all.commands();
    all.tampered();
    all.strangeKeys();
    all.ids();
    all.countersignatures();
    all.receipts();
    return all.vectors;
  }

  private void commands() {
    int number = 0;
    for (String[] each : BODIES) {
      number++;
      Payload payload = Samples.payload(each[0], Samples.ADA, each[1]);
      signed(each[0] + " " + number, payload, Samples.ADA);
    }
    signed("founding", founding(), Samples.ADA);
    Payload stake = Samples.stake();
    Payload expecting =
        new Payload(
            stake.type(),
            stake.audience(),
            stake.actor(),
            stake.key(),
            0,
            9_007_199_254_740_991L,
            "_____________________w",
            Samples.fields("{\"pool_81\":7,\"post_a\":0}"),
            stake.body());
    signed("versions expected, edge times, nonce of ones", expecting, Samples.ADA);
  }

  private void signed(String name, Payload payload, byte[] seed) {
    Envelope envelope = Envelope.sign(payload, seed);
    String signed = Samples.text(envelope.signedBytes());
    vectors.add(
        new Vector("command", name)
            .with("seedHex", HexFormat.of().formatHex(seed))
            .with("canonical", signed.substring(signed.indexOf('\n') + 1))
            .with("signedSha256", Hash256.of(envelope.signedBytes()).toString())
            .with("id", envelope.id().toString())
            .with("signature", StrictFields.base64(envelope.signature()))
            .with("envelope", Samples.text(envelope.toBytes()))
            .with("valid", true));
  }

  private void tampered() {
    String good = Samples.text(Envelope.sign(Samples.stake(), Samples.ADA).toBytes());
    envelope("amount changed", good.replace("25000000", "25000001"), "bad-signature");
    envelope("side changed", good.replace("\"for\"", "\"against\""), "bad-signature");
    envelope("time moved", good.replace("1795252802113", "1795252802114"), "bad-signature");
    envelope("type changed", good.replace("pool.stake", "pool.open"), "bad-signature");
    String other = BodyId.of(Hash256.ofText("another body")).toString();
    envelope("another body", good.replace(Samples.BODY.toString(), other), "bad-signature");
    String bob = Ed25519.publicKey(Samples.BOB).toString();
    String ada = Ed25519.publicKey(Samples.ADA).toString();
    envelope("another key", good.replace(ada, bob), "bad-signature");
    envelope("signed by another", Samples.text(byBob()), "bad-signature");
    envelope("an unknown field", good.replace("\"v\":1", "\"v\":1,\"w\":1"), "malformed");
    envelope("a field twice", good.replace("\"v\":1", "\"v\":1,\"v\":1"), "malformed");
    envelope("a missing field", good.replace(",\"v\":1", ""), "malformed");
    envelope("an amount as a number", good.replace("\"25000000\"", "25.5"), "malformed");
    envelope("another version", good.replace("\"v\":1", "\"v\":2"), "malformed");
    envelope("a short nonce", good.replace("AAECAwQFBgcICQoLDA0ODw", "AAEC"), "malformed");
    String stray = good.replace("AAECAwQFBgcICQoLDA0ODw", "AAECAwQFBgcICQoLDA0ODx");
    envelope("stray bits in the nonce", stray, "not-canonical");
    String padded = good.replace("AAECAwQFBgcICQoLDA0ODw", "AAECAwQFBgcICQoLDA0ODw==");
    envelope("padding in the nonce", padded, "not-canonical");
    envelope("no envelope", "[]", "malformed");
  }

  private void strangeKeys() {
    Envelope good = Envelope.sign(Samples.stake(), Samples.ADA);
    String text = Samples.text(good.toBytes());
    String signature = StrictFields.base64(good.signature());
    String added = StrictFields.base64(Points.withOrderAdded(good.signature()));
    envelope("S + L", text.replace(signature, added), "bad-signature");
    String ada = Ed25519.publicKey(Samples.ADA).toString();
    for (int i = 0; i < 3; i++) {
      String key = PublicKey.of(Points.EIGHTH.times(i * 2).bytes()).toString();
      envelope("a key of small order " + i, text.replace(ada, key), "bad-signature");
    }
  }

  private void ids() {
    for (String name : new String[] {"ada", "bob", "cyd"}) {
      PublicKey key = Ed25519.publicKey(Samples.seed(name));
      vectors.add(
          new Vector("key", name)
              .with("seedHex", HexFormat.of().formatHex(Samples.seed(name)))
              .with("keyHex", HexFormat.of().formatHex(key.bytes()))
              .with("text", key.toString())
              .with("member", MemberId.of(key).toString())
              .with("valid", true));
    }
    String text = Ed25519.publicKey(Samples.ADA).toString();
    key("another base", "f" + text.substring(1));
    key("one digit less", text.substring(0, 47));
    key("a digit that base58 leaves out", text.substring(0, 47) + "0");
    key("another kind of key", "z6LS" + text.substring(4));
    Payload founding = founding();
    vectors.add(
        new Vector("body", "a founding's body")
            .with("envelope", Samples.text(Envelope.sign(founding, Samples.ADA).toBytes()))
            .with("id", founding.id().toString())
            .with("body", BodyId.of(founding.id()).toString()));
  }

  private void key(String name, String text) {
    vectors.add(new Vector("key", name).with("text", text).with("valid", false));
  }

  private void countersignatures() {
    Hash256 post = Hash256.ofText("a post");
    PublicKey key = Ed25519.publicKey(Samples.BOB);
    MemberId ada = MemberId.of(Ed25519.publicKey(Samples.ADA));
    counter("coauthor", Countersignature.coauthor(Samples.BODY, post));
    counter("sponsor", Countersignature.sponsor(Samples.BODY, ada, key, "bob"));
    counter("added key", Countersignature.addedKey(Samples.BODY, ada, key));
  }

  private void counter(String name, byte[] bytes) {
    vectors.add(
        new Vector("countersignature", name)
            .with("seedHex", HexFormat.of().formatHex(Samples.BOB))
            .with("signed", Samples.text(bytes))
            .with("signature", StrictFields.base64(Ed25519.sign(Samples.BOB, bytes))));
  }

  private void receipts() {
    Receipt receipt = Receipt.sign(ReceiptTest.FACTS, Samples.seed("node"));
    String text = Samples.text(receipt.toBytes());
    receipt("good", text, receipt.nodeKey(), true);
    receipt("moved", text.replace("\"position\":81", "\"position\":82"), receipt.nodeKey(), false);
    receipt("of another node", text, Ed25519.publicKey(Samples.ADA), false);
  }

  private void receipt(String name, String receipt, PublicKey node, boolean valid) {
    vectors.add(
        new Vector("receipt", name)
            .with("receipt", receipt)
            .with("node", node.toString())
            .with("valid", valid));
  }

  private void envelope(String name, String envelope, String code) {
    vectors.add(
        new Vector("command", name)
            .with("envelope", envelope)
            .with("valid", false)
            .with("code", code));
  }

  private static byte[] byBob() {
    return Envelope.sign(Samples.stake(), Samples.BOB).toBytes();
  }

  private static Payload founding() {
    Payload stake = Samples.stake();
    return new Payload(
        "body.found",
        Optional.empty(),
        Optional.empty(),
        stake.key(),
        stake.issuedAt(),
        stake.expiresAt(),
        stake.nonce(),
        stake.expect(),
        Samples.fields("{\"imported\":false,\"name\":\"Rådet\"}"));
  }
}
