/**
 * The script that starts Witan. A <em>stand-in</em> is a small script in the place of {@code java}
 * or {@code mvn} that writes down how it was called: these tests are about when the launcher builds
 * and what it starts, not about Maven or Java.
 */
package dev.witan.systemtests.launcher;
