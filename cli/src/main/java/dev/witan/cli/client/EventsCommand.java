package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.Printable;
import dev.witan.cli.client.http.NodeAnswer;
import dev.witan.cli.client.http.NodeJournal;
import dev.witan.cli.client.http.NodeLink;
import dev.witan.cli.client.http.ServerProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code witan events}: what happens, as it happens. */
@Command(
    name = "events",
    description = "Print events as JSON Lines, as they become durable.",
    footerHeading = "Examples:%n",
    footer = {"  witan events --follow --topics pool.,request:54", ""})
final class EventsCommand implements Callable<Integer> {
  private static final int LINE_MAX = 1024 * 1024;

  @Mixin private NodeOptions node;

  @Option(
      names = "--follow",
      required = true,
      description = "Wait for what is to come; there is no other way yet.")
  private boolean follow;

  @Option(
      names = "--topics",
      paramLabel = "LIST",
      description = "Kinds such as pool.staked or pool., or subjects such as pool:81, with commas.")
  private String topics;

  @Option(
      names = "--after",
      paramLabel = "POSITION",
      description = "Begin behind this entry; else behind the last one.")
  private Long after;

  @Option(names = "--count", paramLabel = "N", description = "End after so many events.")
  private long count = Long.MAX_VALUE;

  private long told;

  @Override
  public Integer call() throws CommandFailure {
    return node.run(this::follow);
  }

  private void follow(NodeLink link) throws CommandFailure, ServerProblem {
    long from = after != null ? after : NodeJournal.head(link).position();
    String query = topics == null ? "" : "&topics=" + NodeLink.encoded(topics);
    try (InputStream in = link.follow("/v1/events?after=" + from + query)) {
      print(in);
    } catch (IOException e) {
      throw link.unreachable(e);
    }
    if (told < count) {
      throw new CommandFailure(
          Exit.UNREACHABLE, "stream-ended", "the node ended the stream; begin again with --after");
    }
  }

  /** A frame is lines up to an empty one; beats are no events of the body. */
  private void print(InputStream in) throws CommandFailure, IOException {
    String event = "";
    for (String line = line(in); line != null; line = told < count ? line(in) : null) {
      if (line.isEmpty()) {
        event = "";
      } else if (line.startsWith("event: ")) {
        event = line.substring("event: ".length());
      } else if (line.startsWith("data: ") && event.equals("reset")) {
        throw new CommandFailure(
            Exit.STATE_CHANGED,
            "events-gone",
            "more has happened since than the node keeps; begin behind a later entry");
      } else if (line.startsWith("data: ") && !event.equals("beat")) {
        node.console().out().println(Printable.of(line.substring("data: ".length())));
        node.console().out().flush();
        told++;
      }
    }
  }

  private static String line(InputStream in) throws CommandFailure, IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        return null;
      }
      if (line.size() >= LINE_MAX) {
        throw NodeAnswer.unexpected("a line is longer than any event");
      }
      line.write(c);
    }
    return line.toString(StandardCharsets.UTF_8);
  }
}
