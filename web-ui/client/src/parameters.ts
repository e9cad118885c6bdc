import { isObject, type Json, type JsonObject } from "./canonical.js";
import { readBody } from "./catalogue.js";
import { parseEnvelope } from "./envelope.js";
import { readEvents } from "./events.js";
import type { JournalEntry } from "./journal.js";
import { PARAMETER_DEFAULTS, type ParameterValue } from "./parameter-names.js";
import { postId } from "./posts.js";
import { bad, type Problem } from "./read.js";

/** One change of the parameters: the founding, or a proposal that took effect. */
export interface ParameterChange {
  /** The entry that brought it into force. */
  readonly position: number;
  /** The number of the proposal, from 0; left out: the founding. */
  readonly proposal?: number;
  /** The post that says why. */
  readonly post?: string;
  readonly set: Readonly<Record<string, ParameterValue>>;
}

/**
 * The parameters in force, derived from commands and events alone (GOV-5), by the steps of
 * docs/parameters.md. Entries come in order from the first; whoever doubts them verifies them first.
 */
export class ParameterDerivation {
  private readonly values = new Map<string, ParameterValue>(Object.entries(PARAMETER_DEFAULTS));
  private readonly changes: ParameterChange[] = [];
  private readonly published = new Map<string, JsonObject>();
  private readonly submitted: string[] = [];

  /** What is in force behind the last entry, by name; `artifact.NAME` is the id of its post. */
  inForce(): ReadonlyMap<string, ParameterValue> {
    return this.values;
  }

  /** How it came to that, in the order of effect. */
  history(): readonly ParameterChange[] {
    return this.changes;
  }

  /** Takes the next entry. */
  async add(entry: JournalEntry): Promise<Problem | undefined> {
    return (await this.takeCommand(entry)) ?? this.takeEvents(entry);
  }

  /** Steps 1 and 2: the founding, and which posts were submitted as proposals. */
  private async takeCommand(entry: JournalEntry): Promise<Problem | undefined> {
    if (entry.command.length === 0) {
      return undefined;
    }
    const envelope = parseEnvelope(entry.command);
    if (envelope.problem) {
      return envelope.problem;
    }
    const { body, type } = envelope.value.payload;
    if (type === "body.found") {
      this.put({ position: entry.position, set: setOf(body.parameters) });
    } else if (type === "proposal.submit") {
      this.submitted.push(String(body.post));
    } else if (type === "post.publish" && body.kind === "proposal") {
      const post = readBody(type, body);
      if (post.problem) {
        return post.problem;
      }
      this.published.set(await postId(post.value), body);
    }
    return undefined;
  }

  /** Step 3: what took effect, in the order of the events. */
  private takeEvents(entry: JournalEntry): Problem | undefined {
    const events = readEvents(entry.events);
    if (events.problem) {
      return events.problem;
    }
    for (const { name, fields } of events.value) {
      if (name === "proposal.took-effect") {
        const proposal = fields.proposal as number;
        const post = this.submitted[proposal];
        const published = post === undefined ? undefined : this.published.get(post);
        if (post === undefined || published === undefined) {
          return bad("malformed", `/${entry.position}`, `no post of proposal ${proposal}`).problem;
        }
        this.put({ position: entry.position, proposal, post, set: setOf(published.set) });
      }
    }
    return undefined;
  }

  private put(change: ParameterChange): void {
    for (const [name, value] of Object.entries(change.set)) {
      this.values.set(name, value);
    }
    this.changes.push(change);
  }
}

function setOf(json: Json | undefined): Readonly<Record<string, ParameterValue>> {
  return (isObject(json) ? json : {}) as Readonly<Record<string, ParameterValue>>;
}
