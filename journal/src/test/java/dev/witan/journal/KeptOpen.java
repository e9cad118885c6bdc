package dev.witan.journal;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A database that outlives the journals over it, so that many can look at it in short time. */
record KeptOpen(Database database) implements Database {
  @Override
  public Jdbi jdbi() {
    return database.jdbi();
  }

  @Override
  public Handle connection() {
    return database.connection();
  }

  @Override
  public void write(Runnable work) {
    database.write(work);
  }

  @Override
  public void force() {
    database.force();
  }

  @Override
  public void witness(Head head) {
    database.witness(head);
  }

  @Override
  public Head witnessed() {
    return database.witnessed();
  }

  @Override
  public void close() {
    // Whoever opened it closes it.
  }
}
