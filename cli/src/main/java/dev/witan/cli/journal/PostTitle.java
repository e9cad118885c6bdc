package dev.witan.cli.journal;

/** A post as its author signed it: its id in words and its title. */
record PostTitle(String id, String title) {}
