package dev.witan.readmodel.projection;

import static dev.witan.readmodel.store.MemberColumns.COUNTED;
import static dev.witan.readmodel.store.MemberColumns.RECOVERABLE;
import static dev.witan.readmodel.store.MemberColumns.RECOVERIES;
import static dev.witan.readmodel.store.MemberColumns.STAKED_BONDS;
import static dev.witan.readmodel.store.MemberColumns.STAKED_OFFERS;
import static dev.witan.readmodel.store.MemberColumns.STAKED_POOLS;
import static dev.witan.readmodel.store.MemberColumns.STAKED_PROPOSALS;
import static dev.witan.readmodel.store.MemberColumns.STEP;
import static dev.witan.readmodel.store.MemberColumns.TREASURER;

import dev.witan.kernel.Event;
import dev.witan.readmodel.store.History;
import dev.witan.readmodel.store.Tables;
import dev.witan.reputation.ReputationEvent.KeyAdded;
import dev.witan.reputation.ReputationEvent.KeyRevoked;
import dev.witan.reputation.ReputationEvent.KeysRecovered;
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ReputationEvent.RepStaked;
import dev.witan.reputation.ReputationEvent.RepUnstaked;
import dev.witan.reputation.ReputationEvent.StakesReleased;
import dev.witan.reputation.ReputationEvent.TreasurersNamed;
import dev.witan.reputation.stake.Purpose;
import java.util.HashSet;
import java.util.Set;

/** Members with their keys (MEMBER-1, MEMBER-2), and what they have staked (REP-1). */
final class MemberViews implements Projection {
  private static final String REVOKE =
      "update member_keys set ended = ? where member = ? and public_key = ?";
  private static final String END_OLDER =
      "update member_keys set ended = ? where member = ? and ended = ? and since < ?";

  private final Tables tables;
  private final SalaryIndex salary;
  private final Set<Integer> treasurers = new HashSet<>();

  MemberViews(Tables tables, SalaryIndex salary) {
    this.tables = tables;
    this.salary = salary;
    forget();
  }

  /** Goes back to what was committed. */
  void forget() {
    treasurers.clear();
    treasurers.addAll(
        tables
            .handle()
            .createQuery("select member from member_states where to_position = ? and treasurer = 1")
            .bind(0, History.NOW)
            .mapTo(Integer.class)
            .list());
  }

  @Override
  public void apply(Event event, AtEntry at) {
    if (event instanceof MemberRegistered registered) {
      register(registered, at);
    } else if (event instanceof KeyAdded added) {
      tables.members.change(added.member());
      addKey(added.member(), added.key().toString(), at);
    } else if (event instanceof KeyRevoked revoked) {
      tables.members.change(revoked.member());
      tables.inserts.change(REVOKE, at.position(), revoked.member(), revoked.key().toString());
    } else if (event instanceof KeysRecovered recovered) {
      tables.members.change(recovered.member())[RECOVERIES]++;
      tables.inserts.change(
          END_OLDER, at.position(), recovered.member(), History.NOW, at.position());
      addKey(recovered.member(), recovered.key().toString(), at);
    } else if (event instanceof TreasurersNamed named) {
      treasurers.forEach(member -> tables.members.change(member)[TREASURER] = 0);
      treasurers.clear();
      treasurers.addAll(named.members());
      treasurers.forEach(member -> tables.members.change(member)[TREASURER] = 1);
    } else if (event instanceof RepStaked staked) {
      stake(staked.purpose(), staked.subject(), staked.holder(), staked.amount());
    } else if (event instanceof RepUnstaked unstaked) {
      stake(unstaked.purpose(), unstaked.subject(), unstaked.holder(), -unstaked.amount());
    } else if (event instanceof StakesReleased released) {
      tables
          .stakes
          .release(released.purpose().ordinal(), released.subject())
          .forEach(
              (holder, amount) ->
                  tables.members.change(holder)[column(released.purpose())] -= amount);
    }
  }

  private void register(MemberRegistered event, AtEntry at) {
    tables.inserts.add(
        "members",
        event.member(),
        event.id().toString(),
        event.handle(),
        event.name(),
        at.position(),
        at.now());
    long[] member = tables.members.change(event.member());
    member[STEP] = salary.last();
    member[COUNTED] = at.position();
    member[RECOVERABLE] = event.recoveryHash().isPresent() ? 1 : 0;
    addKey(event.member(), event.key().toString(), at);
    tables.count(Tables.MEMBERS, 1);
  }

  private void addKey(int member, String key, AtEntry at) {
    tables.inserts.add("member_keys", member, key, at.position(), History.NOW);
  }

  private void stake(Purpose purpose, int subject, int holder, long amount) {
    tables.stakes.add(purpose.ordinal(), subject, holder, amount);
    tables.members.change(holder)[column(purpose)] += amount;
  }

  private static int column(Purpose purpose) {
    return switch (purpose) {
      case POOL_FOR, POOL_AGAINST -> STAKED_POOLS;
      case OFFER -> STAKED_OFFERS;
      case BOND -> STAKED_BONDS;
      case PROPOSAL -> STAKED_PROPOSALS;
    };
  }
}
