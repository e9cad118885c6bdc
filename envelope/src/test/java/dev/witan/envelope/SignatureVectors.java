package dev.witan.envelope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Vectors of Ed25519 itself: key, message and signature in hexadecimal digits. */
final class SignatureVectors {
  private static final byte[] MESSAGE = Samples.utf8("witan");
  private static final byte[] KEY = Points.BASE.times(12345).bytes();
  private static final byte[] MIXED_KEY = Points.BASE.times(99).plus(Points.EIGHTH).bytes();

  private final List<Vector> vectors = new ArrayList<>();

  static List<Vector> all() {
    SignatureVectors all = new SignatureVectors();
    all.standard();
    all.smallOrderKeys();
    all.otherKeys();
    all.signatures();
    return all.vectors;
  }

  private void standard() {
    add(
        "RFC 8032, test 1",
        hex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"),
        new byte[0],
        hex(
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555"
                + "fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
        true);
    add(
        "RFC 8032, test 3",
        hex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025"),
        hex("af82"),
        hex(
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac1"
                + "8ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
        true);
  }

  /** Each point of small order, with a signature that a lax check accepts. */
  private void smallOrderKeys() {
    for (int i = 0; i < 8; i++) {
      byte[] key = Points.EIGHTH.times(i).bytes();
      add("a key of small order, " + i + " times the eighth", key, MESSAGE, lax(key), false);
    }
    byte[] beyond = Points.bytes(Points.PRIME, false);
    add("a key of small order, y = p", beyond, MESSAGE, lax(beyond), false);
    byte[] beyondOne = Points.bytes(Points.PRIME.add(Points.NEUTRAL.y), false);
    add("a key of small order, y = p + 1", beyondOne, MESSAGE, lax(beyondOne), false);
    byte[] minus = Points.bytes(Points.NEUTRAL.y, true);
    add("a key of small order, x = -0", minus, MESSAGE, lax(minus), false);
  }

  private void otherKeys() {
    byte[] noPoint = Points.bytes(Points.NEUTRAL.y.add(Points.NEUTRAL.y), false);
    add("a key that is no point", noPoint, MESSAGE, lax(noPoint), false);
    boolean[] seen = new boolean[2];
    for (int nonce = 1; !seen[0] || !seen[1]; nonce++) {
      byte[] signature = Points.sign(99, MIXED_KEY, nonce, Points.NEUTRAL, MESSAGE);
      byte[] first = Arrays.copyOf(signature, 32);
      boolean valid = Points.challenge(first, MIXED_KEY, MESSAGE).intValue() % 8 == 0;
      if (!seen[valid ? 1 : 0]) {
        seen[valid ? 1 : 0] = true;
        String name = "a key with a part of small order, which the challenge ";
        add(name + (valid ? "cancels" : "keeps"), MIXED_KEY, MESSAGE, signature, valid);
      }
    }
  }

  private void signatures() {
    byte[] good = Points.sign(12345, KEY, 777, Points.NEUTRAL, MESSAGE);
    add("a good signature", KEY, MESSAGE, good, true);
    add("S + L", KEY, MESSAGE, Points.withOrderAdded(good), false);
    for (int order : new int[] {2, 4, 8}) {
      byte[] signature = Points.sign(12345, KEY, 777, Points.EIGHTH.times(8 / order), MESSAGE);
      add("R with a part of order " + order + " (cofactor)", KEY, MESSAGE, signature, false);
    }
    byte[] neutral = Points.sign(12345, KEY, 0, Points.NEUTRAL, MESSAGE);
    add("R is the neutral point", KEY, MESSAGE, neutral, false);
    byte[] flipped = good.clone();
    flipped[40] ^= 1;
    add("one bit of S", KEY, MESSAGE, flipped, false);
    flipped = good.clone();
    flipped[3] ^= 1;
    add("one bit of R", KEY, MESSAGE, flipped, false);
    add("another message", KEY, Samples.utf8("Witan"), good, false);
    add("63 bytes", KEY, MESSAGE, Arrays.copyOf(good, 63), false);
    add("65 bytes", KEY, MESSAGE, Arrays.copyOf(good, 65), false);
    add("all zero", KEY, MESSAGE, new byte[64], false);
  }

  /** The first signature R = r B, S = r whose challenge is a multiple of 8. */
  private static byte[] lax(byte[] key) {
    for (int nonce = 1; ; nonce++) {
      byte[] signature = Points.sign(0, key, nonce, Points.NEUTRAL, MESSAGE);
      byte[] first = Arrays.copyOf(signature, 32);
      if (Points.challenge(first, key, MESSAGE).intValue() % 8 == 0) {
        return signature;
      }
    }
  }

  private void add(String name, byte[] key, byte[] message, byte[] signature, boolean valid) {
    vectors.add(
        new Vector("signature", name)
            .with("keyHex", HexFormat.of().formatHex(key))
            .with("messageHex", HexFormat.of().formatHex(message))
            .with("signatureHex", HexFormat.of().formatHex(signature))
            .with("valid", valid));
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
