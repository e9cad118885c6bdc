/**
 * The commands that look at a journal: {@code status}, {@code verify}, {@code explain} and {@code
 * draw}. None of them changes a byte of it.
 *
 * <p>A journal that a restore did not finish is a sound beginning of another one and would look
 * whole; a <em>mark</em> beside it says so, and only {@code status} answers for it.
 */
package dev.witan.cli.journal;
