import type { BrowserContext } from "@playwright/test";

/**
 * What no page may do, in none of its tabs: say something on the console, throw, ask another host,
 * break its own policy.
 */
export class Watch {
  private readonly found: string[] = [];
  private readonly expected: RegExp[] = [];

  private constructor(private readonly hosts: Set<string>) {}

  /** Watches all pages of this context, which may ask the nodes at these addresses. */
  static async over(context: BrowserContext, ...urls: string[]): Promise<Watch> {
    const watch = new Watch(new Set(urls.map((url) => new URL(url).origin)));
    context.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") {
        watch.tell(`console ${message.type()}: ${message.text()} (${message.location().url})`);
      }
    });
    context.on("weberror", (error) => watch.tell(`thrown: ${error.error().stack ?? error.error()}`));
    context.on("request", (request) => watch.asked(request.url()));
    await context.addInitScript(() =>
      addEventListener("securitypolicyviolation", (event) =>
        console.error(`policy broken: ${event.violatedDirective} by ${event.blockedURI} ${event.sample}`),
      ),
    );
    return watch;
  }

  private asked(address: string): void {
    const url = new URL(address);
    const isInside = ["data:", "blob:", "about:", "chrome-error:"].includes(url.protocol);
    if (!isInside && !this.hosts.has(url.origin)) this.tell(`asked another host: ${address}`);
  }

  private tell(what: string): void {
    this.found.push(what);
  }

  /** A page may ask this node too. */
  allow(url: string): void {
    this.hosts.add(new URL(url).origin);
  }

  /** What looks like this is meant to happen in this test. */
  expect(what: RegExp): void {
    this.expected.push(what);
  }

  /** Everything that should not have happened so far. */
  findings(): string[] {
    return this.found.filter((one) => !this.expected.some((what) => what.test(one)));
  }
}
