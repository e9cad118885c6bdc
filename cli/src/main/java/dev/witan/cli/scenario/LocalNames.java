package dev.witan.cli.scenario;

import dev.witan.kernel.Context;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.member.Members;
import dev.witan.statemachine.Modules;
import dev.witan.statemachine.codec.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * What names in a scenario stand for. Members go by their handles; a post or pool by the {@code id}
 * of the line that created it, or by its real id when the line gave none. Any other name stands for
 * something that cannot exist.
 */
public final class LocalNames implements Names {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern REAL_ID = Pattern.compile("[0-9a-f]{64}|pool_[0-9]+");
  private static final List<String> RESERVED = List.of("incinerator", "treasury");
  private static final String POOL = "pool_";

  private final Modules modules;
  private final LocalKeys keys = new LocalKeys();
  private final Map<String, Integer> posts = new HashMap<>();
  private final Map<Integer, String> postNames = new HashMap<>();
  private final Map<String, Integer> pools = new HashMap<>();
  private final Map<Integer, String> poolNames = new HashMap<>();
  private final Map<String, Integer> unknownPools = new HashMap<>();
  private final Map<String, String> unknownNames = new HashMap<>();

  LocalNames(Modules modules) {
    this.modules = modules;
  }

  @Override
  public Optional<MemberId> member(String handle) {
    int number = members().named(handle);
    if (number != Context.NOBODY) {
      return Optional.of(members().id(number));
    }
    MemberId id = MemberId.of(keys.key(handle));
    unknownNames.put(id.toString(), handle);
    return Optional.of(id);
  }

  @Override
  public Optional<Hash256> post(String name) {
    Integer number = posts.get(name);
    if (number != null) {
      return Optional.of(modules.forum().posts().get(number).id());
    }
    Hash256 id = Hash256.parse(name).orElseGet(() -> Hash256.ofText("no post " + name));
    unknownNames.put(id.toString(), name);
    return Optional.of(id);
  }

  @Override
  public OptionalInt pool(String name) {
    Integer number = pools.get(name);
    return OptionalInt.of(number != null ? number : IDS.pool(name).orElseGet(() -> unknown(name)));
  }

  @Override
  public OptionalInt offer(String name) {
    return IDS.offer(name);
  }

  @Override
  public OptionalInt request(String name) {
    return IDS.request(name);
  }

  @Override
  public OptionalInt proposal(String name) {
    return IDS.proposal(name);
  }

  @Override
  public Optional<PublicKey> key(String name) {
    return Optional.of(keys.key(name));
  }

  /** The number of the post with this name, or {@link Context#NOBODY}. */
  public int postNumber(String name) {
    return modules.forum().posts().number(post(name).orElseThrow());
  }

  /** The number of the pool with this name, or {@link Context#NOBODY}. */
  public int poolNumber(String name) {
    int number = pool(name).orElseThrow();
    return number < modules.pools().size() ? number : Context.NOBODY;
  }

  /** The name of the post with this number: its {@code id} in the file, or its real id. */
  public String postName(int number) {
    String name = postNames.get(number);
    return name != null ? name : modules.forum().posts().get(number).id().toString();
  }

  /** The name of the pool with this number: its {@code id} in the file, or its real id. */
  public String poolName(int number) {
    return poolNames.getOrDefault(number, POOL + number);
  }

  /** A real id as the file calls what it stands for; anything else as it is. */
  String readable(String text) {
    int post = Hash256.parse(text).map(modules.forum().posts()::number).orElse(Context.NOBODY);
    if (post != Context.NOBODY) {
      return postName(post);
    }
    int member = MemberId.parse(text).map(members()::number).orElse(Context.NOBODY);
    return member != Context.NOBODY
        ? members().handle(member)
        : unknownNames.getOrDefault(text, text);
  }

  /** The key that acts for a member: the oldest that speaks for it now. */
  PublicKey actingKey(String handle) {
    int number = members().named(handle);
    return number == Context.NOBODY ? keys.key(handle) : members().keys(number).get(0);
  }

  /** The local name of a key. */
  String keyName(PublicKey key) {
    return keys.name(key);
  }

  /** Refuses an {@code id} that cannot name what its line creates. */
  void checkNew(String id) throws WrongLine {
    if (RESERVED.contains(id) || REAL_ID.matcher(id).matches()) {
      throw new WrongLine("/id: \"" + id + "\" is reserved");
    }
    if (!ID.matcher(id).matches()) {
      throw new WrongLine("/id: a name has 1 to 64 of A-Z, a-z, 0-9, '.', '_' and '-'");
    }
    if (posts.containsKey(id) || pools.containsKey(id)) {
      throw new WrongLine("/id: \"" + id + "\" names something else already");
    }
  }

  /** Names the post that was published last. */
  void nameLastPost(String id) {
    int number = modules.forum().posts().size() - 1;
    posts.put(id, number);
    postNames.put(number, id);
  }

  /** Names the pool that was opened last. */
  void nameLastPool(String id) {
    int number = modules.pools().size() - 1;
    pools.put(id, number);
    poolNames.put(number, id);
  }

  /** Counts down from the highest number, which no body ever gets to. */
  private int unknown(String name) {
    return unknownPools.computeIfAbsent(
        name,
        unknown -> {
          int number = Integer.MAX_VALUE - unknownPools.size();
          unknownNames.put(POOL + number, unknown);
          return number;
        });
  }

  private Members members() {
    return modules.reputation().members();
  }
}
