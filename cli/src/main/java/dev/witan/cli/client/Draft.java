package dev.witan.cli.client;

import dev.witan.kernel.Command;
import java.util.List;
import java.util.Optional;

/**
 * A command before it is signed.
 *
 * @param sentence what it does, for whoever signs it
 * @param contents what travels beside it
 * @param hasActor whether it acts for a member who is there already
 * @param setup the word with which a body is founded
 * @param made what comes to be by it, if anything
 */
record Draft(
    Command command,
    String sentence,
    Cost cost,
    List<byte[]> contents,
    boolean hasActor,
    Optional<String> setup,
    Optional<Made> made) {

  /**
   * What comes to be.
   *
   * @param what it is, such as {@code pool}
   * @param id its id where the command alone tells it
   * @param list the list of the node's in which it stands otherwise, with a question mark
   * @param position the field of the list's items that says at which entry they began
   */
  record Made(String what, Optional<String> id, String list, String position) {}

  /** A member's command that costs nothing. */
  static Draft of(Command command, String sentence) {
    return new Draft(
        command, sentence, Cost.NOTHING, List.of(), true, Optional.empty(), Optional.empty());
  }

  Draft costing(Cost most) {
    return new Draft(command, sentence, most, contents, hasActor, setup, made);
  }

  Draft with(byte[] content) {
    return new Draft(command, sentence, cost, List.of(content), hasActor, setup, made);
  }

  /** A command before there is a member for it to act for. */
  Draft withoutActor(Optional<String> word) {
    return new Draft(command, sentence, cost, contents, false, word, made);
  }

  Draft making(String what, String id) {
    return making(new Made(what, Optional.of(id), "", ""));
  }

  Draft making(String what, String list, String position) {
    return making(new Made(what, Optional.empty(), list, position));
  }

  private Draft making(Made something) {
    return new Draft(command, sentence, cost, contents, hasActor, setup, Optional.of(something));
  }
}
