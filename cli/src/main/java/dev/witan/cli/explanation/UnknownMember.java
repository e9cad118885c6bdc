package dev.witan.cli.explanation;

import dev.witan.cli.CommandFailure;
import dev.witan.cli.Exit;
import dev.witan.cli.Nearest;
import dev.witan.reputation.member.Members;
import java.util.ArrayList;
import java.util.List;

/** Says that nobody has a name, and whose may have been meant. */
public final class UnknownMember {
  private UnknownMember() {}

  /** The end of a command that was asked about somebody who is none of these members. */
  public static CommandFailure failure(Members members, String name) {
    List<String> handles = new ArrayList<>();
    for (int member = 0; member < members.size(); member++) {
      handles.add(members.handle(member));
    }
    return new CommandFailure(
        Exit.NOT_FOUND,
        "member-unknown",
        "no member is called \"" + name + "\"." + Nearest.question(name, handles));
  }
}
