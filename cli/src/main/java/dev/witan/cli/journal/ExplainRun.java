package dev.witan.cli.journal;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Console;
import dev.witan.cli.JsonPage;
import dev.witan.cli.explanation.Explanation;
import dev.witan.cli.explanation.ExplanationPage;
import dev.witan.cli.explanation.SubjectNames;
import dev.witan.cli.explanation.UnknownMember;
import dev.witan.journal.Journal;
import dev.witan.journal.JournalConfig;
import dev.witan.journal.JournalEntry;
import dev.witan.journal.StoredEntry;
import dev.witan.kernel.Context;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Input.CorruptBytes;
import dev.witan.kernel.MemberId;
import dev.witan.reputation.member.Members;
import dev.witan.statemachine.Machine;
import java.util.Iterator;
import java.util.Optional;

/** Explains a member from the events of all entries, with the state behind the last of them. */
final class ExplainRun {
  private ExplainRun() {}

  static void run(JournalConfig config, String name, Console console, boolean json)
      throws CommandFailure {
    ExplanationPage page =
        ReadJournal.whole(config, journal -> page(config, journal, name, console));
    if (json) {
      console.out().println(JsonPage.of(page.json()));
    } else {
      page.print(console);
    }
  }

  private static ExplanationPage page(
      JournalConfig config, Journal journal, String name, Console console) throws CommandFailure {
    Machine machine = ReadJournal.state(journal, console);
    Members members = machine.modules().reputation().members();
    int member = number(members, name);
    if (member == Context.NOBODY) {
      throw UnknownMember.failure(members, name);
    }
    Explanation explanation = new Explanation(machine.modules(), members.handle(member));
    Iterator<StoredEntry> entries = journal.read(1);
    while (entries.hasNext()) {
      add(config, explanation, entries.next().entry());
    }
    return new ExplanationPage(
        explanation,
        machine.time(),
        true,
        new SubjectNames(
            pool -> "pool_" + pool,
            post -> machine.modules().forum().posts().get(post).id().toString(),
            request -> "request_" + request,
            proposal -> "proposal_" + proposal));
  }

  private static void add(JournalConfig config, Explanation explanation, JournalEntry stored)
      throws CommandFailure {
    Entry entry = new Entry(stored.position(), stored.time(), stored.seed());
    try {
      explanation.add(entry, stored.command().length == 0, stored.events());
    } catch (CorruptBytes e) {
      throw ReadJournal.broken(config, "entry " + entry.position() + ": " + e.getMessage());
    }
  }

  /** No handle can look like an id: it has no underscore (MEMBER-1). */
  private static int number(Members members, String name) {
    Optional<MemberId> id = MemberId.parse(name);
    return id.isPresent() ? members.number(id.get()) : members.named(name);
  }
}
