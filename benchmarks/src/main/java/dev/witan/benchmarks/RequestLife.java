package dev.witan.benchmarks;

import dev.witan.availability.AvailabilityCommand.MakeOffer;
import dev.witan.business.BusinessCommand.AcceptRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessCommand.SubmitEvidence;
import dev.witan.business.Match;
import dev.witan.business.RequestState;
import dev.witan.forum.ForumCommand.Author;
import dev.witan.forum.ForumCommand.PublishPost;
import dev.witan.forum.PostKind;
import dev.witan.kernel.Checks;
import dev.witan.kernel.Hash256;
import dev.witan.kernel.Ppm;
import dev.witan.statemachine.Modules;
import dev.witan.validationpool.PoolCommand.StakeOnPool;
import dev.witan.validationpool.Side;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Whole lives of requests (BUS-2): an expert offers, a requester files, the expert is drawn,
 * accepts, publishes, submits, three others stake, the pool settles and everybody is paid. Eight
 * commands, the draw and a tick; roles go round among the members.
 */
final class RequestLife {
  private static final String SKILL = "review";
  private static final int VOTERS = 3;
  private static final long FEE = 1_000_000;
  private static final long OFFERED_MS = 500;

  private final DrivenBody body;
  private int lives;

  /** On a body whose members all hold REP. */
  RequestLife(DrivenBody body) {
    this.body = body;
  }

  /** One life, from the offer to the payment. */
  void live() {
    int life = lives++;
    int expert = role(life, 0);
    int requester = role(life, 1);
    Modules modules = body.machine().modules();
    long stake = Ppm.share(modules.reputation().free(expert), Unit.STAKE_PPM);
    body.submitAs(expert, new MakeOffer(stake, List.of(SKILL), 1, body.time() + OFFERED_MS, FEE));
    body.submitAs(
        requester,
        new FileRequest(
            "Look at work " + life,
            "Please say whether it holds.",
            SKILL,
            FEE,
            DrivenBody.DURATION_MS,
            Match.DRAW,
            Optional.empty()));
    int request = modules.requests().size() - 1;
    body.submitAs(expert, new AcceptRequest(request));
    body.submitAs(expert, new SubmitEvidence(request, publish(expert, life)));
    for (int voter = 0; voter < VOTERS; voter++) {
      stake(role(life, 2 + voter), modules.requests().get(request).pool());
    }
    body.passTime(DrivenBody.DURATION_MS);
    RequestState state = modules.requests().get(request).state();
    Checks.require(state == RequestState.RATIFIED, "a life ended otherwise", request);
  }

  private int role(int life, int role) {
    return (life + role) % body.members();
  }

  private void stake(int voter, int pool) {
    long free = body.machine().modules().reputation().free(voter);
    long amount = Math.max(1, Ppm.share(free, Unit.STAKE_PPM));
    body.submitAs(voter, new StakeOnPool(pool, Side.FOR, amount, Optional.empty()));
  }

  private Hash256 publish(int expert, int life) {
    byte[] text =
        ("It holds, and this is why. " + life).repeat(16).getBytes(StandardCharsets.UTF_8);
    PublishPost post =
        new PublishPost(
            PostKind.EVIDENCE,
            "What I saw in work " + life,
            Hash256.of(text),
            text.length,
            List.of(new Author(body.id(expert), Ppm.ONE)),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    body.submitAs(expert, post, List.of(text));
    int last = body.machine().modules().forum().posts().size() - 1;
    return body.machine().modules().forum().posts().get(last).id();
  }
}
