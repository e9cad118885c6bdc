package dev.witan.node;

import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostContent;
import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.node.stage.Founding;
import dev.witan.node.stage.Signer;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** A member who registers, gets coin, and then posts, opens pools, transfers and stakes. */
final class LoadClient {
  /** How many of the latest pools are staked on. */
  private static final int LATEST_POOLS = 10;

  private final Founding founding;
  private final Signer self;
  private final SplittableRandom random;
  private final AtomicInteger pools;
  private int step;
  private Hash256 latestPost;

  /**
   * The treasurer, who is registered and rich, or a new member.
   *
   * @param pools how many pools there are, as far as is known
   */
  LoadClient(Founding founding, Signer self, SplittableRandom random, AtomicInteger pools) {
    this.founding = founding;
    this.self = self;
    this.step = self == founding.bank ? 2 : 0;
    this.random = random;
    this.pools = pools;
  }

  /** The text of the post with this title. */
  static byte[] text(String title) {
    return Founding.utf8("What there is to say about " + title);
  }

  /** The envelope of the next command. */
  byte[] next() {
    step++;
    if (step == 1) {
      return founding.register(self);
    }
    if (step == 2) {
      Command coin = Founding.issue(self, 1_000_000, "for " + self.name());
      return founding.sign(founding.bank, coin);
    }
    int choice = step == 3 ? 0 : step == 4 ? 2 : random.nextInt(10);
    return switch (choice) {
      case 0, 1 -> post();
      case 2 -> pool();
      case 3, 4 -> stake();
      default -> founding.sign(self, coin());
    };
  }

  private Command coin() {
    return self == founding.bank
        ? Founding.issue(self, 1, "r" + random.nextLong())
        : new TransferCoin(founding.bank.id(), 1);
  }

  private byte[] post() {
    String title = self.name() + " " + random.nextLong();
    PublishPost post = Founding.post(self, title, text(title));
    latestPost = PostContent.id(post);
    return founding.sign(self, post);
  }

  private byte[] pool() {
    return founding.sign(
        self, new OpenPool(latestPost, 1000, OptionalLong.empty(), OptionalLong.empty()));
  }

  /** The treasurer holds all REP in the beginning, so it is the one who stakes. */
  private byte[] stake() {
    int pool = Math.max(0, pools.get() - 1 - random.nextInt(LATEST_POOLS));
    Side side = random.nextBoolean() ? Side.FOR : Side.AGAINST;
    return founding.sign(founding.bank, new StakeOnPool(pool, side, 1, Optional.empty()));
  }
}
