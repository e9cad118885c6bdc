package dev.witan.forum;

import dev.witan.forum.ForumEvent.PostPublished;
import dev.witan.forum.ForumEvent.ValueChanged;
import dev.witan.kernel.Context;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.Snapshotted;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All posts, by number and by id. Numbers follow the order of publication. */
public final class Posts implements Snapshotted {
  private final List<Post> posts = new ArrayList<>();
  private final Map<Hash256, Integer> byId = new HashMap<>(); // lookup only

  /** How many posts there are; their numbers are those below it. */
  public int size() {
    return posts.size();
  }

  /** The number of the post with this id, or {@link Context#NOBODY}. */
  public int number(Hash256 id) {
    return byId.getOrDefault(id, Context.NOBODY);
  }

  /** The post with this number. */
  public Post get(int post) {
    return posts.get(post);
  }

  @Mutator
  void publish(PostPublished event) {
    add(Post.of(event));
  }

  @Mutator
  void change(ValueChanged event) {
    posts.get(event.post()).change(event.changes());
  }

  @Mutator
  private void add(Post post) {
    byId.put(post.id(), posts.size());
    posts.add(post);
  }

  @Override
  public void write(Output output) {
    output.count(posts.size());
    posts.forEach(post -> post.write(output));
  }

  @Override
  public void restore(Input input) {
    posts.clear();
    byId.clear();
    int size = input.size();
    for (int i = 0; i < size; i++) {
      add(Post.read(input));
    }
  }
}
