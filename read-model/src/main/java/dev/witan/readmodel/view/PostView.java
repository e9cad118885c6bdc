package dev.witan.readmodel.view;

import java.util.List;

/**
 * A post. Its text is the content with the hash {@code body}.
 *
 * @param replyTo or null
 * @param supersedes or null
 * @param supersededBy the newest post that does, or null
 * @param value REP that it stands for
 * @param pool its newest pool, or null
 * @param status {@code none} without a pool, else the state of its newest
 * @param citations how many it makes
 * @param citedBy how many posts cite it
 * @param replies how many answer it directly
 * @param block what a proposal carries, or null
 * @param artifact what an artifact carries, or null
 * @param publishedPosition of the entry that published it
 */
public record PostView(
    String id,
    String kind,
    String title,
    String body,
    long bodyBytes,
    MemberRef signer,
    List<AuthorView> authors,
    PostRef replyTo,
    PostRef supersedes,
    PostRef supersededBy,
    String value,
    String pool,
    String status,
    long citations,
    long citedBy,
    long replies,
    List<AttachmentView> attachments,
    BlockView block,
    ArtifactFile artifact,
    long time,
    long publishedPosition,
    long position) {}
