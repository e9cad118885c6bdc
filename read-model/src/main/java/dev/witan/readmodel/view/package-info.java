/**
 * What the read model answers with: records of texts, integers, truth values, lists and each other,
 * which any JSON library writes as they are. Amounts are decimal texts of micro-units, times are
 * milliseconds since the epoch, ratios and weights are parts per million. A member is named by its
 * id, a post by 64 hexadecimal digits, pools, offers, requests and proposals as commands name them
 * ({@code pool_81}). {@code position} is that of the entry that last touched what is shown. What a
 * thing does not have is null.
 */
package dev.witan.readmodel.view;
