package dev.witan.cli.serve;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.Exit;
import dev.witan.cli.data.JournalFailures;
import dev.witan.cli.data.JournalOptions;
import dev.witan.cli.journal.RestoreMark;
import dev.witan.cli.serve.demo.Demo;
import dev.witan.journal.JournalException;
import dev.witan.node.StartRefused;
import dev.witan.node.page.PageBuild;
import dev.witan.node.recovery.BrokenJournal;
import dev.witan.node.service.Service;
import dev.witan.node.service.Settings;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** One run of a server, until the process is asked to end. */
final class ServeRun {
  private static final int DEMO_PEOPLE = 240;

  private final Console console;
  private final Settings settings;
  private final CountDownLatch ended = new CountDownLatch(1);

  ServeRun(Console console, Settings settings) {
    this.console = console;
    this.settings = settings;
  }

  void run() throws CommandFailure {
    serve(start(System::currentTimeMillis));
  }

  /**
   * Serves a demonstration: a month is played on the node's clock, then that of the wall goes on.
   */
  void runDemo(long seed) throws CommandFailure {
    AtomicLong played = new AtomicLong(1);
    Service service = start(() -> played.get() > 0 ? played.get() : System.currentTimeMillis());
    say("playing a month of invented people...");
    long end = System.currentTimeMillis();
    long sent = Demo.play(service, played::set, service.nodeKey(), seed, DEMO_PEOPLE, end);
    played.set(0);
    say(sent + " commands were signed and handed in; everybody here is invented");
    serve(service);
  }

  private void serve(Service service) {
    Thread stopping =
        new Thread(
            () -> {
              service.close();
              Log.stopped(service.entries());
              ended.countDown();
            },
            "witan-stop");
    Runtime.getRuntime().addShutdownHook(stopping);
    Log.started(service.port(), service.entries());
    greet(service);
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Service start(LongSupplier clock) throws CommandFailure {
    RestoreMark.refuse(settings.journal());
    try {
      return Service.start(settings, clock, Log::trouble);
    } catch (JournalException e) {
      throw JournalFailures.of(settings.journal(), e);
    } catch (BrokenJournal e) {
      throw new CommandFailure(
          Exit.VERIFICATION_FAILED,
          "journal-broken",
          JournalOptions.place(settings.journal())
              + ": "
              + e.getMessage()
              + "; `witan verify` tells more");
    } catch (StartRefused e) {
      throw new CommandFailure(exit(e), e.code(), e.getMessage());
    }
  }

  private static int exit(StartRefused refused) {
    return switch (refused.code()) {
      case "node-key-wrong", "node-key-unreadable" -> Exit.KEY;
      case "address-taken" -> Exit.UNREACHABLE;
      default -> Exit.FAILED;
    };
  }

  private void greet(Service service) {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    String scheme = settings.tls().isPresent() ? "https://" : "http://";
    String link = scheme + host + ":" + service.port();
    String place = JournalOptions.place(settings.journal());
    say("serving " + place + " (" + service.entries() + " entries) at " + link);
    if (service.entries() == 0) {
      String word = service.setupWord();
      String page = PageBuild.isThere() ? link + "/setup#t=" + word + " or with " : "";
      say(
          "there is no body here yet. Found one: "
              + page
              + "witan found --url "
              + link
              + " --key FILE --name NAME --handle YOURS --setup "
              + word);
    } else if (service.isReadOnly()) {
      say("the body holds imported data: it is read only");
    }
  }

  private void say(String sentence) {
    console.err().println("witan: " + sentence);
  }
}
