package dev.witan.business;

import static dev.witan.business.BusinessStage.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.availability.AvailabilityCommand.WithdrawOffer;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.CancelRequest;
import dev.witan.business.BusinessCommand.DeclineRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessCommand.GiveBackRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.kernel.Parameter;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Goal: whatever members do in whatever order, nothing is lost, nobody waits in vain and every
 * refusal leaves no trace. Method: random commands and leaps of time; the stage looks at everything
 * after each. The name of a failing test holds its seed.
 */
final class RandomRequestsTest {
  private static final String[] ALL = {"ann", "ben", "cat", "dan", "eve"};
  private static final String[] SKILLS = {"sql", "java"};

  private BusinessStage stage;
  private Random random;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void shouldHoldWhateverHappens(long seed) {
    random = new Random(seed);
    stage = new BusinessStage(parameters(), ALL);
    for (String member : ALL) {
      stage.mint(member, random.nextInt(4) * 25 * ONE);
    }
    Set<RequestState> seen = EnumSet.noneOf(RequestState.class);
    for (int step = 0; step < 250; step++) {
      if (random.nextInt(6) == 0) {
        stage.pass(stage.time + random.nextInt(90));
      } else {
        act();
      }
      for (int request = 0; request < stage.requests.size(); request++) {
        seen.add(stage.state(request));
      }
    }
    assertThat(seen).hasSizeGreaterThan(5);
  }

  private Map<Parameter, Long> parameters() {
    Map<Parameter, Long> set = new HashMap<>();
    set.put(Parameter.POOL_MIN_FEE, ONE);
    set.put(Parameter.POOL_DURATION, 400L);
    set.put(Parameter.POOL_MAX_EXTENSIONS, (long) random.nextInt(2));
    set.put(Parameter.POOL_BINDING_RATIO, 500_000L);
    set.put(Parameter.AVAILABILITY_ACCEPT_WITHIN, 200L);
    set.put(Parameter.AVAILABILITY_SILENCE_PENALTY, random.nextInt(3) * 500_000L);
    set.put(Parameter.BUSINESS_MATCH_WITHIN, 600L);
    set.put(Parameter.BUSINESS_MAX_ATTEMPTS, (long) random.nextInt(6));
    return set;
  }

  /** Mostly what somebody may do, sometimes what nobody may. */
  private void act() {
    String anybody = ALL[random.nextInt(ALL.length)];
    int request = request();
    boolean isThere = request < stage.requests.size() && random.nextInt(8) > 0;
    String expert =
        isThere && !stage.expert(request).equals("nobody") ? stage.expert(request) : anybody;
    switch (random.nextInt(12)) {
      case 0, 1 -> stage.run(anybody, file());
      case 2 -> stage.run(anybody, offer());
      case 3 -> withdraw(anybody);
      case 4 -> stage.run(expert, new DeclineRequest(request));
      case 5 -> stage.run(requester(request, anybody), new CancelRequest(request));
      case 6 -> stage.run(expert, new GiveBackRequest(request));
      case 7 -> stage.run(anybody, stake());
      case 8 -> submit();
      default -> stage.run(expert, new AcceptRequest(request));
    }
  }

  /** Mostly one that has not ended. */
  private int request() {
    int[] unfinished =
        IntStream.range(0, stage.requests.size())
            .filter(request -> !stage.state(request).isFinal())
            .toArray();
    return unfinished.length == 0 || random.nextInt(8) == 0
        ? random.nextInt(stage.requests.size() + 1)
        : unfinished[random.nextInt(unfinished.length)];
  }

  private void withdraw(String anybody) {
    int offer = random.nextInt(stage.availability.offers().size() + 1);
    if (random.nextInt(4) == 0) {
      stage.run(anybody, new WithdrawOffer(offer));
    }
  }

  private String requester(int request, String anybody) {
    return request < stage.requests.size()
        ? stage.reputation.members().handle(stage.requests.get(request).requester())
        : anybody;
  }

  private FileRequest file() {
    String skill = SKILLS[random.nextInt(SKILLS.length)];
    long fee = random.nextInt(4) * ONE;
    return random.nextInt(4) == 0
        ? BusinessStage.direct(skill, fee, ALL[random.nextInt(ALL.length)])
        : BusinessStage.request(skill, fee);
  }

  private MakeOffer offer() {
    List<String> skills =
        random.nextInt(3) == 0 ? List.of(SKILLS) : List.of(SKILLS[random.nextInt(2)]);
    long amount = random.nextInt(3) * 10 * ONE;
    int capacity = 1 + random.nextInt(3);
    return new MakeOffer(
        amount, skills, capacity, stage.time + 1 + random.nextInt(3000), random.nextInt(3) * ONE);
  }

  /** Evidence for the last request that somebody works on. */
  private void submit() {
    for (int request = stage.requests.size() - 1; request >= 0; request--) {
      if (stage.state(request) == RequestState.WORKING) {
        String expert = stage.expert(request);
        int post = stage.post(expert);
        stage.run(expert, new SubmitEvidence(request, BusinessStage.postId(post)));
        return;
      }
    }
  }

  private StakeOnPool stake() {
    int pool = Math.max(0, stage.pools.size() - 1 - random.nextInt(3));
    Side side = random.nextBoolean() ? Side.FOR : Side.AGAINST;
    return new StakeOnPool(pool, side, (1 + random.nextInt(30)) * ONE, Optional.empty());
  }
}
