/**
 * The server as a process, as an operator has it: started, asked, ended by signals, started where
 * it cannot run, and what it logs meanwhile.
 */
package dev.witan.systemtests.serving;
