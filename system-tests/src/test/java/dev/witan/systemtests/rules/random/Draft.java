package dev.witan.systemtests.rules.random;

import dev.witan.systemtests.naive.NaiveBlock;
import dev.witan.systemtests.naive.NaiveCitation;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The content of a post. Its name stands in the content, so that two drafts with different names
 * never make the same post.
 *
 * @param authors handles with weights in ppm, in order
 * @param replyTo the name of a post, or null
 * @param attachments their lengths in bytes
 * @param block what a proposal carries; null for every other post
 */
record Draft(
    String name,
    String kind,
    String title,
    LinkedHashMap<String, Long> authors,
    List<NaiveCitation> citations,
    String replyTo,
    long bodyBytes,
    List<Long> attachments,
    NaiveBlock block) {}
