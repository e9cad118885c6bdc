/**
 * Who is available for work, and how one of them is drawn (AVAIL-1 to AVAIL-4, RAND-1).
 *
 * <p>An <em>offer</em> says for which <em>skills</em> a member works, at what least <em>price</em>,
 * on how many <em>jobs</em> at a time; its stake is what it weighs in a <em>draw</em>. A chosen
 * offer puts part of its stake up as the <em>bond</em> of the job. A job has the number of the
 * request that it is for, which this module does not understand.
 */
package dev.witan.availability;
