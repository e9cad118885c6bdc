package dev.witan.journal;

import org.jdbi.v3.core.Handle;

/** Alters stored bytes behind the back of a journal. */
final class Alteration {
  private static final String[] TABLES = {"segment", "content"};

  private Alteration() {}

  /** Keeps a copy of what is stored. */
  static void save(Handle handle) {
    for (String table : TABLES) {
      handle.execute("create table saved_" + table + " as select * from " + table);
    }
  }

  /** Brings back what was saved. */
  static void putBack(Handle handle) {
    for (String table : TABLES) {
      handle.execute("delete from " + table);
      handle.execute("insert into " + table + " select * from saved_" + table);
    }
  }

  /** Flips a bit of one byte of one value; a second time puts it back. */
  static void flip(Handle handle, String table, String column, String where, int at) {
    byte[] bytes =
        handle
            .createQuery("select " + column + " from " + table + where)
            .mapTo(byte[].class)
            .one()
            .clone();
    bytes[at % bytes.length] ^= 16;
    handle.execute("update " + table + " set " + column + " = ?" + where, bytes);
  }
}
