package dev.witan.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * What a run of the program reads from and writes to.
 *
 * @param outTerminal whether a person sees what goes to out as it comes
 * @param errTerminal whether a person sees what goes to err as it comes
 */
record Streams(
    InputStream in, PrintStream out, PrintStream err, boolean outTerminal, boolean errTerminal) {}
