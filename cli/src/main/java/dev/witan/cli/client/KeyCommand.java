package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.JsonPage;
import dev.witan.cli.Table;
import dev.witan.cli.Table.Cell;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.cli.client.value.KeyText;
import dev.witan.envelope.Countersignature;
import dev.witan.envelope.Ed25519;
import dev.witan.envelope.KeyFile;
import dev.witan.kernel.Json;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Signature;
import dev.witan.reputation.ReputationCommand.AddKey;
import dev.witan.reputation.ReputationCommand.RevokeKey;
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
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code witan key}: the encrypted files of keys. */
@Command(
    name = "key",
    description = "Make a key, show it, or say which keys speak for you.",
    synopsisSubcommandLabel = "COMMAND",
    footerHeading = "Examples:%n",
    footer = {
      "  witan key new ada.key                      asks for a passphrase",
      "  witan key show ada.key",
      "  witan key add laptop.key --key ada.key     both sign it",
      "  witan key revoke z6Mk... --key ada.key",
      ""
    })
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

  @Command(name = "add", description = "Let another key of yours speak for you as well.")
  int add(
      @Mixin NodeOptions node,
      @Mixin SigningOptions signing,
      @Parameters(paramLabel = "FILE", description = "The file of the key to be added.")
          String file,
      @Option(
              names = "--new-passphrase-file",
              paramLabel = "FILE",
              description = "Its first line opens the added key; else as for the key that signs.")
          Path passphraseFile)
      throws CommandFailure {
    KeyOnDisk added = KeyOnDisk.read(file);
    return signing.run(
        node,
        session -> {
          Optional<Signature> proof =
              signing.isDryRun()
                  ? Optional.empty()
                  : Optional.of(proof(session, added, new Passphrase(node, passphraseFile)));
          AddKey add = new AddKey(added.key(), proof);
          session.send(Draft.of(add, Sentences.of(add)));
        });
  }

  /** The new key signs that it wants to speak for the member, so that nobody adds another's. */
  private static Signature proof(Session session, KeyOnDisk added, Passphrase passphrase)
      throws CommandFailure, ServerProblem {
    byte[] text = Countersignature.addedKey(session.facts().body(), session.me(), added.key());
    char[] words = passphrase.of(added);
    byte[] seed = added.seed(words);
    Arrays.fill(words, ' ');
    Signature proof = Signature.of(Ed25519.sign(seed, text));
    Arrays.fill(seed, (byte) 0);
    return proof;
  }

  @Command(name = "revoke", description = "End a key of yours, such as that of a lost device.")
  int revoke(
      @Mixin NodeOptions node,
      @Mixin SigningOptions signing,
      @Parameters(
              paramLabel = "KEY",
              converter = KeyText.class,
              description = "The public key, as `witan key show` and your page print it.")
          PublicKey key)
      throws CommandFailure {
    RevokeKey revoke = new RevokeKey(key);
    return signing.run(node, session -> session.send(Draft.of(revoke, Sentences.of(revoke))));
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
