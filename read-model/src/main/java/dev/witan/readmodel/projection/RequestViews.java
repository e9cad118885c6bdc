package dev.witan.readmodel.projection;

import static dev.witan.readmodel.store.WorkColumns.ATTEMPTS;
import static dev.witan.readmodel.store.WorkColumns.DEADLINE;
import static dev.witan.readmodel.store.WorkColumns.EXPERT;
import static dev.witan.readmodel.store.WorkColumns.OFFER;
import static dev.witan.readmodel.store.WorkColumns.POOL;
import static dev.witan.readmodel.store.WorkColumns.POST;
import static dev.witan.readmodel.store.WorkColumns.REQUESTER;
import static dev.witan.readmodel.store.WorkColumns.SATISFIED;
import static dev.witan.readmodel.store.WorkColumns.STATE;

import dev.witan.availability.AvailabilityEvent.JobDrawn;
import dev.witan.availability.AvailabilityEvent.JobEnded;
import dev.witan.business.BusinessCommand.CommentRequest;
import dev.witan.business.BusinessCommand.DeclineRequest;
import dev.witan.business.BusinessCommand.FileRequest;
import dev.witan.business.BusinessEvent.EvidenceSubmitted;
import dev.witan.business.BusinessEvent.RequestAccepted;
import dev.witan.business.BusinessEvent.RequestCommented;
import dev.witan.business.BusinessEvent.RequestEnded;
import dev.witan.business.BusinessEvent.RequestExtended;
import dev.witan.business.BusinessEvent.RequestFiled;
import dev.witan.business.BusinessEvent.RequestOffered;
import dev.witan.business.BusinessEvent.RequestReopened;
import dev.witan.business.RequestState;
import dev.witan.kernel.Context;
import dev.witan.kernel.Event;
import dev.witan.readmodel.store.Tables;

/** Requests with everything that happened to them (BUS-1 to BUS-8), and their draws (AVAIL-2). */
final class RequestViews implements Projection {
  private static final String NOTHING = "";

  private final Tables tables;

  RequestViews(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void apply(Event event, AtEntry at) {
    if (event instanceof RequestFiled filed) {
      file(filed, at);
    } else if (event instanceof RequestOffered offered) {
      long[] request = tables.requests.change(offered.request());
      request[STATE] = RequestState.OFFERED.ordinal();
      request[EXPERT] = offered.expert();
      request[DEADLINE] = offered.deadline();
      note(offered.request(), "offered", NOTHING, offered.expert(), at);
    } else if (event instanceof RequestAccepted accepted) {
      long[] request = tables.requests.change(accepted.request());
      request[STATE] = RequestState.WORKING.ordinal();
      request[DEADLINE] = accepted.deadline();
      note(accepted.request(), "accepted", NOTHING, (int) request[EXPERT], at);
    } else if (event instanceof RequestReopened reopened) {
      reopen(reopened, at);
    } else if (event instanceof RequestExtended extended) {
      tables.requests.change(extended.request())[DEADLINE] = extended.deadline();
      note(extended.request(), "extended", NOTHING, requester(extended.request()), at);
    } else if (event instanceof EvidenceSubmitted submitted) {
      submit(submitted, at);
    } else if (event instanceof RequestCommented commented) {
      comment(commented, at);
    } else if (event instanceof RequestEnded ended) {
      end(ended, at);
    } else if (event instanceof JobDrawn drawn) {
      draw(drawn, at);
    } else if (event instanceof JobEnded ended) {
      if (tables.requests.get(ended.job(), STATE) < RequestState.JUDGED.ordinal()) {
        at.fired(tables.requests.get(ended.job(), DEADLINE));
      }
    }
  }

  private void file(RequestFiled event, AtEntry at) {
    FileRequest command = at.command(FileRequest.class);
    tables.inserts.add(
        "requests",
        event.request(),
        event.requester(),
        event.skill(),
        event.fee(),
        event.deliverWithin(),
        event.only(),
        command.title(),
        command.body(),
        at.position(),
        at.now());
    long[] request = tables.requests.change(event.request());
    request[STATE] = RequestState.OPEN.ordinal();
    request[DEADLINE] = event.deadline();
    request[REQUESTER] = event.requester();
    request[EXPERT] = Context.NOBODY;
    request[OFFER] = Context.NOBODY;
    request[POST] = Context.NOBODY;
    request[POOL] = Context.NOBODY;
    note(event.request(), "filed", NOTHING, event.requester(), at);
    tables.count(Tables.REQUESTS, 1);
    tables.count(Tables.UNFINISHED_REQUESTS, 1);
  }

  private void reopen(RequestReopened event, AtEntry at) {
    long[] request = tables.requests.change(event.request());
    String why = why(request, event.attempts(), at);
    int who = (int) request[EXPERT];
    request[STATE] = RequestState.OPEN.ordinal();
    request[EXPERT] = Context.NOBODY;
    request[ATTEMPTS] = event.attempts();
    request[DEADLINE] = event.deadline();
    note(event.request(), "reopened", why, who, at);
  }

  private void submit(EvidenceSubmitted event, AtEntry at) {
    long[] request = tables.requests.change(event.request());
    request[POST] = event.post();
    request[POOL] = event.pool();
    if (event.pool() != Context.NOBODY) {
      request[STATE] = RequestState.JUDGED.ordinal();
      note(event.request(), "submitted", NOTHING, (int) request[EXPERT], at);
    } else { // BUS-6: submitting closes it
      request[STATE] = RequestState.DELIVERED.ordinal();
      note(event.request(), "delivered", NOTHING, (int) request[EXPERT], at);
      tables.count(Tables.UNFINISHED_REQUESTS, -1);
    }
  }

  private void comment(RequestCommented event, AtEntry at) {
    tables.requests.change(event.request())[SATISFIED] = event.satisfied() ? 2 : 1;
    CommentRequest command = at.command(CommentRequest.class);
    int who = requester(event.request());
    note(event.request(), "commented", NOTHING, who, command.text(), at);
  }

  private void end(RequestEnded event, AtEntry at) {
    long[] request = tables.requests.change(event.request());
    boolean isJudged = request[STATE] == RequestState.JUDGED.ordinal();
    boolean isOpen = request[STATE] == RequestState.OPEN.ordinal();
    if (isOpen) {
      at.fired(request[DEADLINE]);
    }
    String why =
        switch (event.state()) {
          case EXPIRED -> isOpen ? "unmatched" : why(request, event.attempts(), at);
          default -> NOTHING;
        };
    int who = isJudged || isOpen ? Context.NOBODY : (int) request[EXPERT];
    if (event.state() == RequestState.CANCELLED) {
      who = requester(event.request());
    }
    request[STATE] = event.state().ordinal();
    request[ATTEMPTS] = event.attempts();
    if (!event.state().hasExpert()) {
      request[EXPERT] = Context.NOBODY;
    }
    note(event.request(), event.state().word(), why, who, at);
    tables.count(Tables.UNFINISHED_REQUESTS, -1);
  }

  /** Why it has lost its expert. */
  private static String why(long[] request, int attempts, AtEntry at) {
    if (at.is(DeclineRequest.class)) {
      return "declined";
    }
    if (!at.isTick()) {
      return "givenBack";
    }
    if (attempts == request[ATTEMPTS]) {
      return "offerEnded";
    }
    return request[STATE] == RequestState.OFFERED.ordinal() ? "silent" : "late";
  }

  private void draw(JobDrawn event, AtEntry at) {
    tables.inserts.add(
        "draws",
        event.job(),
        at.position(),
        at.next(),
        at.now(),
        event.draw().seed().toString(),
        event.draw().number(),
        event.draw().total(),
        event.draw().value(),
        event.offer(),
        event.bond(),
        event.before(),
        event.after());
  }

  private int requester(int request) {
    return (int) tables.requests.get(request, REQUESTER);
  }

  private void note(int request, String what, String why, int who, AtEntry at) {
    note(request, what, why, who, NOTHING, at);
  }

  private void note(int number, String what, String why, int who, String words, AtEntry at) {
    long[] request = tables.requests.change(number);
    tables.inserts.add(
        "request_events",
        number,
        at.position(),
        at.next(),
        at.now(),
        what,
        why,
        who,
        request[DEADLINE],
        (int) request[POST],
        (int) request[POOL],
        (int) request[SATISFIED],
        words);
  }
}
