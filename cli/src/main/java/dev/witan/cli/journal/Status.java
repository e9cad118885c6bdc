package dev.witan.cli.journal;

import dev.witan.availability.Offers;
import dev.witan.business.RequestState;
import dev.witan.cli.data.JournalOptions;
import dev.witan.governance.ProposalState;
import dev.witan.journal.Head;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.Snapshot;
import dev.witan.statemachine.Modules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * What is known of a journal without deciding anything again.
 *
 * @param place the folder or database, in words
 * @param modules the state behind the head
 * @param snapshots the positions of the whole snapshots, the newest first
 * @param bytes what the folder takes on the disk; on a server nobody counts it
 * @param restoring what an unfinished restore left, if one did
 */
record Status(
    String place,
    Head head,
    Modules modules,
    List<Long> snapshots,
    OptionalLong bytes,
    Optional<RestoreMark> restoring) {

  static Status of(JournalConfig config, Journal journal, Modules modules) {
    return new Status(
        JournalOptions.place(config),
        journal.head(),
        modules,
        snapshots(journal),
        bytes(config),
        RestoreMark.at(config));
  }

  /** Whether nothing was founded yet. */
  boolean isEmpty() {
    return head.position() == 0;
  }

  /** How many pools are open. */
  int openPools() {
    int open = 0;
    for (int pool = 0; pool < modules.pools().size(); pool++) {
      open += modules.pools().get(pool).isOpen() ? 1 : 0;
    }
    return open;
  }

  /** How many offers are active. */
  int activeOffers() {
    Offers offers = modules.availability().offers();
    int active = 0;
    for (int offer = 0; offer < offers.size(); offer++) {
      active += offers.get(offer).isActive() ? 1 : 0;
    }
    return active;
  }

  /** How many requests are in each state that has any, in the order of their lives. */
  Map<String, Integer> requestsByState() {
    Map<RequestState, Integer> counts = new EnumMap<>(RequestState.class);
    for (int request = 0; request < modules.requests().size(); request++) {
      counts.merge(modules.requests().get(request).state(), 1, Integer::sum);
    }
    Map<String, Integer> byWord = new LinkedHashMap<>();
    counts.forEach((state, count) -> byWord.put(state.word(), count));
    return byWord;
  }

  /** How many proposals are in each state that has any, in the order of their lives. */
  Map<String, Integer> proposalsByState() {
    Map<ProposalState, Integer> counts = new EnumMap<>(ProposalState.class);
    for (int proposal = 0; proposal < modules.proposals().size(); proposal++) {
      counts.merge(modules.proposals().get(proposal).state(), 1, Integer::sum);
    }
    Map<String, Integer> byWord = new LinkedHashMap<>();
    counts.forEach((state, count) -> byWord.put(state.word(), count));
    return byWord;
  }

  private static List<Long> snapshots(Journal journal) {
    List<Long> positions = new ArrayList<>();
    Optional<Snapshot> found = journal.newestSnapshot(journal.head().position());
    while (found.isPresent()) {
      positions.add(found.get().position());
      found = journal.newestSnapshot(found.get().position() - 1);
    }
    return positions;
  }

  private static OptionalLong bytes(JournalConfig config) {
    if (config.directory() == null) {
      return OptionalLong.empty();
    }
    try (Stream<Path> files = Files.list(config.directory())) {
      return OptionalLong.of(files.mapToLong(file -> file.toFile().length()).sum());
    } catch (IOException e) {
      return OptionalLong.empty(); // The journal was read; only its size stays unknown.
    }
  }
}
