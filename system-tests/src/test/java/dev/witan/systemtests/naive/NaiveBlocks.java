package dev.witan.systemtests.naive;

import static dev.witan.systemtests.naive.NaiveNumbers.big;
import static dev.witan.systemtests.naive.NaiveNumbers.less;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.regex.Pattern;

/** GOV-1 and GOV-6: which blocks a proposal may carry when it is posted. */
final class NaiveBlocks {
  private static final Pattern ARTIFACT = Pattern.compile("[a-z0-9.-]{1,64}");

  /** No clause says so: a bound on the size of one command. */
  private static final int ITEMS_MOST = 100;

  private final NaiveState state;

  NaiveBlocks(NaiveState state) {
    this.state = state;
  }

  boolean may(NaiveBlock block) {
    int items =
        block.set().size()
            + block.artifacts().size()
            + block.treasurers().size()
            + block.payments().size();
    if (items == 0 || less(big(block.delay()), state.parameters.get("governance.minDelay"))) {
      return false;
    }
    if (block.artifacts().size() > ITEMS_MOST
        || block.treasurers().size() > ITEMS_MOST
        || block.payments().size() > ITEMS_MOST) {
      return false;
    }
    return maySet(block) && mayName(block) && mayPay(block);
  }

  private boolean maySet(NaiveBlock block) {
    for (Map.Entry<String, Long> entry : block.set().entrySet()) {
      if (!state.parameters.mayBeProposed(entry.getKey(), big(entry.getValue()))) {
        return false;
      }
    }
    for (Map.Entry<String, String> entry : block.artifacts().entrySet()) {
      NaivePost post = state.posts.get(entry.getValue());
      boolean named = ARTIFACT.matcher(entry.getKey()).matches();
      if (!named || post == null || !post.kind.equals("artifact")) {
        return false;
      }
    }
    return true;
  }

  private boolean mayName(NaiveBlock block) {
    return state.members.keySet().containsAll(block.treasurers())
        && new LinkedHashSet<>(block.treasurers()).size() == block.treasurers().size();
  }

  private boolean mayPay(NaiveBlock block) {
    for (NaiveBlock.Payment payment : block.payments()) {
      if (payment.amount() <= 0 || !state.members.containsKey(payment.to())) {
        return false;
      }
    }
    return true;
  }
}
