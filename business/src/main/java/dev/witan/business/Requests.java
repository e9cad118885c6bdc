package dev.witan.business;

import dev.witan.business.BusinessEvent.EvidenceSubmitted;
import dev.witan.business.BusinessEvent.RequestAccepted;
import dev.witan.business.BusinessEvent.RequestEnded;
import dev.witan.business.BusinessEvent.RequestExtended;
import dev.witan.business.BusinessEvent.RequestFiled;
import dev.witan.business.BusinessEvent.RequestOffered;
import dev.witan.business.BusinessEvent.RequestReopened;
import dev.witan.kernel.Checks;
import dev.witan.kernel.Input;
import dev.witan.kernel.Mutator;
import dev.witan.kernel.Output;
import dev.witan.kernel.ParameterVersions;
import dev.witan.kernel.Snapshotted;
import java.util.ArrayList;
import java.util.List;
import org.agrona.collections.Int2IntCounterMap;

/** All requests by number, and those that wait. */
public final class Requests implements Snapshotted {
  private final ParameterVersions versions;
  private final List<Request> requests = new ArrayList<>();
  private final OpenRequests open = new OpenRequests();
  private final Int2IntCounterMap unfinished = new Int2IntCounterMap(0); // lookup only

  /** Requests that keep one of these versions of the parameters. */
  public Requests(ParameterVersions versions) {
    this.versions = versions;
  }

  /** How many requests there are; their numbers are those below it. */
  public int size() {
    return requests.size();
  }

  /** The request with this number. */
  public Request get(int request) {
    return requests.get(request);
  }

  /** How many of this member's requests have not ended (FORUM-8). */
  public int unfinished(int requester) {
    return unfinished.get(requester);
  }

  OpenRequests open() {
    return open;
  }

  @Mutator
  void file(RequestFiled event) {
    Checks.require(
        event.request() == requests.size(), "request numbers have a gap", event.request());
    Request request = new Request(event, versions.version(event.version()));
    requests.add(request);
    unfinished.getAndIncrement(request.requester());
    open.place(request);
  }

  @Mutator
  void offer(RequestOffered event) {
    Request request = requests.get(event.request());
    request.offer(event.expert(), event.deadline());
    open.place(request);
  }

  @Mutator
  void accept(RequestAccepted event) {
    requests.get(event.request()).accept(event.time(), event.deadline());
  }

  @Mutator
  void reopen(RequestReopened event) {
    Request request = requests.get(event.request());
    request.reopen(event.attempts(), event.deadline());
    open.place(request);
  }

  @Mutator
  void extend(RequestExtended event) {
    requests.get(event.request()).extend(event.deadline());
  }

  @Mutator
  void submit(EvidenceSubmitted event) {
    Request request = requests.get(event.request());
    request.submit(event.post(), event.pool());
    finish(request);
  }

  @Mutator
  void end(RequestEnded event) {
    Request request = requests.get(event.request());
    request.end(event.state(), event.attempts());
    open.place(request);
    finish(request);
  }

  @Mutator
  private void finish(Request request) {
    if (request.state().isFinal()) {
      unfinished.getAndDecrement(request.requester());
    }
  }

  @Override
  public void write(Output output) {
    output.count(requests.size());
    requests.forEach(request -> request.write(output));
  }

  @Override
  public void restore(Input input) {
    requests.clear();
    open.clear();
    unfinished.clear();
    int size = input.size();
    for (int number = 0; number < size; number++) {
      file(Request.readFiling(number, input));
      Request request = requests.get(number);
      request.restore(input);
      open.place(request);
      finish(request);
    }
  }
}
