/**
 * Tests of the whole. <em>Architecture</em> tests read the compiled classes and refuse a dependency
 * against the table of modules; <em>tidiness</em> tests read the sources and refuse calls, sizes
 * and words that the house does without. Everything but this page lives in the tests' folder.
 */
package dev.witan.systemtests;
