/** An imported question-and-answer site, as a node that starts on its journal finds it. */
package dev.witan.systemtests.stackexchange;
