/**
 * Members and the keys that speak for them (MEMBER-1 to MEMBER-3). A <em>treasurer</em> is a member
 * who may issue coin; a <em>sponsor</em> is a member who vouches and pays for a registration.
 */
package dev.witan.reputation.member;
