package dev.witan.node.command;

import dev.witan.kernel.RejectionCode;

/** Why a command is refused before the machine sees it, in the order of the checks. */
public enum CommandRejection implements RejectionCode {
  COMMAND_TOO_LARGE("CMD-1", false, "A signed command has at most 1 MiB. Shorten it."),
  COMMAND_MALFORMED("CMD-1", false, "This is not a signed command. See the catalogue of commands."),
  COMMAND_NOT_CANONICAL("CMD-1", false, "A value is spelled in another way than the only one."),
  AUDIENCE_WRONG("MEMBER-2", false, "The command was signed for another body."),
  SIGNATURE_WRONG("MEMBER-2", false, "The signature is not this key's over this payload."),
  KEY_UNSOUND("MEMBER-2", false, "Signatures of a key that the command names prove nothing."),
  COUNTERSIGNATURE_MISSING("FORUM-1", false, "Somebody whom the command names must countersign."),
  COUNTERSIGNATURE_WRONG("FORUM-1", false, "A countersignature is not its key's over its bytes."),
  CONTENT_MISSING("FORUM-1", false, "Content that the command names has not come with it."),
  CONTENT_LENGTH("FORUM-1", false, "Content has another length than the command says."),
  CONTENT_NOT_TEXT("FORUM-1", false, "The body of a post is not UTF-8."),
  CONTENT_UNNAMED("FORUM-1", false, "Content has come that the command does not name."),
  NODE_KEY_OTHER("CMD-1", false, "The founding names another node's key. Name this node's."),
  BODY_IMPORTED("CMD-1", false, "An imported body comes with its journal. Found one that is not.");

  private final Facts facts;

  CommandRejection(String clause, boolean isTransient, String sentence) {
    facts = new Facts(clause, isTransient, sentence);
  }

  @Override
  public Facts facts() {
    return facts;
  }
}
