package dev.witan.node;

import dev.witan.envelope.Ed25519;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The file of a node's key: one line, the seed in base64url, readable by its owner alone. It is not
 * encrypted, because a node has to start with nobody at the keyboard; a stolen one lets a thief
 * sign receipts and foresee seeds, and speak for no member.
 */
public final class NodeKeyFile {
  private static final int BYTES_MAX = 100;

  private NodeKeyFile() {}

  /**
   * Reads the key, or makes a new one where there is no file.
   *
   * @throws IOException when the file cannot be read or written
   * @throws StartRefused when it holds no key
   */
  public static NodeKey readOrCreate(Path file) throws IOException {
    return Files.exists(file) ? read(file) : create(file);
  }

  private static NodeKey read(Path file) throws IOException {
    byte[] bytes;
    try (var in = Files.newInputStream(file)) {
      bytes = in.readNBytes(BYTES_MAX);
    }
    try {
      String line = new String(bytes, StandardCharsets.US_ASCII).strip();
      byte[] seed = Base64.getUrlDecoder().decode(line);
      if (seed.length == Ed25519.SEED_BYTES) {
        return new NodeKey(seed);
      }
    } catch (IllegalArgumentException e) {
      // Not base64: said below.
    }
    throw new StartRefused("node-key-unreadable", file + ": this is not the file of a node's key");
  }

  /** Written whole beside its place and moved there, so that no start ever finds half a key. */
  private static NodeKey create(Path file) throws IOException {
    byte[] seed = new byte[Ed25519.SEED_BYTES];
    new SecureRandom().nextBytes(seed);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.deleteIfExists(part);
    Files.createFile(part, owner());
    String line = Base64.getUrlEncoder().withoutPadding().encodeToString(seed) + "\n";
    Files.writeString(
        part, line, StandardCharsets.US_ASCII, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileAlreadyExistsException e) {
      return read(file);
    }
    return new NodeKey(seed);
  }

  private static FileAttribute<?>[] owner() {
    boolean isPosix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return isPosix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }
}
