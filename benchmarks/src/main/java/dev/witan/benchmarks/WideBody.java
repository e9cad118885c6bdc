package dev.witan.benchmarks;

import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.Match;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.Citation;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Ppm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Makes a data folder that {@code witan serve} shows, as wide as a body may become: so many
 * requests, half of them open and half at their end, so many posts, one of which cites a thousand
 * others while another is cited by a thousand. Arguments: a folder, members, requests, posts.
 */
final class WideBody {
  private static final int CITED_MOST = 1_000;
  private static final int CITATIONS = 3;
  private static final long FEE = 1_000_000;
  private static final long DELIVER_WITHIN_MS = 86_400_000;
  private static final int SKILLS = 20;

  private final DrivenBody body;
  private final List<Hash256> posts = new ArrayList<>();
  private final SplittableRandom random = new SplittableRandom(1);

  private WideBody(DrivenBody body) {
    this.body = body;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    int members = Integer.parseInt(arguments[1]);
    int requests = Integer.parseInt(arguments[2]);
    int wanted = Integer.parseInt(arguments[3]);
    Files.createDirectories(folder);
    // Every life of a request lets a second pass, and nothing may lie ahead of the clock.
    long founded = System.currentTimeMillis() - 1_000L * (requests + members) - 60_000;
    try (SignedJournal journal = new SignedJournal(folder, members, founded, Long.MAX_VALUE, 0)) {
      WideBody wide = new WideBody(journal.body());
      wide.foundings(members);
      wide.ended(requests / 2);
      wide.open(requests - requests / 2);
      wide.posts(wanted);
      System.out.println(journal.body().machine().position() + " entries");
    }
    Files.writeString(ServiceProbe.key(folder), HttpHarness.nodeKey());
  }

  private void foundings(int members) {
    for (int member = 0; member < members; member++) {
      body.judge(Unit.founding(member));
    }
  }

  private void ended(int requests) {
    RequestLife life = new RequestLife(body);
    for (int request = 0; request < requests; request++) {
      life.live();
    }
  }

  private void open(int requests) {
    for (int request = 0; request < requests; request++) {
      body.submitAs(
          request % body.members(),
          new FileRequest(
              "Who reads draft " + request + "?",
              "Two pages, in plain words, and what would show that it is wrong.",
              "skill-" + request % SKILLS,
              FEE + random.nextLong(100) * FEE,
              DELIVER_WITHIN_MS,
              Match.DRAW,
              Optional.empty()));
    }
  }

  private void posts(int wanted) {
    for (int post = 0; post < wanted - 1; post++) {
      List<Citation> citations = new ArrayList<>();
      if (post > 0 && post <= CITED_MOST) {
        citations.add(cites(posts.get(0)));
      }
      while (post > CITED_MOST && citations.size() < CITATIONS) {
        Citation citation = cites(posts.get(1 + random.nextInt(posts.size() - 1)));
        if (!citations.contains(citation)) {
          citations.add(citation);
        }
      }
      publish(post, "Work " + post + " of many", citations);
    }
    List<Citation> all = posts.subList(0, CITED_MOST).stream().map(WideBody::cites).toList();
    publish(wanted - 1, "What a thousand works say together", all);
  }

  private static Citation cites(Hash256 post) {
    return new Citation(Optional.of(post), Ppm.ONE / CITED_MOST);
  }

  private void publish(int number, String title, List<Citation> citations) {
    int author = number % body.members();
    String sentence = "It builds on what it cites; number %d says what is new in %x. ";
    byte[] text =
        String.format(Locale.ROOT, sentence, number, number * 0x9e3779b97f4a7c15L)
            .repeat(4)
            .getBytes(StandardCharsets.UTF_8);
    PublishPost post =
        new PublishPost(
            PostKind.DISCUSSION,
            title,
            Hash256.of(text),
            text.length,
            List.of(new Author(body.id(author), Ppm.ONE)),
            citations,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    body.submitAs(author, post, List.of(text));
    int last = body.machine().modules().forum().posts().size() - 1;
    posts.add(body.machine().modules().forum().posts().get(last).id());
  }
}
