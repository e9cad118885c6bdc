package dev.witan.journal;

/** What a journal is opened for. */
enum Access {
  /** Everything; one at a time. */
  WRITE,
  /** Reading only: nothing that is stored changes in any byte. */
  READ
}
