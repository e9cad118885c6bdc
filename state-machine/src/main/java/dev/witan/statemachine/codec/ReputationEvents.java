package dev.witan.statemachine.codec;

import dev.witan.kernel.Cause;
import dev.witan.kernel.Input;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Output;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.ReputationEvent.AllowanceSet;
import dev.witan.reputation.ReputationEvent.CoinMoved;
import dev.witan.reputation.ReputationEvent.DepositReferenceUsed;
import dev.witan.reputation.ReputationEvent.KeyAdded;
import dev.witan.reputation.ReputationEvent.KeyRevoked;
import dev.witan.reputation.ReputationEvent.KeysRecovered;
import dev.witan.reputation.ReputationEvent.MemberRegistered;
import dev.witan.reputation.ReputationEvent.MintReserveReleased;
import dev.witan.reputation.ReputationEvent.MintReserved;
import dev.witan.reputation.ReputationEvent.RepMoved;
import dev.witan.reputation.ReputationEvent.RepStaked;
import dev.witan.reputation.ReputationEvent.RepUnstaked;
import dev.witan.reputation.ReputationEvent.SalaryPaid;
import dev.witan.reputation.ReputationEvent.StakesReleased;
import dev.witan.reputation.ReputationEvent.TreasurersNamed;
import dev.witan.reputation.stake.Purpose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The events of reputation: numbers 20 to 49. */
final class ReputationEvents {
  static final List<EventType<?>> TYPES =
      List.of(
          new EventType<>(
              20,
              "member.registered",
              1,
              MemberRegistered.class,
              ReputationEvents::writeRegistered,
              ReputationEvents::readRegistered),
          new EventType<>(
              21,
              "key.added",
              1,
              KeyAdded.class,
              (event, out) -> out.count(event.member()).hash(event.key().value()),
              in -> new KeyAdded(number(in), new PublicKey(in.hash()))),
          new EventType<>(
              22,
              "key.revoked",
              1,
              KeyRevoked.class,
              (event, out) -> out.count(event.member()).hash(event.key().value()),
              in -> new KeyRevoked(number(in), new PublicKey(in.hash()))),
          new EventType<>(
              23,
              "keys.recovered",
              1,
              KeysRecovered.class,
              (event, out) ->
                  out.count(event.member()).hash(event.key().value()).hash(event.recoveryHash()),
              in -> new KeysRecovered(number(in), new PublicKey(in.hash()), in.hash())),
          new EventType<>(
              24,
              "treasurers.named",
              1,
              TreasurersNamed.class,
              (event, out) -> {
                out.count(event.members().size());
                event.members().forEach(out::count);
              },
              ReputationEvents::readTreasurers),
          new EventType<>(
              25,
              "deposit-reference.used",
              1,
              DepositReferenceUsed.class,
              (event, out) -> out.text(event.reference()),
              in -> new DepositReferenceUsed(in.text())),
          new EventType<>(
              26,
              "rep.moved",
              1,
              RepMoved.class,
              (event, out) -> {
                out.integer(event.from()).integer(event.to()).count(event.amount());
                event.cause().write(out);
              },
              in -> new RepMoved(in.integer32(), in.integer32(), in.count(), Cause.read(in))),
          new EventType<>(
              27,
              "coin.moved",
              1,
              CoinMoved.class,
              (event, out) -> {
                out.integer(event.from()).integer(event.to()).count(event.amount());
                event.cause().write(out);
              },
              in -> new CoinMoved(in.integer32(), in.integer32(), in.count(), Cause.read(in))),
          new EventType<>(
              28,
              "salary.paid",
              1,
              SalaryPaid.class,
              (event, out) -> {
                out.count(event.amount()).big(event.index()).count(event.carry());
                event.cause().write(out);
              },
              in -> new SalaryPaid(in.count(), in.big(), in.count(), Cause.read(in))),
          new EventType<>(
              29,
              "mint.reserved",
              1,
              MintReserved.class,
              (event, out) -> event.cause().write(out.count(event.amount())),
              in -> new MintReserved(in.count(), Cause.read(in))),
          new EventType<>(
              30,
              "mint-reserve.released",
              1,
              MintReserveReleased.class,
              (event, out) -> event.cause().write(out.count(event.amount())),
              in -> new MintReserveReleased(in.count(), Cause.read(in))),
          new EventType<>(
              31,
              "allowance.set",
              1,
              AllowanceSet.class,
              (event, out) ->
                  out.count(event.holder())
                      .count(event.delegate())
                      .count(event.amount())
                      .count(event.until())
                      .count(event.time()),
              in -> new AllowanceSet(number(in), number(in), in.count(), in.count(), in.count())),
          new EventType<>(
              32,
              "rep.staked",
              1,
              RepStaked.class,
              (event, out) ->
                  out.count(event.purpose().ordinal())
                      .count(event.subject())
                      .count(event.holder())
                      .count(event.delegate() + 1L)
                      .count(event.amount()),
              in -> new RepStaked(purpose(in), number(in), number(in), number(in) - 1, in.count())),
          new EventType<>(
              33,
              "stakes.released",
              1,
              StakesReleased.class,
              (event, out) -> out.count(event.purpose().ordinal()).count(event.subject()),
              in -> new StakesReleased(purpose(in), number(in))),
          new EventType<>(
              34,
              "rep.unstaked",
              1,
              RepUnstaked.class,
              (event, out) ->
                  out.count(event.purpose().ordinal())
                      .count(event.subject())
                      .count(event.holder())
                      .count(event.amount()),
              in -> new RepUnstaked(purpose(in), number(in), number(in), in.count())));

  private ReputationEvents() {}

  private static void writeRegistered(MemberRegistered event, Output out) {
    event.id().write(out.count(event.member()));
    out.text(event.handle()).text(event.name()).hash(event.key().value());
    out.bool(event.recoveryHash().isPresent());
    event.recoveryHash().ifPresent(out::hash);
  }

  private static MemberRegistered readRegistered(Input in) {
    return new MemberRegistered(
        number(in),
        MemberId.read(in),
        in.text(),
        in.text(),
        new PublicKey(in.hash()),
        in.bool() ? Optional.of(in.hash()) : Optional.empty());
  }

  private static TreasurersNamed readTreasurers(Input in) {
    int size = in.size();
    List<Integer> members = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      members.add(number(in));
    }
    return new TreasurersNamed(List.copyOf(members));
  }

  private static int number(Input in) {
    return in.count(Integer.MAX_VALUE);
  }

  private static Purpose purpose(Input in) {
    return Purpose.of(in.count(Purpose.number() - 1));
  }
}
