package dev.witan.systemtests.rules.random;

import dev.witan.systemtests.naive.NaiveBlock;
import dev.witan.systemtests.naive.NaiveCitation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

/** Posts with one or several authors that cite each other, some of them wrong in one way. */
final class RandomDrafts {
  private static final long WHOLE = 1_000_000;

  private final Dice dice;
  private final List<Draft> drafts = new ArrayList<>();
  private String signer;

  RandomDrafts(Dice dice) {
    this.dice = dice;
  }

  /** The first post, by all of them, so that REP is spread from the beginning. */
  Draft founding(List<String> handles) {
    LinkedHashMap<String, Long> authors = new LinkedHashMap<>();
    long left = WHOLE;
    for (String handle : handles.subList(1, handles.size())) {
      long weight = dice.one(1, WHOLE / 7, WHOLE / 6, WHOLE / 5);
      authors.put(handle, weight);
      left -= weight;
    }
    authors.put(handles.get(0), left);
    Draft draft =
        new Draft("p0", "evidence", "First", authors, List.of(), null, 0, List.of(), null);
    drafts.add(draft);
    return draft;
  }

  /** Makes a draft, or takes an old one again, and says who publishes it. */
  String signer(List<String> handles, List<String> posts) {
    if (drafts.isEmpty() || dice.chance(95)) {
      String name = "p" + drafts.size();
      LinkedHashMap<String, Long> authors = authors(handles);
      signer = dice.chance(95) ? dice.one(new ArrayList<>(authors.keySet())) : dice.one(handles);
      drafts.add(draft(name, authors, posts));
    } else {
      Draft old = dice.one(drafts);
      signer = dice.one(new ArrayList<>(old.authors().keySet()));
      drafts.remove(old);
      drafts.add(old);
    }
    return signer;
  }

  /** What the signer publishes. */
  Draft last() {
    return drafts.get(drafts.size() - 1);
  }

  /** A post to open a pool on: mostly one of the last that were accepted. */
  String post(List<String> posts) {
    if (posts.isEmpty() || dice.chance(3)) {
      return "p" + dice.upTo(30);
    }
    return posts.get(Math.max(0, posts.size() - 1 - (int) dice.upTo(dice.chance(80) ? 4 : 30)));
  }

  String author(String post, List<String> handles) {
    for (Draft draft : drafts) {
      if (draft.name().equals(post)) {
        return dice.one(new ArrayList<>(draft.authors().keySet()));
      }
    }
    return dice.one(handles);
  }

  boolean isAuthor(String handle, String post) {
    return drafts.stream()
        .anyMatch(draft -> draft.name().equals(post) && draft.authors().containsKey(handle));
  }

  private Draft draft(String name, LinkedHashMap<String, Long> authors, List<String> posts) {
    boolean odd = dice.chance(12);
    String kind =
        dice.one("evidence", "evidence", "review", "discussion", odd ? "proposal" : "artifact");
    String replyTo = dice.chance(10) ? "p" + dice.upTo(drafts.size()) : null;
    String title = name;
    if (odd) {
      title = dice.one("", "x".repeat(200), "x".repeat(201), "\uD83D\uDE00".repeat(200), "ok");
    }
    long bytes = odd ? dice.one(0, 64 << 10, (64 << 10) + 1) : dice.one(0, 1, 10, 900, 64 << 10);
    List<Long> attachments = odd ? attachments() : List.of();
    NaiveBlock block = kind.equals("proposal") ? RandomBlocks.QUORUM : null;
    return new Draft(
        name, kind, title, authors, citations(posts), replyTo, bytes, attachments, block);
  }

  /** Evidence by this expert, alone or with others. */
  Draft evidence(String expert, List<String> handles, List<String> posts) {
    Draft draft = plain("evidence", authorsWith(expert, handles), citations(posts), null);
    drafts.add(draft);
    return draft;
  }

  /** A proposal by this member, alone or with others. */
  Draft proposal(String author, List<String> handles, NaiveBlock block) {
    Draft draft = plain("proposal", authorsWith(author, handles), List.of(), block);
    drafts.add(draft);
    return draft;
  }

  private Draft plain(
      String kind,
      LinkedHashMap<String, Long> authors,
      List<NaiveCitation> citations,
      NaiveBlock block) {
    String name = "p" + drafts.size();
    return new Draft(name, kind, name, authors, citations, null, 1, List.of(), block);
  }

  private LinkedHashMap<String, Long> authorsWith(String first, List<String> handles) {
    LinkedHashMap<String, Long> authors = new LinkedHashMap<>();
    String second = dice.one(handles);
    long weight = second.equals(first) || dice.chance(60) ? WHOLE : dice.one(1, 333_333, WHOLE - 1);
    authors.put(first, weight);
    if (weight < WHOLE) {
      authors.put(second, WHOLE - weight);
    }
    return authors;
  }

  /** Those of these posts that are of this kind; of this author unless that is null. */
  List<String> ofKind(String kind, String author, List<String> posts) {
    List<String> found = new ArrayList<>();
    for (Draft draft : drafts) {
      boolean isTheirs = author == null || draft.authors().containsKey(author);
      if (draft.kind().equals(kind) && isTheirs && posts.contains(draft.name())) {
        found.add(draft.name());
      }
    }
    return found;
  }

  private List<Long> attachments() {
    int count = (int) dice.one(0, 1, 2, 8, 9);
    return Collections.nCopies(count, dice.one(0, 1, 1 << 20, (1 << 20) + 1));
  }

  private LinkedHashMap<String, Long> authors(List<String> handles) {
    LinkedHashMap<String, Long> authors = new LinkedHashMap<>();
    long left = WHOLE;
    int more = (int) dice.one(0, 0, 0, 1, 1, 2, 3);
    for (int i = 0; i < more; i++) {
      long weight = dice.one(1, left / 2, left / 3, 333_333);
      String handle = dice.one(handles);
      if (weight > 0 && weight < left && !authors.containsKey(handle)) {
        authors.put(handle, weight);
        left -= weight;
      }
    }
    String last = dice.chance(98) ? dice.one(handles) : "late-comer";
    while (authors.containsKey(last)) {
      last = dice.one(handles);
    }
    authors.put(last, dice.chance(98) ? left : dice.one(0, left - 1, left + 1, -left));
    return authors;
  }

  private List<NaiveCitation> citations(List<String> posts) {
    List<NaiveCitation> citations = new ArrayList<>();
    long giving = WHOLE;
    long taking = WHOLE;
    int count = (int) dice.one(0, 1, 1, 2, 2, 3, 4, 6);
    for (int i = 0; i < count; i++) {
      boolean burns = dice.chance(10);
      String target = burns ? NaiveCitation.INCINERATOR : target(posts);
      boolean gives = burns ? dice.chance(98) : dice.chance(65);
      long room = gives ? giving : taking;
      long weight = dice.one(room, room / 2, room / 3, room / 7, 500_000, 1);
      if (dice.chance(1)) {
        weight = dice.one(0, WHOLE + 1, room + 1);
      } else if (weight > room || weight == 0 || cites(citations, target)) {
        continue;
      }
      giving -= gives ? weight : 0;
      taking -= gives ? 0 : weight;
      citations.add(new NaiveCitation(target, gives ? weight : -weight));
    }
    return citations;
  }

  /** Mostly one of the last posts, so that chains grow; seldom a later one, or the post itself. */
  private String target(List<String> posts) {
    if (posts.isEmpty() || dice.chance(2)) {
      return "p" + (drafts.size() + dice.upTo(2));
    }
    return posts.get(Math.max(0, posts.size() - 1 - (int) dice.upTo(dice.chance(60) ? 3 : 20)));
  }

  private static boolean cites(List<NaiveCitation> citations, String target) {
    return citations.stream().anyMatch(citation -> citation.post().equals(target));
  }
}
