package dev.witan.reputation.member;

import dev.witan.kernel.Context;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.MemberId;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.PublicKey;
import dev.witan.kernel.Snapshotted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everybody who has registered, by number, id, handle and key. Numbers are never used again. */
public final class Members implements Snapshotted {
  private final List<Member> members = new ArrayList<>();
  private final Map<MemberId, Integer> byId = new HashMap<>(); // lookup only
  private final Map<String, Integer> byHandle = new HashMap<>(); // lookup only
  private final Map<PublicKey, Integer> byKey = new HashMap<>(); // lookup only
  private final List<PublicKey> endedKeys = new ArrayList<>();
  private List<Integer> treasurers = List.of();

  /** How many members there are; their numbers are those below it. */
  public int size() {
    return members.size();
  }

  /** The number of the member with this id, or {@link Context#NOBODY}. */
  public int number(MemberId id) {
    return byId.getOrDefault(id, Context.NOBODY);
  }

  /** The number of the member with this handle, or {@link Context#NOBODY}. */
  public int named(String handle) {
    return byHandle.getOrDefault(handle, Context.NOBODY);
  }

  public MemberId id(int member) {
    return members.get(member).id;
  }

  public String handle(int member) {
    return members.get(member).handle;
  }

  /** The display name, or empty. */
  public String displayName(int member) {
    return members.get(member).name;
  }

  /** The keys that speak for the member now, the oldest first. */
  public List<PublicKey> keys(int member) {
    return members.get(member).keys;
  }

  /** The SHA-256 of the member's recovery key. */
  public Optional<Hash256> recoveryHash(int member) {
    return Optional.ofNullable(members.get(member).recoveryHash);
  }

  /** Whether this key speaks for this member now. */
  public boolean speaksFor(PublicKey key, int member) {
    List<PublicKey> keys = members.get(member).keys;
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).equals(key)) {
        return true;
      }
    }
    return false;
  }

  /** Whether somebody held this key once and no longer does. */
  public boolean hasEnded(PublicKey key) {
    Integer owner = byKey.get(key);
    return owner != null && !speaksFor(key, owner);
  }

  /** Whether some member holds this key or ever held it. */
  public boolean hasSeen(PublicKey key) {
    return byKey.containsKey(key);
  }

  /** The treasurers' numbers, in the order in which they were named. */
  public List<Integer> treasurers() {
    return treasurers;
  }

  public boolean isTreasurer(int member) {
    return treasurers.contains(member);
  }

  @Mutator
  void add(Member member) {
    int number = members.size();
    members.add(member);
    byId.put(member.id, number);
    byHandle.put(member.handle, number);
    member.keys.forEach(key -> byKey.put(key, number));
  }

  @Mutator
  void addKey(int member, PublicKey key) {
    Member that = members.get(member);
    List<PublicKey> keys = new ArrayList<>(that.keys);
    keys.add(key);
    that.keys = List.copyOf(keys);
    byKey.put(key, member);
  }

  @Mutator
  void endKey(int member, PublicKey key) {
    Member that = members.get(member);
    List<PublicKey> keys = new ArrayList<>(that.keys);
    keys.remove(key);
    that.keys = List.copyOf(keys);
    endedKeys.add(key);
  }

  @Mutator
  void setRecoveryHash(int member, Hash256 hash) {
    members.get(member).recoveryHash = hash;
  }

  @Mutator
  void setTreasurers(List<Integer> numbers) {
    treasurers = List.copyOf(numbers);
  }

  @Override
  public void write(Output output) {
    output.count(members.size());
    members.forEach(member -> member.write(output));
    output.count(endedKeys.size());
    for (PublicKey key : endedKeys) {
      output.hash(key.value()).count(byKey.get(key));
    }
    output.count(treasurers.size());
    treasurers.forEach(output::count);
  }

  @Override
  public void restore(Input input) {
    members.clear();
    byId.clear();
    byHandle.clear();
    byKey.clear();
    endedKeys.clear();
    int size = input.size();
    for (int i = 0; i < size; i++) {
      add(Member.read(input));
    }
    int ended = input.size();
    for (int i = 0; i < ended; i++) {
      PublicKey key = new PublicKey(input.hash());
      endedKeys.add(key);
      byKey.put(key, input.count(size - 1));
    }
    int count = input.size();
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      numbers.add(input.count(size - 1));
    }
    setTreasurers(numbers);
  }
}
