package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;

/** Where the passphrase of a key comes from: never from the command line, which all can read. */
record Passphrase(NodeOptions node, Path file) {
  /** The passphrase of a key that is there. */
  char[] of(KeyOnDisk key) throws CommandFailure {
    char[] given = given();
    return given != null ? given : typed("Passphrase of " + key.file() + ": ");
  }

  /** One for a new key; whoever types it types it twice. */
  char[] chosen() throws CommandFailure {
    char[] given = given();
    if (given == null) {
      given = typed("A passphrase for the new key: ");
      if (!Arrays.equals(given, typed("The same again: "))) {
        throw failure("the two are not the same");
      }
    }
    if (given.length == 0) {
      throw failure("a passphrase has at least one character");
    }
    return given;
  }

  private char[] given() throws CommandFailure {
    if (file != null) {
      return firstLine(file.toString());
    }
    String variable = node.variable("WITAN_PASSPHRASE");
    if (variable != null) {
      return variable.toCharArray();
    }
    String named = node.variable("WITAN_PASSPHRASE_FILE");
    return named == null ? null : firstLine(named);
  }

  private static char[] firstLine(String file) throws CommandFailure {
    try (BufferedReader reader = Files.newBufferedReader(Path.of(file))) {
      String line = reader.readLine();
      return line == null ? new char[0] : line.toCharArray();
    } catch (IOException | InvalidPathException e) {
      throw failure(file + ": cannot be read");
    }
  }

  private char[] typed(String question) throws CommandFailure {
    java.io.Console terminal = node.console().isErrTerminal() ? System.console() : null;
    char[] typed = terminal == null ? null : terminal.readPassword("%s", question);
    if (typed == null) {
      throw failure("nobody can be asked here: use --passphrase-file FILE or WITAN_PASSPHRASE");
    }
    return typed;
  }

  private static CommandFailure failure(String sentence) {
    return new CommandFailure(Exit.KEY, "passphrase-missing", sentence);
  }
}
