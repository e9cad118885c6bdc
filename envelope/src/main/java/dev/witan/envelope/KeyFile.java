package dev.witan.envelope;

import dev.witan.kernel.Checks;
import dev.witan.kernel.Json;
import dev.witan.kernel.JsonWriter;
import dev.witan.kernel.PublicKey;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A seed, encrypted by a passphrase: AES-256-GCM with a key from PBKDF2-HMAC-SHA-256, both of which
 * a browser has too. The public key stands beside it in the clear and is bound to it, so that a
 * file tells whose it is and cannot be passed off as another's. The passphrase counts as typed, in
 * UTF-8.
 */
public final class KeyFile {
  /** Steps of PBKDF2 in new files, and the fewest that are read. */
  public static final int ITERATIONS = 600_000;

  /** The most steps that are read, so that a file cannot keep a machine busy for minutes. */
  public static final int ITERATIONS_MAX = 10_000_000;

  /** Bytes of salt. */
  public static final int SALT_BYTES = 16;

  /** Bytes of nonce. */
  public static final int NONCE_BYTES = 12;

  private static final int BYTES_MAX = 4096;
  private static final int TAG_BYTES = 16;
  private static final Json TYPE = new Json.Text("witan-key-file");
  private static final Json DERIVATION = new Json.Text("pbkdf2-hmac-sha256");
  private static final Json CIPHER = new Json.Text("aes-256-gcm");

  private KeyFile() {}

  /**
   * The file for this seed. Salt and nonce come from the caller's secure random source, fresh for
   * each file.
   */
  public static byte[] seal(byte[] seed, char[] passphrase, byte[] salt, byte[] nonce) {
    Checks.require(passphrase.length > 0, "a passphrase has at least one character");
    Checks.require(salt.length == SALT_BYTES, "a salt has 16 bytes", salt.length);
    Checks.require(nonce.length == NONCE_BYTES, "a nonce has 12 bytes", nonce.length);
    PublicKey key = Ed25519.publicKey(seed);
    byte[] sealed;
    try {
      sealed = crypt(Cipher.ENCRYPT_MODE, seed, passphrase, salt, nonce, ITERATIONS, key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this platform cannot encrypt a key", e);
    }
    JsonWriter json = new JsonWriter().object();
    json.name("cipher").value(CIPHER);
    json.name("iterations").integer(ITERATIONS);
    json.name("kdf").value(DERIVATION);
    json.name("key").text(key.toString());
    json.name("nonce").text(StrictFields.base64(nonce));
    json.name("salt").text(StrictFields.base64(salt));
    json.name("sealed").text(StrictFields.base64(sealed));
    json.name("type").value(TYPE);
    return json.name("v").integer(1).endObject().toBytes();
  }

  /** The seed in this file. */
  public static Read<byte[]> open(byte[] file, char[] passphrase) {
    StrictFields reader = StrictFields.parse(file, BYTES_MAX);
    reader.constant("type", TYPE);
    reader.constant("v", new Json.Int(1));
    reader.constant("kdf", DERIVATION);
    reader.constant("cipher", CIPHER);
    long iterations = reader.count("iterations");
    if (iterations < ITERATIONS || iterations > ITERATIONS_MAX) {
      reader.malformed("iterations", "from " + ITERATIONS + " to " + ITERATIONS_MAX, "");
    }
    PublicKey key = reader.key("key");
    byte[] salt = reader.bytes("salt", SALT_BYTES);
    byte[] nonce = reader.bytes("nonce", NONCE_BYTES);
    byte[] sealed = reader.bytes("sealed", Ed25519.SEED_BYTES + TAG_BYTES);
    if (reader.problem() != null) {
      return Read.refused(reader.problem());
    }
    return open(sealed, passphrase, salt, nonce, (int) iterations, key);
  }

  private static Read<byte[]> open(
      byte[] sealed, char[] passphrase, byte[] salt, byte[] nonce, int iterations, PublicKey key) {
    try {
      byte[] seed =
          passphrase.length == 0
              ? new byte[0]
              : crypt(Cipher.DECRYPT_MODE, sealed, passphrase, salt, nonce, iterations, key);
      if (seed.length == Ed25519.SEED_BYTES && Ed25519.publicKey(seed).equals(key)) {
        return Read.of(seed);
      }
    } catch (AEADBadTagException e) {
      // Falls through: the answer is the same as for a seed that is not the key's.
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this platform cannot decrypt a key", e);
    }
    return Read.refused(
        Problem.Code.WRONG_PASSPHRASE, "", "not the passphrase, or the file was altered");
  }

  private static byte[] crypt(
      int mode,
      byte[] bytes,
      char[] passphrase,
      byte[] salt,
      byte[] nonce,
      int iterations,
      PublicKey key)
      throws GeneralSecurityException {
    PBEKeySpec spec = new PBEKeySpec(passphrase, salt, iterations, 256);
    byte[] secret =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    spec.clearPassword();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BYTES * 8, nonce));
    Arrays.fill(secret, (byte) 0);
    cipher.updateAAD(key.bytes());
    return cipher.doFinal(bytes);
  }
}
