package dev.witan.simulations.stackexchange;

import dev.witan.kernel.Limits;
import dev.witan.simulations.ImportKeys;
import dev.witan.simulations.importing.Names;
import dev.witan.simulations.importing.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everybody who owns a question or an answer: first the accounts by their ids, then one person for
 * each post without an account. People have numbers in this order, whatever is imported of the
 * data.
 */
final class People {
  private static final Set<String> KEPT = Set.of("incinerator", "treasury", "treasurer", "funder");
  private static final Pattern NUMBERED = Pattern.compile("(user|deleted)--?[0-9]+");
  private static final String NAMELESS = "a former user";

  private final List<Person> people = new ArrayList<>();
  private final List<OptionalLong> reputations = new ArrayList<>();
  private final Map<Integer, Integer> byUser = new HashMap<>(); // lookup only
  private final Map<Integer, Integer> byPost = new HashMap<>(); // lookup only
  private final Set<String> taken = new HashSet<>(KEPT); // lookup only
  private long numbered;

  /** Names all owners in this dump and makes their keys. */
  People(Dump dump, ImportKeys keys) {
    for (Dump.DumpUser user : dump.users()) {
      byUser.put(user.id(), people.size());
      add(keys, handle(user), user.name());
      reputations.add(OptionalLong.of(user.reputation()));
    }
    addOwnersWithoutAccount(dump.questions(), keys);
    addOwnersWithoutAccount(dump.answers(), keys);
  }

  private void addOwnersWithoutAccount(List<DumpPost> posts, ImportKeys keys) {
    for (DumpPost post : posts) {
      if (post.user() == DumpPost.NOBODY) {
        byPost.put(post.id(), people.size());
        add(keys, "deleted-" + post.id(), post.userName());
        reputations.add(OptionalLong.empty());
      }
    }
  }

  private void add(ImportKeys keys, String handle, String name) {
    people.add(Person.of(keys, handle, Names.displayName(name)));
  }

  /** The slug, as far as a handle goes; {@code user-} and the id where it is no handle or taken. */
  private String handle(Dump.DumpUser user) {
    String slug = Names.slug(user.name());
    if (slug.length() > Limits.HANDLE_MAX) {
      slug = slug.substring(0, Limits.HANDLE_MAX);
      slug = slug.endsWith("-") ? slug.substring(0, slug.length() - 1) : slug;
    }
    boolean isFree =
        slug.length() >= Limits.HANDLE_MIN && !NUMBERED.matcher(slug).matches() && taken.add(slug);
    numbered += isFree ? 0 : 1;
    return isFree ? slug : "user-" + user.id();
  }

  int size() {
    return people.size();
  }

  Person get(int number) {
    return people.get(number);
  }

  /** The number of this post's owner. */
  int owner(DumpPost post) {
    return post.user() == DumpPost.NOBODY ? byPost.get(post.id()) : byUser.get(post.user());
  }

  /** How a post's author is called beside its text. */
  String author(DumpPost post) {
    String name = get(owner(post)).name();
    return name.isEmpty() ? NAMELESS : name;
  }

  /** What the site itself gives this person, if it has an account. */
  OptionalLong siteReputation(int number) {
    return reputations.get(number);
  }

  /** How many accounts have their number as a handle. */
  long numbered() {
    return numbered;
  }

  /** How many people stand for one post each. */
  long withoutAccount() {
    return byPost.size();
  }
}
