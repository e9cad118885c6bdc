package dev.witan.readmodel.query;

import java.util.OptionalLong;

/** What the numbers in events stand for. Any thread; blocks on the database. */
public final class NameQueries {
  private final Reader reader;

  public NameQueries(Reader reader) {
    this.reader = reader;
  }

  /** The id of the member with this number, who is known. */
  public String member(int number) {
    return reader.at(OptionalLong.empty(), reading -> reading.member(number)).value().id();
  }

  /** The id of the post with this number, which is known. */
  public String post(int number) {
    return reader.at(OptionalLong.empty(), reading -> reading.post(number)).value().id();
  }
}
