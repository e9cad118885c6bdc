package dev.witan.readmodel.view;

/**
 * The odds of one candidate in a draw for a skill, whatever the fee.
 *
 * @param share ppm of all candidates' weights; of heads when nobody weighs anything
 */
public record OddsView(String offer, MemberRef member, String price, String weight, long share) {}
