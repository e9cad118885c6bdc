package dev.witan.systemtests.rules.tables;

import dev.witan.availability.AvailabilityCommand.ChangeOffer;
import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.availability.AvailabilityCommand.WithdrawOffer;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.CancelRequest;
import dev.witan.business.BusinessCommand.CommentRequest;
import dev.witan.business.BusinessCommand.DeclineRequest;
import dev.witan.business.BusinessCommand.ExtendRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessCommand.GiveBackRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.business.Match;
import dev.witan.governance.GovernanceCommand.AttestProposal;
import dev.witan.governance.GovernanceCommand.SubmitProposal;
import dev.witan.kernel.Command;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes commands about offers, requests and proposals of rows. */
final class TableJobs {
  private final TableNames names;

  TableJobs(TableNames names) {
    this.names = names;
  }

  Command command(Row row) {
    return switch (row.word(2)) {
      case "availability.offer" -> offer(row);
      case "availability.change" -> {
        row.allows(6);
        yield new ChangeOffer(
            names.offer(row.word(3)), Amount.of(row.word(4)), Long.parseLong(row.word(5)));
      }
      case "availability.withdraw" -> {
        row.allows(4);
        yield new WithdrawOffer(names.offer(row.word(3)));
      }
      case "proposal.submit" -> {
        row.allows(5);
        yield new SubmitProposal(names.post(row.word(4)));
      }
      case "proposal.attest" -> {
        row.allows(5);
        yield new AttestProposal(names.proposal(row.word(3)), Amount.of(row.word(4)));
      }
      default -> request(row, names.request(row.word(3)));
    };
  }

  private static MakeOffer offer(Row row) {
    row.allows(5, "skills", "capacity", "until", "price");
    List<String> skills =
        row.list("skills").stream().map(Row::plain).collect(Collectors.toUnmodifiableList());
    return new MakeOffer(
        Amount.of(row.word(4)),
        skills,
        row.number("capacity", 1),
        row.number("until", 0),
        Amount.of(row.text("price", "0")));
  }

  private Command request(Row row, int request) {
    return switch (row.word(2)) {
      case "request.file" -> file(row);
      case "request.comment" -> comment(row, request);
      case "request.submit" -> {
        row.allows(5);
        yield new SubmitEvidence(request, names.post(row.word(4)));
      }
      case "request.extend" -> {
        row.allows(5);
        yield new ExtendRequest(request, Long.parseLong(row.word(4)));
      }
      default -> answer(row, request);
    };
  }

  /** The commands that name their request and nothing else. */
  private static Command answer(Row row, int request) {
    row.allows(4);
    return switch (row.word(2)) {
      case "request.accept" -> new AcceptRequest(request);
      case "request.decline" -> new DeclineRequest(request);
      case "request.cancel" -> new CancelRequest(request);
      case "request.giveBack" -> new GiveBackRequest(request);
      default -> throw new AssertionError(row.where() + ": no such command: " + row.text());
    };
  }

  /** {@code request.file NAME SKILL FEE}; the title is the name. */
  private FileRequest file(Row row) {
    row.allows(6, "within", "match", "expert", "title", "bytes");
    String match = row.fields().containsKey("expert") ? "direct" : "draw";
    return new FileRequest(
        row.text("title", row.word(3)),
        "b".repeat((int) row.number("bytes", 0)),
        Row.plain(row.word(4)),
        Amount.of(row.word(5)),
        row.number("within", 100),
        Match.ofWord(row.text("match", match)).orElseThrow(),
        Optional.ofNullable(row.fields().get("expert")).map(names::member));
  }

  /** {@code request.comment NAME satisfied} or {@code dissatisfied}. */
  private static CommentRequest comment(Row row, int request) {
    row.allows(5, "bytes");
    return new CommentRequest(
        request, row.word(4).equals("satisfied"), "c".repeat((int) row.number("bytes", 0)));
  }
}
