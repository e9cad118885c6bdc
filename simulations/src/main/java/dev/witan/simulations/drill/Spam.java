package dev.witan.simulations.drill;

import dev.witan.forum.ForumCommand.Attachment;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Limits;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Ppm;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Members without REP or coin publish attachments until the machine refuses (FORUM-8), each day. In
 * the control they are there and publish nothing. Only sizes and hashes reach the machine.
 */
record Spam(Figures figures) implements Play {
  @Override
  public Fate play(SortedMap<Parameter, Long> set, String seed, boolean isAttack) {
    Village village = new Village(figures, set, seed);
    double stored = 0;
    for (int day = 0; day < figures.count("days"); day++) {
      for (int who = 0; isAttack && who < village.attackers(); who++) {
        int number = 0;
        while (village.submit(who, post(village, who, day + "." + number))) {
          number++;
          stored += Limits.ATTACHMENT_BYTES_MAX;
        }
      }
      village.passDay();
    }
    SortedMap<String, Double> measures = new TreeMap<>();
    measures.put("stored.MiB", stored / (1 << 20));
    return village.fate(measures);
  }

  private static PublishPost post(Village village, int who, String title) {
    Attachment attachment =
        new Attachment(
            Hash256.ofText(who + "/" + title),
            Limits.ATTACHMENT_BYTES_MAX,
            "application/octet-stream");
    return new PublishPost(
        PostKind.DISCUSSION,
        title,
        Hash256.ofText(""),
        0,
        List.of(new Author(village.person(who).id(), Ppm.ONE)),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(attachment),
        Optional.empty(),
        Optional.empty());
  }
}
