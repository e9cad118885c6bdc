package dev.witan.cli.configuration;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be set for good rather than on each command line. */
public enum Setting {
  DATA(Reader.COMMAND, Kind.PLAIN, "", "The folder of a journal; `serve` takes `witan-data`."),
  DATABASE(Reader.COMMAND, Kind.PLAIN, "", "The JDBC URL of a PostgreSQL database with a journal."),
  DATABASE_USER(Reader.COMMAND, Kind.WITHOUT_FLAG, "", "Who connects to the database."),
  DATABASE_PASSWORD(Reader.COMMAND, Kind.SECRET, "", "The password of that user."),
  BIND(Reader.PARSER, Kind.PLAIN, "127.0.0.1:8080", "Where a node listens; port 0 is a free one."),
  TLS(
      Reader.PARSER,
      Kind.PLAIN,
      "",
      "PEM files of a certificate chain and its key, `CERT,KEY`: HTTPS instead of HTTP."),
  NODE_KEY(
      Reader.PARSER,
      Kind.PLAIN,
      "",
      "The file of a node's key, made when there is none; else `node-key` in the data folder."),
  ADMIN(
      Reader.PARSER,
      Kind.PLAIN,
      "",
      "The port of health and metrics on 127.0.0.1; without one they are not served."),
  LIMIT_REQUESTS(
      Reader.PARSER, Kind.PLAIN, "6000", "Requests a minute of one address; 0 for no bound."),
  LIMIT_COMMANDS(Reader.PARSER, Kind.PLAIN, "600", "Commands a minute of one key; 0 for no bound."),
  LOG(Reader.PARSER, Kind.PLAIN, "text", "The form of a node's log: `text`, `json` or `none`."),
  LOG_LEVEL(
      Reader.PARSER,
      Kind.PLAIN,
      "info",
      "What a node logs: `error`, `warn`, `info`, or `debug` for every request."),
  URL(Reader.COMMAND, Kind.PLAIN, "http://127.0.0.1:8080", "The node that a command asks."),
  KEY(Reader.COMMAND, Kind.PLAIN, "", "The encrypted file of the key that signs."),
  PASSPHRASE_FILE(
      Reader.COMMAND, Kind.PLAIN, "", "The file whose first line opens that key; else asked."),
  PASSPHRASE(Reader.COMMAND, Kind.SECRET, "", "The passphrase itself.");

  /** Who looks a value up. */
  private enum Reader {
    /** The parser of the command line, as a default of the flag. */
    PARSER,
    /** The command, which has to know whether a flag was there. */
    COMMAND
  }

  private enum Kind {
    PLAIN,
    WITHOUT_FLAG,
    SECRET
  }

  private final Reader reader;
  private final Kind kind;
  private final String standard;
  private final String sentence;

  Setting(Reader reader, Kind kind, String standard, String sentence) {
    this.reader = reader;
    this.kind = kind;
    this.standard = standard;
    this.sentence = sentence;
  }

  /** Its name in a configuration file, such as {@code limit-requests}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The variable that sets it. */
  public String variable() {
    return "WITAN_" + name();
  }

  /** The flag that sets it, where there is one. */
  public Optional<String> flag() {
    return kind == Kind.PLAIN ? Optional.of("--" + word()) : Optional.empty();
  }

  /** Whether it stands in the environment or a file of its own only. */
  public boolean isSecret() {
    return kind == Kind.SECRET;
  }

  /** The value where nothing sets it; empty for none. */
  public String standard() {
    return standard;
  }

  /** What it sets, in Markdown. */
  public String sentence() {
    return sentence;
  }

  /** The setting with this name in a file. */
  static Optional<Setting> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  /** The setting of this flag, when the parser is to look it up. */
  static Optional<Setting> parsed(String flag) {
    return Arrays.stream(values())
        .filter(one -> one.reader == Reader.PARSER && one.flag().equals(Optional.of(flag)))
        .findFirst();
  }
}
