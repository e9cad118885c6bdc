package dev.witan.forum;

import static org.assertj.core.api.Assertions.assertThat;

import dev.witan.kernel.Hash256;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.Ppm;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.reputation.ledger.Account;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Goal: the flow without recursion is the flow of the rules, to the unit. Method: seeded graphs of
 * a few posts and authors that meet, judged in random order, against a plain recursion.
 */
final class FlowPropertyTest {
  private static final String[] NAMES = {"ann", "bob", "cat", "dan"};

  private SplittableRandom random;
  private ForumStage stage;
  private ReferenceFlow reference;

  @Test
  void shouldEqualThePlainRecursion() {
    for (int seed = 1; seed <= 400; seed++) {
      try {
        begin(seed);
        for (int i = 0; i < 12; i++) {
          publish(i);
        }
        for (int i = 0; i < 12; i++) {
          judge();
        }
      } catch (AssertionError | RuntimeException failure) {
        throw new AssertionError("seed " + seed, failure);
      }
    }
  }

  private void begin(int seed) {
    random = new SplittableRandom(seed);
    long chainLimit = random.nextLong(6);
    long minFlow = random.nextLong(3) * random.nextLong(200);
    long maxSteps = random.nextBoolean() ? random.nextLong(12) : 10_000;
    Map<Parameter, Long> set = new EnumMap<>(Parameter.class);
    set.put(Parameter.FORUM_CHAIN_LIMIT, chainLimit);
    set.put(Parameter.FORUM_MIN_FLOW, minFlow);
    set.put(Parameter.FORUM_MAX_FLOW_STEPS, maxSteps);
    stage = new ForumStage(set, NAMES);
    reference = new ReferenceFlow(chainLimit, minFlow, maxSteps);
  }

  private void publish(int number) {
    Draft draft = new Draft("post " + number);
    int first = random.nextInt(NAMES.length);
    long weight = random.nextInt(3) == 0 ? Ppm.ONE : 1 + random.nextLong(Ppm.ONE - 1);
    draft.author(NAMES[first], weight);
    if (weight < Ppm.ONE) {
      draft.author(NAMES[(first + 1) % NAMES.length], Ppm.ONE - weight);
    }
    List<Integer> cited = new ArrayList<>();
    long giving = Ppm.ONE;
    long taking = Ppm.ONE;
    for (int target = random.nextInt(-1, 3); target < number; target += 1 + random.nextInt(4)) {
      boolean gives = target < 0 || random.nextInt(4) > 0;
      long size = 1 + random.nextLong((gives ? giving : taking) / 2 + 1);
      giving -= gives ? size : 0;
      taking -= gives ? 0 : size;
      cited.add(target);
      cite(draft, target, gives ? size : -size);
    }
    stage.post(draft);
    reference.posts.add(sheet(draft, cited));
  }

  private void cite(Draft draft, int target, long weight) {
    if (target < 0) {
      draft.burns(weight);
    } else {
      Hash256 id = stage.forum.posts().get(target).id();
      draft.cites(id, weight);
    }
  }

  private ReferenceFlow.Sheet sheet(Draft draft, List<Integer> cited) {
    return new ReferenceFlow.Sheet(
        draft.authors.stream()
            .mapToInt(author -> stage.reputation.number(author.member()))
            .toArray(),
        draft.authors.stream().mapToLong(ForumCommand.Author::weight).toArray(),
        cited.stream().mapToInt(Integer::intValue).toArray(),
        draft.citations.stream().mapToInt(citation -> (int) citation.weight()).toArray(),
        new long[draft.authors.size()]);
  }

  private void judge() {
    int post = random.nextInt(reference.posts.size());
    long amount = random.nextLong(random.nextBoolean() ? 50 : 1_000_000);
    int burner = random.nextInt(NAMES.length);
    long loss = random.nextLong(stage.reputation.rep(burner) / 4 + 1);
    stage.burn(NAMES[burner], loss);
    reference.free.merge(burner, -loss, Long::sum);
    long destroyed = stage.reputation.ledger().burned();
    long supply = stage.reputation.ledger().supply();
    stage.flow("post " + post, amount);
    reference.burned = 0;
    reference.run(post, amount);
    compare(destroyed);
    long changes = stage.reputation.ledger().supply() - supply;
    assertThat(changes + reference.burned).as("FORUM-6").isEqualTo(amount);
    assertThat(minted()).isEqualTo(amount);
  }

  private void compare(long destroyedBefore) {
    for (int number = 0; number < reference.posts.size(); number++) {
      Post post = stage.forum.posts().get(number);
      for (int place = 0; place < post.authors(); place++) {
        assertThat(post.value(place)).isEqualTo(reference.posts.get(number).values()[place]);
      }
    }
    for (int member = 0; member < NAMES.length; member++) {
      assertThat(stage.reputation.rep(member)).isEqualTo(reference.free.getOrDefault(member, 0L));
    }
    assertThat(stage.reputation.ledger().burned() - destroyedBefore).isEqualTo(reference.burned);
  }

  private long minted() {
    return stage.events.stream()
        .filter(event -> event instanceof RepMoved moved && moved.from() == Account.OUTSIDE)
        .mapToLong(event -> ((RepMoved) event).amount())
        .sum();
  }
}
