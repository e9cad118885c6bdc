package dev.witan.governance;

import dev.witan.kernel.Context;
import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.Snapshotted;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which artifact post each name stands for now (GOV-6). */
public final class Artifacts implements Snapshotted {
  private final TreeMap<String, Integer> posts = new TreeMap<>();

  /** The number of the post behind {@code artifact.NAME}, or {@link Context#NOBODY}. */
  public int post(String name) {
    return posts.getOrDefault(name, Context.NOBODY);
  }

  /** All names with the numbers of their posts. */
  public SortedMap<String, Integer> all() {
    return Collections.unmodifiableSortedMap(posts);
  }

  @Mutator
  void set(SortedMap<String, Integer> named) {
    posts.putAll(named);
  }

  @Override
  public void write(Output output) {
    output.count(posts.size());
    posts.forEach((name, post) -> output.text(name).count(post));
  }

  @Override
  public void restore(Input input) {
    posts.clear();
    for (int left = input.size(); left > 0; left--) {
      posts.put(input.text(), input.count(Integer.MAX_VALUE));
    }
  }
}
