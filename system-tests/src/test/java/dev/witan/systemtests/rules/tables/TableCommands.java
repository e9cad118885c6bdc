package dev.witan.systemtests.rules.tables;

import dev.witan.kernel.Command;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Parameter;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.ReputationCommand.AddKey;
import dev.witan.reputation.ReputationCommand.AllowStaking;
import dev.witan.reputation.ReputationCommand.IssueCoin;
import dev.witan.reputation.ReputationCommand.RecoverKey;
import dev.witan.reputation.ReputationCommand.RedeemCoin;
import dev.witan.reputation.ReputationCommand.RegisterMember;
import dev.witan.reputation.ReputationCommand.RevokeKey;
import dev.witan.reputation.ReputationCommand.Sponsor;
import dev.witan.reputation.ReputationCommand.TransferCoin;
import dev.witan.statemachine.BodyCommand.FoundBody;
import dev.witan.statemachine.BodyCommand.Tick;
import dev.witan.statemachine.BodyCommand.Treasurer;
import dev.witan.systemtests.rules.Keys;
import dev.witan.systemtests.rules.ParameterChange.ChangeParameter;
import dev.witan.validationpool.PoolCommand.OpenPool;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes commands of rows. The fields of a command begin behind its word, at place 3. */
final class TableCommands {
  private final TableNames names;
  private final TablePosts posts;
  private final TableJobs jobs;

  TableCommands(TableNames names) {
    this.names = names;
    this.posts = new TablePosts(names);
    this.jobs = new TableJobs(names);
  }

  Command command(Row row) {
    return switch (row.word(2)) {
      case "body.found" -> found(row);
      case "member.register" -> register(row);
      case "key.add", "key.revoke", "key.recover" -> key(row);
      case "coin.issue", "coin.transfer", "coin.redeem" -> coin(row);
      case "reputation.allow" -> allow(row);
      case "post.publish" -> posts.publish(row);
      case "pool.open" -> open(row);
      case "pool.stake" -> stake(row);
      case "tick" -> {
        row.allows(3);
        yield new Tick();
      }
      case "parameter" -> {
        row.allows(5);
        yield new ChangeParameter(parameter(row.word(3)), Long.parseLong(row.word(4)));
      }
      default -> jobs.command(row);
    };
  }

  private static FoundBody found(Row row) {
    List<Treasurer> treasurers = new ArrayList<>();
    for (Map.Entry<String, String> pair : row.pairs("treasurers")) {
      int more = pair.getValue().startsWith("+") ? Integer.parseInt(pair.getValue()) : 0;
      String key = pair.getValue().isEmpty() || more > 0 ? pair.getKey() : pair.getValue();
      treasurers.add(new Treasurer(pair.getKey(), Keys.key(key)));
      for (int i = 1; i <= more; i++) {
        treasurers.add(new Treasurer(pair.getKey() + i, Keys.key(pair.getKey() + i)));
      }
    }
    Map<String, String> set = new TreeMap<>(row.fields());
    set.keySet().removeAll(List.of("name", "treasurers", "actor", "expires", "expect", "label"));
    return new FoundBody(
        row.text("name", "table"), Keys.key("node"), treasurers, parameters(set), false);
  }

  static SortedMap<Parameter, Long> parameters(Map<String, String> set) {
    SortedMap<Parameter, Long> parameters = new TreeMap<>();
    set.forEach((name, value) -> parameters.put(parameter(name), Long.parseLong(value)));
    return parameters;
  }

  private static Parameter parameter(String name) {
    return Parameter.named(name).orElseThrow(() -> new AssertionError("no parameter " + name));
  }

  private RegisterMember register(Row row) {
    row.allows(3, "key", "name", "recovery", "sponsor");
    Optional<Sponsor> sponsor = Optional.empty();
    if (row.fields().containsKey("sponsor")) {
      String[] named = row.text("sponsor", "").split("/");
      sponsor = Optional.of(new Sponsor(names.member(named[0]), Keys.key(named[named.length - 1])));
    }
    String handle = row.word(1).split("/")[0];
    return new RegisterMember(
        Row.plain(handle),
        Keys.key(row.text("key", handle)),
        row.text("name", ""),
        Optional.ofNullable(row.fields().get("recovery")).map(Keys::recoveryHash),
        sponsor);
  }

  private static Command key(Row row) {
    PublicKey key = Keys.key(row.word(3));
    if (row.word(2).equals("key.recover")) {
      row.allows(6);
      return new RecoverKey(key, Keys.key(row.word(4)), Keys.recoveryHash(row.word(5)));
    }
    row.allows(4);
    return row.word(2).equals("key.add") ? new AddKey(key) : new RevokeKey(key);
  }

  private Command coin(Row row) {
    if (row.word(2).equals("coin.redeem")) {
      return new RedeemCoin(Amount.of(row.word(3)), reference(row, 4));
    }
    long amount = Amount.of(row.word(4));
    if (row.word(2).equals("coin.transfer")) {
      row.allows(5);
      return new TransferCoin(names.member(row.word(3)), amount);
    }
    Optional<MemberId> to =
        row.word(3).equals("treasury") ? Optional.empty() : Optional.of(names.member(row.word(3)));
    return new IssueCoin(to, amount, reference(row, 5));
  }

  /** The word at this place, or a field for those that are empty or long. */
  private static String reference(Row row, int place) {
    row.allows(place + 1, "reference");
    return row.text("reference", row.words().size() > place ? row.word(place) : "");
  }

  private AllowStaking allow(Row row) {
    row.allows(6);
    return new AllowStaking(
        names.member(row.word(3)), Amount.of(row.word(4)), Long.parseLong(row.word(5)));
  }

  private OpenPool open(Row row) {
    row.allows(6, "duration", "quorum");
    Hash256 post = names.post(row.word(4));
    return new OpenPool(
        post, Amount.of(row.word(5)), optional(row, "duration"), optional(row, "quorum"));
  }

  private StakeOnPool stake(Row row) {
    row.allows(6, "holder");
    Side side = Side.ofWord(row.word(4)).orElseThrow();
    Optional<MemberId> holder = Optional.ofNullable(row.fields().get("holder")).map(names::member);
    return new StakeOnPool(names.pool(row.word(3)), side, Amount.of(row.word(5)), holder);
  }

  private static OptionalLong optional(Row row, String name) {
    return row.fields().containsKey(name)
        ? OptionalLong.of(row.number(name, 0))
        : OptionalLong.empty();
  }
}
