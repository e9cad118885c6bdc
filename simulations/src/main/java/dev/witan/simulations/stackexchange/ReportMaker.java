package dev.witan.simulations.stackexchange;

import dev.witan.business.Request;
import dev.witan.business.RequestState;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Ppm;
import dev.witan.simulations.importing.CoinSums;
import dev.witan.simulations.importing.MachineSums;
import dev.witan.simulations.importing.RepSums;
import dev.witan.simulations.importing.Spearman;
import dev.witan.simulations.stackexchange.StackExchangeReport.Agreement;
import dev.witan.simulations.stackexchange.StackExchangeReport.Citations;
import dev.witan.simulations.stackexchange.StackExchangeReport.Correlation;
import dev.witan.simulations.stackexchange.StackExchangeReport.Fees;
import dev.witan.simulations.stackexchange.StackExchangeReport.Members;
import dev.witan.simulations.stackexchange.StackExchangeReport.Pools;
import dev.witan.simulations.stackexchange.StackExchangeReport.Posts;
import dev.witan.simulations.stackexchange.StackExchangeReport.TopMember;
import dev.witan.simulations.stackexchange.StackExchangeReport.Votes;
import dev.witan.statemachine.Modules;
import dev.witan.validationpool.Pool;
import dev.witan.validationpool.PoolState;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Looks at an import that has run and says what it came to. */
public final class ReportMaker {
  private static final int TOP = 20;

  private final StackExchangeImport imported;
  private final Dump dump;
  private final Modules modules;
  private final Membership membership;
  private final Map<RequestState, Long> requests = new EnumMap<>(RequestState.class);
  private final long[] requestPools = new long[PoolState.number()];
  private final long[] ownPools = new long[PoolState.number()];
  private long filed;
  private long own;
  private long kept;
  private long returned;
  private long held;

  private ReportMaker(StackExchangeImport imported) {
    this.imported = imported;
    this.dump = imported.dump();
    this.modules = imported.machine().modules();
    this.membership = imported.membership();
  }

  /** The report of an import that has run. */
  public static StackExchangeReport report(StackExchangeImport imported) {
    ReportMaker maker = new ReportMaker(imported);
    maker.countRequests();
    maker.countPools();
    return maker.make();
  }

  private void countRequests() {
    for (RequestState state : RequestState.values()) {
      requests.put(state, 0L);
    }
    for (int number = 0; number < modules.requests().size(); number++) {
      Request request = modules.requests().get(number);
      requests.merge(request.state(), 1L, Long::sum);
      filed += request.fee();
      if (request.pool() < 0 && request.state().isFinal()) {
        returned += request.fee();
      } else if (request.pool() < 0) {
        held += request.fee();
      }
    }
  }

  private void countPools() {
    boolean[] isOfRequest = new boolean[modules.pools().size()];
    for (int number = 0; number < modules.requests().size(); number++) {
      int pool = modules.requests().get(number).pool();
      if (pool >= 0) {
        isOfRequest[pool] = true;
      }
    }
    for (int number = 0; number < isOfRequest.length; number++) {
      Pool pool = modules.pools().get(number);
      (isOfRequest[number] ? requestPools : ownPools)[pool.state().ordinal()]++;
      own += isOfRequest[number] ? 0 : pool.fee();
      countFee(pool);
    }
  }

  private void countFee(Pool pool) {
    switch (pool.state()) {
      case OPEN -> held += pool.fee();
      case ACCEPTED -> kept += pool.fee();
      case REJECTED -> {
        long back = Ppm.share(pool.fee(), pool.parameters().get(Parameter.POOL_AUTHOR_SHARE));
        returned += back;
        kept += pool.fee() - back;
      }
      case INCONCLUSIVE -> returned += pool.fee();
    }
  }

  private StackExchangeReport make() {
    MachineSums machine = MachineSums.of(imported.body());
    RepSums reputation = RepSums.of(modules);
    long bounties = filed - StackExchangeImport.FEE * modules.requests().size();
    Fees fees = new Fees(filed, bounties, own, kept, returned, held);
    Expectations.check(imported, machine, reputation, fees, requests);
    return new StackExchangeReport(
        dump.site().host(),
        imported.settings(),
        dump.read(),
        posts(),
        members(),
        requests,
        pools(requestPools),
        pools(ownPools),
        fees,
        new Votes(imported.ballots().stakedFor(), imported.ballots().stakedAgainst()),
        new Citations(imported.citations().named(), imported.citations().used()),
        imported.leftOut().all(),
        agreement(),
        correlation(),
        imported.samples().taken(),
        topMembers(),
        reputation,
        CoinSums.of(modules),
        machine,
        notes(),
        imported.faults().list());
  }

  private Posts posts() {
    return new Posts(
        dump.questions().size(),
        dump.answers().size(),
        imported.tried(),
        imported.entered(),
        imported.shortened());
  }

  private Members members() {
    return new Members(
        imported.people().size(),
        membership.registered().size(),
        imported.people().numbered(),
        imported.people().withoutAccount());
  }

  private static Pools pools(long[] outcomes) {
    return new Pools(
        outcomes[PoolState.ACCEPTED.ordinal()],
        outcomes[PoolState.REJECTED.ordinal()],
        outcomes[PoolState.INCONCLUSIVE.ordinal()],
        outcomes[PoolState.OPEN.ordinal()]);
  }

  private Agreement agreement() {
    long[][] counts = new long[2][2];
    for (DumpPost answer : dump.answers()) {
      int accepted = imported.citations().post(answer.question()).acceptedAnswer();
      int pool = imported.ballots().pool(answer.id());
      PoolState state = pool < 0 ? PoolState.OPEN : modules.pools().get(pool).state();
      if (accepted != 0 && (state == PoolState.ACCEPTED || state == PoolState.REJECTED)) {
        counts[accepted == answer.id() ? 0 : 1][state == PoolState.ACCEPTED ? 0 : 1]++;
      }
    }
    long agreed = counts[0][0] + counts[1][1];
    long all = agreed + counts[0][1] + counts[1][0];
    return new Agreement(
        counts[0][0],
        counts[0][1],
        counts[1][0],
        counts[1][1],
        all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) agreed / all));
  }

  private Correlation correlation() {
    List<Integer> compared =
        membership.registered().stream()
            .filter(person -> imported.people().siteReputation(person).isPresent())
            .toList();
    double[] ours = compared.stream().mapToDouble(this::rep).toArray();
    double[] theirs =
        compared.stream()
            .mapToDouble(person -> imported.people().siteReputation(person).getAsLong())
            .toArray();
    return new Correlation(compared.size(), Spearman.correlation(ours, theirs));
  }

  private long rep(int person) {
    return modules.reputation().rep(membership.member(person));
  }

  private List<TopMember> topMembers() {
    long[] answers = new long[imported.people().size()];
    for (DumpPost answer : dump.answers()) {
      if (imported.citations().entered(answer.id()).isPresent()) {
        answers[imported.people().owner(answer)]++;
      }
    }
    List<TopMember> members = new ArrayList<>();
    for (int person : membership.registered()) {
      members.add(
          new TopMember(
              imported.people().get(person).handle(),
              imported.people().get(person).name(),
              answers[person],
              rep(person),
              imported.people().siteReputation(person)));
    }
    members.sort((a, b) -> Long.compare(b.rep(), a.rep())); // Stable: ties by registration.
    return List.copyOf(members.subList(0, Math.min(TOP, members.size())));
  }

  private List<String> notes() {
    return List.of(
        "All texts are by the contributors of "
            + dump.site().host()
            + " under CC BY-SA; each names its author, its licence and its place.",
        "The data do not say who voted: each vote's voter is drawn from the seed, so REP earned and"
            + " lost by judging is nobody's in particular.",
        "Pools have a quorum of 0: what nobody disputes is accepted.");
  }
}
