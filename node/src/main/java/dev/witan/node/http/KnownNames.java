package dev.witan.node.http;

import dev.witan.node.sentence.Names;
import dev.witan.readmodel.ReadModel;
import java.util.Optional;
import java.util.OptionalLong;

/** Names from the views: handles of members, titles of posts and of what is about them. */
final class KnownNames implements Names {
  private static final OptionalLong NOW = OptionalLong.empty();

  private final ReadModel model;

  KnownNames(ReadModel model) {
    this.model = model;
  }

  @Override
  public Optional<String> of(Kind kind, String id) {
    return switch (kind) {
      case MEMBER -> model.members().one(id, NOW).value().map(member -> member.handle());
      case POST -> model.posts().one(id, NOW).value().map(post -> post.title());
      case THING -> thing(id);
    };
  }

  /** Offers have no title. */
  private Optional<String> thing(String id) {
    long named = Long.parseLong(id.substring(id.indexOf('_') + 1));
    int number = (int) Math.min(named, Integer.MAX_VALUE);
    if (id.startsWith("pool_")) {
      return model.pools().one(number, NOW).value().map(pool -> pool.post().title());
    }
    if (id.startsWith("request_")) {
      return model.requests().one(number, NOW).value().map(request -> request.title());
    }
    return id.startsWith("proposal_")
        ? model.proposals().one(number, NOW).value().map(proposal -> proposal.post().title())
        : Optional.empty();
  }
}
