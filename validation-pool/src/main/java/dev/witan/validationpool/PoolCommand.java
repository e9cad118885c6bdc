package dev.witan.validationpool;

import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import java.util.Optional;
import java.util.OptionalLong;

/** The commands about validation pools. */
public sealed interface PoolCommand extends Command {
  /**
   * {@code pool.open} (POOL-1, POOL-2).
   *
   * @param fee micro-units of coin
   * @param duration a longer one than is in force, in milliseconds
   * @param quorum a higher one than is in force, in ppm
   */
  record OpenPool(Hash256 post, long fee, OptionalLong duration, OptionalLong quorum)
      implements PoolCommand {}

  /**
   * {@code pool.stake} (POOL-4).
   *
   * @param amount micro-units of REP
   * @param holder whose REP it is, when the actor stakes under an allowance
   */
  record StakeOnPool(int pool, Side side, long amount, Optional<MemberId> holder)
      implements PoolCommand {}
}
