/** One message of a stream of server-sent events. */
export interface Message {
  /** The last id that the stream named; undefined before the first. */
  readonly id: string | undefined;
  /** The word behind `event:`; `message` where there is none. */
  readonly event: string;
  readonly data: string;
}

/** Most characters of a message; a stream that passes it is broken. */
const MESSAGE_CHARACTERS_MAX = 1024 * 1024;

/**
 * Reads the text of a stream as it comes, in pieces of any size (HTML standard, section 9.2): lines
 * end with LF, CR LF or CR, and an empty line ends a message. Whoever decodes the bytes takes away
 * the byte order mark.
 */
export class SseReader {
  /** How long to wait before connecting again, if the server said so; milliseconds. */
  retryMs: number | undefined;

  private line = "";
  private id: string | undefined;
  private event = "";
  private data: string[] = [];
  private characters = 0;
  private isBehindCr = false;

  /** The messages that end in this piece. */
  read(piece: string): readonly Message[] {
    const messages: Message[] = [];
    for (const part of piece.split(/(\r\n|\n|\r)/)) {
      this.take(part, messages);
    }
    return messages;
  }

  private take(part: string, messages: Message[]): void {
    const isEnd = part === "\n" || part === "\r" || part === "\r\n";
    if (part === "") {
      return;
    }
    if (!isEnd) {
      this.isBehindCr = false;
      this.line += part;
      this.count(part);
      return;
    }
    const isRestOfEnd = this.isBehindCr && part === "\n";
    this.isBehindCr = part === "\r";
    if (!isRestOfEnd) {
      this.endLine(messages);
    }
  }

  private count(part: string): void {
    this.characters += part.length;
    if (this.characters > MESSAGE_CHARACTERS_MAX) {
      throw new RangeError("a message of the stream is too long");
    }
  }

  private endLine(messages: Message[]): void {
    const line = this.line;
    this.line = "";
    if (line === "") {
      this.endMessage(messages);
      return;
    }
    const colon = line.indexOf(":");
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (name === "data") {
      this.data.push(value);
    } else if (name === "event") {
      this.event = value;
    } else if (name === "id" && !value.includes("\0")) {
      this.id = value;
    } else if (name === "retry" && /^[0-9]{1,8}$/.test(value)) {
      this.retryMs = Number(value);
    }
  }

  /** A message without data is none, as the standard has it. */
  private endMessage(messages: Message[]): void {
    if (this.data.length > 0) {
      const event = this.event === "" ? "message" : this.event;
      messages.push({ id: this.id, event, data: this.data.join("\n") });
    }
    this.event = "";
    this.data = [];
    this.characters = 0;
  }
}
