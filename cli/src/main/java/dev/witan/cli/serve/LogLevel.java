package dev.witan.cli.serve;

/** The least of what a node logs. */
enum LogLevel {
  ERROR,
  WARN,
  INFO,
  DEBUG
}
