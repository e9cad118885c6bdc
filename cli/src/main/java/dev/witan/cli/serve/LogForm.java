package dev.witan.cli.serve;

/** How a node logs. */
enum LogForm {
  TEXT,
  JSON,
  NONE
}
