import type { Page, Request } from "@playwright/test";

/** What a page is asking of the node at the moment, but for the stream of events, which never ends. */
export class Underway {
  private static readonly pages = new WeakMap<Page, Underway>();
  private readonly requests = new Set<Request>();
  /** How many have been begun so far. */
  begun = 0;

  private constructor(page: Page) {
    page.on("request", (request) => {
      if (new URL(request.url()).pathname === "/v1/events") return;
      // What the document before asked for is told to nobody any more.
      if (request.isNavigationRequest()) this.requests.clear();
      this.begun++;
      this.requests.add(request);
    });
    page.on("requestfinished", (request) => this.requests.delete(request));
    page.on("requestfailed", (request) => this.requests.delete(request));
  }

  static of(page: Page): Underway {
    let one = Underway.pages.get(page);
    if (!one) Underway.pages.set(page, (one = new Underway(page)));
    return one;
  }

  get isQuiet(): boolean {
    return this.requests.size === 0;
  }
}
