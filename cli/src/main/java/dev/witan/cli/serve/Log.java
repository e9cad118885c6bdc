package dev.witan.cli.serve;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.io.OutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a node logs, a line a thing: never a key, a passphrase, a setup word or a text of a post.
 */
final class Log {
  private static final Logger LOG = LoggerFactory.getLogger("dev.witan.serve");

  /** What could begin a line of its own, or steer a terminal, is a space. */
  private static final String PATTERN =
      "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX,UTC} %-5level"
          + " %replace(%msg %kvp{NONE} %ex{6}){'[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}]+', ' '}%nopex%n";

  private Log() {}

  /** Begins to log; until here nothing is logged. */
  static void begin(LogForm form, LogLevel level, OutputStream out) {
    LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    ch.qos.logback.classic.Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
    root.detachAndStopAllAppenders();
    if (form == LogForm.NONE) {
      root.setLevel(Level.OFF);
      return;
    }
    OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    appender.setContext(context);
    appender.setEncoder(form == LogForm.JSON ? json(context) : text(context));
    appender.setOutputStream(out);
    appender.start();
    root.addAppender(appender);
    root.setLevel(Level.WARN); // libraries
    context.getLogger("dev.witan").setLevel(Level.valueOf(level.name()));
  }

  private static Encoder<ILoggingEvent> json(LoggerContext context) {
    JsonEncoder json = new JsonEncoder();
    json.setContext(context);
    json.setWithContext(false);
    json.setWithSequenceNumber(false);
    json.setWithNanoseconds(false);
    json.setWithThreadName(false);
    json.setWithFormattedMessage(true);
    json.setWithMessage(false);
    json.setWithArguments(false);
    json.setWithMDC(false);
    json.start();
    return json;
  }

  private static Encoder<ILoggingEvent> text(LoggerContext context) {
    PatternLayoutEncoder text = new PatternLayoutEncoder();
    text.setContext(context);
    text.setPattern(PATTERN);
    text.start();
    return text;
  }

  static void started(int port, long position) {
    LOG.atInfo().addKeyValue("port", port).addKeyValue("position", position).log("started");
  }

  static void stopped(long position) {
    LOG.atInfo().addKeyValue("position", position).log("stopped");
  }

  /** The node starts again from its journal, or there is a bug. */
  static void trouble(Throwable trouble) {
    LOG.atError().setCause(trouble).log("trouble");
  }
}
