package dev.witan.simulations.stackexchange;

import dev.witan.simulations.importing.DataFault;
import dev.witan.simulations.stackexchange.Dump.DumpUser;
import dev.witan.simulations.stackexchange.Dump.RowCounts;
import dev.witan.validationpool.Side;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the files of a dump one after the other, the posts first. */
final class DumpReader {
  private static final int UP = 2;
  private static final int DOWN = 3;
  private static final int BOUNTY_OFFERED = 8;
  private static final int BOUNTY_MAX = 1_000_000;
  private static final long COIN = 1_000_000;
  private static final long DAY_MS = 24L * 60 * 60 * 1000;

  private final Path folder;
  private final Site site;
  private final DumpBounds bounds;
  private final LeftOutCounts leftOut = new LeftOutCounts();
  private final PostReader posts = new PostReader(leftOut);
  private final List<DumpUser> users = new ArrayList<>();
  private final List<DumpVote> votes = new ArrayList<>();
  private final Map<Integer, List<Integer>> links = new HashMap<>(); // lookup only
  private final Map<Integer, Long> bounties = new HashMap<>(); // lookup only
  private long rows;

  DumpReader(Path folder, Site site, DumpBounds bounds) {
    this.folder = folder;
    this.site = site;
    this.bounds = bounds;
  }

  Dump read() throws DataFault {
    long postRows = read("Posts", posts::read);
    posts.sort();
    Set<Integer> owners = posts.owners();
    Set<Integer> seenUsers = new HashSet<>(); // lookup only
    long userRows = read("Users", row -> readUser(row, seenUsers, owners));
    users.sort(Comparator.comparingInt(DumpUser::id));
    leftOut.add(LeftOut.USER_WITHOUT_POST, userRows - users.size());
    long unknown = posts.forgetOwnersBut(seenUsers);
    Set<Integer> seenVotes = new HashSet<>(); // lookup only
    long voteRows = read("Votes", row -> readVote(row, seenVotes));
    Set<Integer> seenLinks = new HashSet<>(); // lookup only
    long linkRows = read("PostLinks", row -> readLink(row, seenLinks));
    long comments = DumpFile.exists(folder, "Comments") ? read("Comments", row -> {}) : 0;
    leftOut.add(LeftOut.COMMENT, comments);
    RowCounts counts = new RowCounts(postRows, userRows, voteRows, linkRows, comments, unknown);
    return new Dump(
        site, posts.questions(), posts.answers(), users, votes, links, bounties, counts, leftOut);
  }

  private long read(String name, DumpFile.RowReader reader) throws DataFault {
    rows = 0;
    DumpFile.read(
        folder,
        name,
        bounds,
        row -> {
          rows++;
          reader.read(row);
        });
    return rows;
  }

  private void readUser(Row row, Set<Integer> seen, Set<Integer> owners) throws DataFault {
    int id = row.needNumber("Id");
    if (!seen.add(id)) {
      throw row.fault("has the Id " + id + ", which a row before has");
    }
    String name = HtmlInlines.collapse(row.needText("DisplayName")).strip();
    long reputation = row.needNumber("Reputation");
    if (owners.contains(id)) {
      users.add(new DumpUser(id, name, reputation));
    }
  }

  private void readVote(Row row, Set<Integer> seen) throws DataFault {
    int id = row.needId("Id");
    if (!seen.add(id)) {
      throw row.fault("has the Id " + id + ", which a row before has");
    }
    int post = row.needNumber("PostId");
    int type = row.needNumber("VoteTypeId");
    long time = row.needTime("CreationDate");
    if (type == BOUNTY_OFFERED) {
      readBounty(row, post);
    }
    Optional<LeftOut> cause = posts.whyNotVoted(post, type == UP || type == DOWN);
    if (cause.isPresent()) {
      leftOut.add(cause.get());
    } else {
      votes.add(new DumpVote(id, post, time - time % DAY_MS, type == UP ? Side.FOR : Side.AGAINST));
    }
  }

  private void readBounty(Row row, int post) throws DataFault {
    int amount = row.number("BountyAmount", 0);
    if (amount < 0 || amount > BOUNTY_MAX) {
      throw row.fault("has a BountyAmount out of range: " + amount);
    }
    bounties.merge(post, amount * COIN, Long::sum);
  }

  private void readLink(Row row, Set<Integer> seen) throws DataFault {
    int id = row.needId("Id");
    if (!seen.add(id)) {
      throw row.fault("has the Id " + id + ", which a row before has");
    }
    int from = row.needNumber("PostId");
    int to = row.needNumber("RelatedPostId");
    Optional<LeftOut> cause = posts.whyNotLinked(from);
    if (cause.isPresent()) {
      leftOut.add(cause.get());
    } else {
      links.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
    }
  }
}
