/**
 * One run of a simulation: a body of the production rules, people who act in it by simulated time,
 * and books that say what came of it.
 *
 * <p>Nothing but commands changes the state. A <em>citizen</em> is a person in a run. A
 * <em>happening</em> is what somebody will do at a time; happenings come in the order (time,
 * creation), and deadlines of the machine before happenings of the same time. A <em>work</em> is a
 * post whose quality the simulation knows. Whoever needs to know what an entry brought about is a
 * <em>watcher</em>: it sees the events and plans happenings, and submits nothing by itself. The
 * <em>outside</em> is where coin comes from: whatever a citizen pays beyond what it has earned.
 */
package dev.witan.simulations.run;
