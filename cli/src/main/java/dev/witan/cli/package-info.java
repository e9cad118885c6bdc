/**
 * The {@code witan} command. <em>Data</em> goes to stdout and <em>talk</em> (problems, progress,
 * hints) to stderr; a command says by its <em>exit code</em> how it went. All of it passes through
 * the {@link dev.witan.cli.Console} that a command is given, so that tests see what a person sees.
 */
package dev.witan.cli;
