package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.JsonPage;
import dev.witan.cli.Table;
import dev.witan.cli.Table.Cell;
import dev.witan.envelope.Ed25519;
import dev.witan.envelope.KeyFile;
import dev.witan.kernel.Json;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code witan key}: the encrypted files of keys. */
@Command(
    name = "key",
    description = "Make a key, or show whose one is.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "Examples:%n",
    footer = {"  witan key new ada.key     asks for a passphrase", "  witan key show ada.key", ""})
final class KeyCommand extends Noun {
  private static final SecureRandom RANDOM = new SecureRandom();

  @Command(name = "new", description = "Make a key and write it, encrypted, to a new file.")
  int make(
      @Mixin NodeOptions node,
      @Parameters(paramLabel = "FILE", description = "The file to make.") String file,
      @Option(
              names = "--passphrase-file",
              paramLabel = "FILE",
              description = "Its first line; else WITAN_PASSPHRASE; else somebody is asked.")
          Path passphraseFile)
      throws CommandFailure {
    char[] passphrase = new Passphrase(node, passphraseFile).chosen();
    byte[] seed = random(Ed25519.SEED_BYTES);
    byte[] sealed =
        KeyFile.seal(seed, passphrase, random(KeyFile.SALT_BYTES), random(KeyFile.NONCE_BYTES));
    Arrays.fill(seed, (byte) 0);
    Arrays.fill(passphrase, ' ');
    write(file, sealed);
    node.console().err().println("Keep a copy of the file: whoever loses it loses the member.");
    print(node, KeyOnDisk.read(file));
    return Exit.DONE;
  }

  @Command(name = "show", description = "Show the public key in a file, and the member's id.")
  int show(
      @Mixin NodeOptions node,
      @Parameters(paramLabel = "FILE", description = "A key file.") String file)
      throws CommandFailure {
    print(node, KeyOnDisk.read(file));
    return Exit.DONE;
  }

  private static void print(NodeOptions node, KeyOnDisk key) {
    if (node.isJson()) {
      SortedMap<String, Json> page = new TreeMap<>();
      page.put("key", new Json.Text(key.key().toString()));
      page.put("member", new Json.Text(key.member().toString()));
      node.console().out().println(JsonPage.of(new Json.Fields(page)));
      return;
    }
    Table table = new Table("The key", "what", "value");
    table.row(Cell.text("key"), Cell.text(key.key().toString()));
    table.row(Cell.text("member"), Cell.text(key.member().toString()));
    table.print(node.console());
  }

  /** Never over another file: that may be somebody's only key. */
  private static void write(String file, byte[] bytes) throws CommandFailure {
    try {
      Path path = Path.of(file);
      Files.createFile(path, owner());
      Files.write(path, bytes, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
    } catch (FileAlreadyExistsException e) {
      throw new CommandFailure(
          Exit.USAGE, "file-exists", file + ": this file is there already, and is left as it is");
    } catch (IOException | InvalidPathException e) {
      throw new CommandFailure(
          Exit.FAILED, "file-unwritable", file + ": cannot be written: " + e.getMessage());
    }
  }

  private static FileAttribute<?>[] owner() {
    boolean isPosix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    return isPosix
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static byte[] random(int length) {
    byte[] bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }
}
