package dev.witan.readmodel.query;

import dev.witan.readmodel.view.MemberRef;
import dev.witan.readmodel.view.PostRef;
import java.util.OptionalLong;

/**
 * What the numbers in events stand for. Any thread; blocks on the database when a name is asked for
 * the first time.
 */
public final class NameQueries {
  private final Reader reader;

  public NameQueries(Reader reader) {
    this.reader = reader;
  }

  /** The id of the member with this number, who is known. */
  public String member(int number) {
    MemberRef known = reader.names().knownMember(number);
    return known != null
        ? known.id()
        : reader.at(OptionalLong.empty(), reading -> reading.member(number)).value().id();
  }

  /** The id of the post with this number, which is known. */
  public String post(int number) {
    PostRef known = reader.names().knownPost(number);
    return known != null
        ? known.id()
        : reader.at(OptionalLong.empty(), reading -> reading.post(number)).value().id();
  }
}
