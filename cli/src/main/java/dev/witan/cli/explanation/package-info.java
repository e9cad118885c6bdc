/**
 * Why a member has what it has. A <em>movement</em> is REP or coin that came to the member or left
 * it, with its cause; an <em>explanation</em> is all of them, which add up to the balance.
 */
package dev.witan.cli.explanation;
