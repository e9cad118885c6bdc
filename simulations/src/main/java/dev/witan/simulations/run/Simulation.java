package dev.witan.simulations.run;

import dev.witan.kernel.Command;
import dev.witan.kernel.Entry;
import dev.witan.kernel.Event;
import dev.witan.kernel.Timers;
import dev.witan.simulations.ImportKeys;
import dev.witan.simulations.importing.ImportObserver;
import dev.witan.simulations.importing.ImportRun;
import dev.witan.simulations.importing.MachineSums;
import dev.witan.simulations.result.RunResult;
import dev.witan.simulations.setting.People;
import dev.witan.simulations.setting.Setting;
import dev.witan.simulations.society.Chances;
import dev.witan.simulations.society.Trait;
import dev.witan.statemachine.Machine;
import dev.witan.statemachine.Outcome;
import dev.witan.statemachine.codec.CommandPayload;
import dev.witan.statemachine.codec.EventCodec;
import java.util.List;
import java.util.Optional;

/**
 * One run: everything that comes of one setting and one seed. For one thread; runs share nothing,
 * so that many can go on at a time.
 */
public final class Simulation implements ImportRun {
  private final World world;
  private final int run;
  private final String seed;
  private final EventCodec codec = EventCodec.ofCore();
  private final Voting voting;
  private final Offering offering;
  private final Requesting requesting;
  private final Posting posting;
  private final Judgements judgements;
  private final Books books;
  private final Census census;
  private final Days days;
  private final List<Watcher> watchers;

  /**
   * Prepares a run; {@link #run} does it.
   *
   * @param run its number among those of the same setting
   * @param seed what all its chances come from
   */
  public Simulation(Setting setting, int run, String seed) {
    this.run = run;
    this.seed = seed;
    this.world = new World(setting, seed);
    this.voting = new Voting(world);
    this.offering = new Offering(world);
    this.requesting = new Requesting(world);
    this.posting = new Posting(world);
    this.judgements = new Judgements(world);
    this.books = new Books(world);
    this.census = new Census(world);
    this.days = new Days(world, census, judgements);
    this.watchers = List.of(judgements, books, posting, voting, offering, requesting);
  }

  /** Why no body can be founded with this setting, if none can. */
  public static Optional<String> problem(Setting setting) {
    return Founding.problem(setting);
  }

  @Override
  public void run(ImportObserver observer) {
    world.body().observe(new Watching(observer));
    new Founding(world).happen();
    books.begin();
    for (Citizen citizen : world.population().all()) {
      if (citizen.isMember()) {
        begin(citizen);
      }
    }
    planArrivals();
    requesting.begin();
    days.take();
    passTime(observer);
  }

  /** Lets deadlines pass and happenings happen, whichever comes first, until the end. */
  private void passTime(ImportObserver observer) {
    Timers timers = world.modules().timers();
    int told = 0;
    while (true) {
      long deadline = timers.isEmpty() ? Long.MAX_VALUE : timers.next().deadline();
      long next = Math.min(deadline, world.happenings().next());
      if (next > world.end()) {
        return;
      }
      world.now(next);
      if (deadline == next) {
        world.body().passTime(next);
      } else {
        world.happenings().happen();
      }
      int day = (int) ((next - World.START) / World.DAY_MS);
      if (day > told) {
        told = day;
        observer.tried(day);
      }
    }
  }

  private void begin(Citizen citizen) {
    offering.offer(citizen);
    posting.begin(citizen);
    requesting.begin(citizen);
  }

  /** Plans when those come who were not there at the founding. */
  private void planArrivals() {
    Chances arrivals = world.chances("arrivals");
    List<People> groups = world.setting().people();
    for (int group = 0; group < groups.size(); group++) {
      double perDay = groups.get(group).traits().get(Trait.ARRIVALS_PER_DAY);
      if (perDay > 0) {
        double time = world.now();
        for (Citizen citizen : world.population().group(group)) {
          time += arrivals.of(citizen.number(), 0).exponential(World.DAY_MS / perDay);
          world.happenings().at((long) time, () -> arrive(citizen));
        }
      }
    }
  }

  private void arrive(Citizen citizen) {
    if (world.register(citizen)) {
      world.bring(citizen, World.micro(citizen.trait(Trait.PURSE)));
      begin(citizen);
    }
  }

  /**
   * Lets every deadline pass at which the rules do something by themselves, after the end of the
   * simulation: people do nothing any more. What the run came to is to be asked for before.
   */
  public void letDeadlinesPass() {
    world.body().passAll();
  }

  /** What the run came to, once it has ended. */
  public RunResult result() {
    Measuring measures = new Measuring();
    judgements.measure(measures);
    census.measure(measures);
    MachineSums sums = MachineSums.of(world.body());
    return new RunResult(
        run,
        seed,
        measures.measures(),
        census.results(),
        days.series(),
        books.flows(),
        world.refusals(),
        sums.commands(),
        sums.entries(),
        sums.digest().toString(),
        sums.invariantsHold());
  }

  @Override
  public Machine machine() {
    return world.body().machine();
  }

  @Override
  public ImportKeys keys() {
    return world.body().keys();
  }

  /** How many days there are to simulate. */
  @Override
  public int tried() {
    return world.setting().days();
  }

  /** Shows every event to the watchers, and the entry to whoever observes the run. */
  private final class Watching implements ImportObserver {
    private final ImportObserver next;

    Watching(ImportObserver next) {
      this.next = next;
    }

    @Override
    public void submitted(long time, String actor, Command command, Outcome outcome) {
      next.submitted(time, actor, command, outcome);
    }

    @Override
    public void accepted(
        Entry entry, Optional<CommandPayload> payload, List<byte[]> contents, byte[] events) {
      for (Event event : codec.readAll(events)) {
        for (Watcher watcher : watchers) {
          watcher.saw(event, entry.time());
        }
      }
      next.accepted(entry, payload, contents, events);
    }
  }
}
