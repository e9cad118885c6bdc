package dev.witan.node.sentence;

import java.util.Optional;

/** What ids are called here: names come from whoever was asked, so the ids stand beside them. */
public interface Names {
  /** Calls nothing by a name. */
  Names NONE = (kind, id) -> Optional.empty();

  /** What an id may be of. */
  enum Kind {
    MEMBER,
    POST,
    THING
  }

  /** The handle or title of what has this id. */
  Optional<String> of(Kind kind, String id);
}
