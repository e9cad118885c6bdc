package dev.witan.cli.client;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.client.http.ServerProblem;
import dev.witan.cli.client.value.CitationText;
import dev.witan.cli.client.value.HashText;
import dev.witan.cli.client.value.ParameterText;
import dev.witan.cli.client.value.ParameterText.Setting;
import dev.witan.cli.client.value.SpanText;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Block;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Ppm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code witan post}: publishes a text of one author. */
@Command(
    name = "post",
    description = "Publish a text as its only author.",
    footerHeading = "Examples:%n",
    footer = {
      "  witan post valve.md --title \"Valve test\" --kind evidence --cite POST:0.3",
      "  witan post why.md --title \"Judge faster\" --kind proposal --set pool.duration=2d",
      ""
    })
final class PostCommand implements Callable<Integer> {
  private static final String STANDARD_INPUT = "-";

  @Mixin private NodeOptions node;

  @Mixin private SigningOptions signing;

  @Parameters(paramLabel = "FILE", description = "The text, in UTF-8; - reads standard input.")
  private String file;

  @Option(names = "--title", paramLabel = "TITLE", required = true, description = "Its title.")
  private String title;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "discussion, evidence, review or proposal.")
  private PostKind kind = PostKind.DISCUSSION;

  @Option(
      names = "--cite",
      paramLabel = "POST:WEIGHT",
      converter = CitationText.class,
      description = "Gives this part of its value to a post, or takes with a minus before it.")
  private List<Citation> citations = List.of();

  @Option(
      names = "--reply-to",
      paramLabel = "POST",
      converter = HashText.class,
      description = "The post that it answers.")
  private Hash256 replyTo;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      converter = ParameterText.class,
      description = "What a proposal would set.")
  private List<Setting> settings = List.of();

  @Option(
      names = "--delay",
      paramLabel = "SPAN",
      converter = SpanText.class,
      description = "How long after its acceptance a proposal takes effect.")
  private long delay = 86_400_000;

  @Override
  public Integer call() throws CommandFailure {
    if (kind == PostKind.ARTIFACT || kind != PostKind.PROPOSAL && !settings.isEmpty()) {
      throw new CommandFailure(
          Exit.USAGE, "usage", "artifacts are not made here, and --set is for proposals alone");
    }
    return signing.run(node, this::publish);
  }

  private void publish(Session session) throws CommandFailure, ServerProblem {
    byte[] text = text();
    PublishPost post =
        new PublishPost(
            kind,
            title,
            Hash256.of(text),
            text.length,
            List.of(new Author(session.me(), Ppm.ONE)),
            citations,
            Optional.ofNullable(replyTo),
            Optional.empty(),
            List.of(),
            block(),
            Optional.empty());
    session.send(
        Draft.of(post, Sentences.of(post))
            .with(text)
            .making("post", PostContent.id(post).toString()));
  }

  private Optional<Block> block() {
    if (kind != PostKind.PROPOSAL) {
      return Optional.empty();
    }
    SortedMap<Parameter, Long> set = new TreeMap<>();
    settings.forEach(one -> set.put(one.parameter(), one.value()));
    return Optional.of(new Block(set, new TreeMap<>(), List.of(), List.of(), delay));
  }

  private byte[] text() throws CommandFailure {
    int most = (int) Limits.POST_BODY_BYTES_MAX;
    try (InputStream in =
        file.equals(STANDARD_INPUT) ? node.input() : Files.newInputStream(Path.of(file))) {
      byte[] text = in.readNBytes(most + 1);
      if (text.length > most) {
        throw new CommandFailure(
            Exit.USAGE, "file-too-large", file + ": a text has at most " + most + " bytes");
      }
      return text;
    } catch (IOException | InvalidPathException e) {
      throw new CommandFailure(Exit.USAGE, "file-missing", file + ": cannot be read");
    }
  }
}
