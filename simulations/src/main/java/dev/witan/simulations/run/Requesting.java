package dev.witan.simulations.run;

import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.DeclineRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.business.BusinessEvent.RequestAccepted;
import dev.witan.business.BusinessEvent.RequestOffered;
import dev.witan.business.Match;
import dev.witan.business.Request;
import dev.witan.business.RequestState;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Event;
import dev.witan.kernel.MemberId;
import dev.witan.simulations.setting.Requests;
import dev.witan.simulations.society.Behaviour.Answer;
import dev.witan.simulations.society.Chance;
import dev.witan.simulations.society.Chances;
import dev.witan.simulations.society.Trait;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Work is asked for, by requesters and by those who file requests to friends, and done. */
final class Requesting implements Watcher {
  private static final double HOUR_MS = 3_600_000;
  private static final double SOONEST = 0.1;
  private static final double LATEST = 0.9;

  private final World world;
  private final Requests requests;
  private final Chances arrivals;
  private final Chances ownArrivals;
  private final Chances answers;
  private final Chances deliveries;
  private final Chances qualities;
  private final Map<Integer, Task> tasks = new HashMap<>(); // lookup only: by request

  /** What the simulation knows of a request: the key of its work, and whether it is a bad one. */
  private record Task(long key, boolean isBad) {}

  Requesting(World world) {
    this.world = world;
    this.requests = world.setting().requests();
    this.arrivals = world.chances("requests");
    this.ownArrivals = world.chances("own requests");
    this.answers = world.chances("answers");
    this.deliveries = world.chances("deliveries");
    this.qualities = world.chances("quality of requested work");
  }

  /** Plans the first request from outside. */
  void begin() {
    if (requests.perDay() > 0) {
      next(0);
    }
  }

  private void next(long n) {
    Chance chance = arrivals.of(0, n);
    long gap = (long) chance.exponential(World.DAY_MS / requests.perDay());
    boolean isBad = chance.happens(requests.badTasks());
    world.happenings().at(world.now() + gap, () -> ask(n, isBad));
  }

  private void ask(long n, boolean isBad) {
    List<Citizen> requesters = world.population().requesters();
    Citizen requester = requesters.get((int) (n % requesters.size()));
    Task task = new Task(Work.key(0, n), isBad);
    file(requester, task, World.micro(requests.fee()), Optional.empty());
    next(n + 1);
  }

  /** Plans the first request of a citizen to its own circle. */
  void begin(Citizen citizen) {
    if (citizen.trait(Trait.OWN_REQUESTS_PER_DAY) > 0
        && world.population().group(citizen.group()).size() > 1) {
      nextOwn(citizen, 0);
    }
  }

  private void nextOwn(Citizen citizen, long n) {
    double mean = World.DAY_MS / citizen.trait(Trait.OWN_REQUESTS_PER_DAY);
    long gap = (long) ownArrivals.of(citizen.number(), n).exponential(mean);
    world.happenings().at(world.now() + gap, () -> askFriend(citizen, n));
  }

  private void askFriend(Citizen citizen, long n) {
    List<Citizen> circle = world.population().group(citizen.group());
    int place = circle.indexOf(citizen) + 1 + (int) (n % (circle.size() - 1));
    Citizen friend = circle.get(place % circle.size());
    if (friend.isMember()) {
      Task task = new Task(Work.key(1L + citizen.number() * 2L, n), false);
      long fee = World.micro(citizen.trait(Trait.OWN_REQUEST_FEE));
      file(citizen, task, fee, Optional.of(friend.person().id()));
    }
    nextOwn(citizen, n + 1);
  }

  private void file(Citizen requester, Task task, long fee, Optional<MemberId> only) {
    int number = world.modules().requests().size();
    tasks.put(number, task);
    world.afford(requester, fee);
    FileRequest filing =
        new FileRequest(
            "Request " + number,
            "",
            Offering.SKILL,
            fee,
            (long) (requests.deliverDays() * World.DAY_MS),
            only.isPresent() ? Match.DIRECT : Match.DRAW,
            only);
    if (!world.submit(requester, filing)) {
      tasks.remove(number);
    }
  }

  @Override
  public void saw(Event event, long time) {
    if (event instanceof RequestOffered offered) {
      Citizen expert = world.population().ofMember(offered.expert());
      Chance chance = answers.of(expert.number(), tasks.get(offered.request()).key());
      double hours = chance.exponential(expert.trait(Trait.ANSWER_HOURS));
      long moment = time + (long) (hours * HOUR_MS);
      world.happenings().at(moment, () -> answer(offered.request(), expert));
    } else if (event instanceof RequestAccepted accepted) {
      Request request = world.modules().requests().get(accepted.request());
      Citizen expert = world.population().ofMember(request.expert());
      Chance chance = deliveries.of(expert.number(), tasks.get(request.number()).key());
      double part = SOONEST + (LATEST - SOONEST) * chance.uniform();
      long moment = time + (long) (part * request.deliverWithin());
      world.happenings().at(moment, () -> deliver(request, expert));
    }
  }

  private void answer(int number, Citizen expert) {
    Request request = world.modules().requests().get(number);
    boolean isAsked =
        request.state() == RequestState.OFFERED && request.expert() == expert.member();
    Answer answer = expert.kind().behaviour().answer();
    if (isAsked && answer != Answer.SILENCE) {
      world.submit(
          expert, answer == Answer.ACCEPT ? new AcceptRequest(number) : new DeclineRequest(number));
    }
  }

  private void deliver(Request request, Citizen expert) {
    if (request.state() != RequestState.WORKING || request.expert() != expert.member()) {
      return;
    }
    Task task = tasks.get(request.number());
    expert.exert(expert.trait(Trait.WORK_COST));
    double quality =
        expert.trait(Trait.SKILL)
            + qualities.of(expert.number(), task.key()).gaussian()
            - (task.isBad() ? requests.badTaskHarm() : 0);
    String title = "Work on request " + request.number();
    Work work = world.publish(expert, PostKind.EVIDENCE, title, task.key(), quality, List.of());
    if (work != null) {
      world.submit(expert, new SubmitEvidence(request.number(), work.id()));
    }
  }
}
