import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

/**
 * A wire between browser and node that can be cut, frozen and slowed. The browser's own switch does
 * not stop a stream of events that is open already.
 */
export class Wire {
  private readonly pairs = new Set<[Socket, Socket]>();
  private isCut = false;
  private isFrozen = false;
  private waitMs = 0;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {}

  /** Lays a wire to the node at this address. */
  static async to(url: string): Promise<Wire> {
    const server = createServer();
    const wire = new Wire(server, new URL(url));
    server.on("connection", (socket) => wire.join(socket));
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return wire;
  }

  /** Where browsers reach the node through it. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** How many connections are open. */
  get connections(): number {
    return this.pairs.size;
  }

  private join(near: Socket): void {
    if (this.isCut) {
      near.resetAndDestroy();
      return;
    }
    const far = connect(Number(this.target.port), this.target.hostname);
    const pair: [Socket, Socket] = [near, far];
    this.pairs.add(pair);
    const end = (): void => {
      near.destroy();
      far.destroy();
      this.pairs.delete(pair);
    };
    for (const [from, to] of [[near, far], [far, near]] as const) {
      from.on("data", (bytes) => this.pass(to, bytes));
      from.on("error", end);
      from.on("close", () => setTimeout(end, this.waitMs));
      if (this.isFrozen) from.pause();
    }
  }

  private pass(to: Socket, bytes: Buffer): void {
    if (this.waitMs === 0) to.write(bytes);
    else setTimeout(() => to.destroyed || to.write(bytes), this.waitMs);
  }

  /** Ends every connection, and each new one, until it is mended. */
  cut(): void {
    this.isCut = true;
    for (const [near, far] of this.pairs) {
      near.resetAndDestroy();
      far.destroy();
    }
  }

  /** Lets connections through again. */
  mend(): void {
    this.isCut = false;
  }

  /** Keeps every connection open, and lets nothing through. */
  freeze(): void {
    this.isFrozen = true;
    this.pairs.forEach((pair) => pair.forEach((socket) => socket.pause()));
  }

  /** Lets through what waited, and what comes. */
  thaw(): void {
    this.isFrozen = false;
    this.pairs.forEach((pair) => pair.forEach((socket) => socket.resume()));
  }

  /** Each byte arrives so much later, both ways. */
  delay(ms: number): void {
    this.waitMs = ms;
  }

  /** Takes the wire away. */
  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, "close");
  }
}
