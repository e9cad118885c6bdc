package dev.witan.cli.scenario;

import dev.witan.kernel.Context;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.PublicKey;
import dev.witan.reputation.member.Members;
import dev.witan.statemachine.Modules;
import dev.witan.statemachine.codec.Names;
import dev.witan.validationpool.PoolOwner;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What names in a scenario stand for. Members go by their handles; what a line created by its
 * {@code id}, or by its real id when the line gave none. A request's pool is called {@code r1/pool}
 * and a proposal's referenda {@code g1/referendum1} to {@code 3}. Any other name stands for
 * something that cannot exist.
 */
public final class LocalNames implements Names {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern REAL_ID =
      Pattern.compile("[0-9a-f]{64}|(pool|offer|request|proposal)_[0-9]+");
  private static final Pattern OF_REQUEST = Pattern.compile("(.+)/pool");
  private static final Pattern OF_PROPOSAL = Pattern.compile("(.+)/referendum([1-3])");
  private static final List<String> RESERVED = List.of("incinerator", "treasury");

  private final Modules modules;
  private final LocalKeys keys = new LocalKeys();
  private final Map<String, Integer> posts = new HashMap<>();
  private final Map<Integer, String> postNames = new HashMap<>();
  private final NumberedNames pools = new NumberedNames("pool_", IDS::pool);
  private final NumberedNames offers = new NumberedNames("offer_", IDS::offer);
  private final NumberedNames requests = new NumberedNames("request_", IDS::request);
  private final NumberedNames proposals = new NumberedNames("proposal_", IDS::proposal);
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
    int number = ownedPool(name);
    return OptionalInt.of(number != Context.NOBODY ? number : pools.number(name));
  }

  @Override
  public OptionalInt offer(String name) {
    return OptionalInt.of(offers.number(name));
  }

  @Override
  public OptionalInt request(String name) {
    return OptionalInt.of(requests.number(name));
  }

  @Override
  public OptionalInt proposal(String name) {
    return OptionalInt.of(proposals.number(name));
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

  /** The name of the pool with this number: that of what it judges, or its own. */
  public String poolName(int number) {
    if (number >= modules.pools().size()) {
      return pools.name(number);
    }
    PoolOwner owner = modules.pools().get(number).terms().owner();
    return switch (owner.kind()) {
      case NONE -> pools.name(number);
      case REQUEST -> requestName(owner.number()) + "/pool";
      case REFERENDUM -> proposalName(owner.number()) + "/referendum" + owner.round();
    };
  }

  /** The name of the offer with this number: its {@code id} in the file, or its real id. */
  public String offerName(int number) {
    return offers.name(number);
  }

  /** The name of the request with this number: its {@code id} in the file, or its real id. */
  public String requestName(int number) {
    return requests.name(number);
  }

  /** The name of the proposal with this number: its {@code id} in the file, or its real id. */
  public String proposalName(int number) {
    return proposals.name(number);
  }

  /** A real id as the file calls what it stands for; anything else as it is. */
  String readable(String text) {
    int post = Hash256.parse(text).map(modules.forum().posts()::number).orElse(Context.NOBODY);
    if (post != Context.NOBODY) {
      return postName(post);
    }
    int member = MemberId.parse(text).map(members()::number).orElse(Context.NOBODY);
    if (member != Context.NOBODY) {
      return members().handle(member);
    }
    return Stream.of(pools, offers, requests, proposals)
        .flatMap(kind -> kind.readable(text).stream())
        .findFirst()
        .orElse(unknownNames.getOrDefault(text, text));
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
    boolean isTaken = Stream.of(pools, offers, requests, proposals).anyMatch(kind -> kind.has(id));
    if (isTaken || posts.containsKey(id)) {
      throw new WrongLine("/id: \"" + id + "\" names something else already");
    }
  }

  /** Names what a command with this word has just created. */
  void nameLast(String does, String id) {
    switch (does) {
      case "post.publish" -> nameLastPost(id);
      case "pool.open" -> pools.put(id, modules.pools().size() - 1);
      case "availability.offer" -> offers.put(id, modules.availability().offers().size() - 1);
      case "request.file" -> requests.put(id, modules.requests().size() - 1);
      case "proposal.submit" -> proposals.put(id, modules.proposals().size() - 1);
      default -> throw new IllegalArgumentException(does + " creates nothing");
    }
  }

  private void nameLastPost(String id) {
    int number = modules.forum().posts().size() - 1;
    posts.put(id, number);
    postNames.put(number, id);
  }

  /** The pool that is called after the request or proposal that it judges, if there is one. */
  private int ownedPool(String name) {
    Matcher ofRequest = OF_REQUEST.matcher(name);
    if (ofRequest.matches()) {
      int request = requests.known(ofRequest.group(1)).orElse(Integer.MAX_VALUE);
      return request < modules.requests().size()
          ? modules.requests().get(request).pool()
          : Context.NOBODY;
    }
    Matcher ofProposal = OF_PROPOSAL.matcher(name);
    if (ofProposal.matches()) {
      int proposal = proposals.known(ofProposal.group(1)).orElse(Integer.MAX_VALUE);
      return proposal < modules.proposals().size()
          ? modules.proposals().get(proposal).referendum(Integer.parseInt(ofProposal.group(2)))
          : Context.NOBODY;
    }
    return Context.NOBODY;
  }

  private Members members() {
    return modules.reputation().members();
  }
}
