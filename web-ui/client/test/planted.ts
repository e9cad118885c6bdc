import { entryHash, readEvents, type BodyEvent, type JournalEntry } from "../src/index.js";

const text = (events: readonly BodyEvent[] | undefined): string[] =>
  (events ?? []).map(({ name, fields }) =>
    JSON.stringify([name, fields], (_, value: unknown) => (typeof value === "bigint" ? String(value) : value)),
  );

/**
 * A journal whose writer lies about REP: in the last entry that moves some, one movement has another
 * amount, and all hashes from there on are those that belong to it.
 */
export async function withPlantedRep(
  entries: readonly JournalEntry[],
): Promise<{ readonly entries: readonly JournalEntry[]; readonly position: number }> {
  const at = entries.findLastIndex(({ events }) => readEvents(events).value?.some(({ name }) => name === "rep.moved"));
  const planted = [...entries];
  planted[at] = { ...entries[at]!, events: otherAmount(entries[at]!.events) };
  for (let index = at; index < planted.length; index++) {
    const previous = index === 0 ? planted[index]!.previous : planted[index - 1]!.hash;
    const entry = { ...planted[index]!, previous };
    planted[index] = { ...entry, hash: await entryHash(entry) };
  }
  return { entries: planted, position: entries[at]!.position };
}

/** The same events but for the amount of one movement of REP: the first bit that does so is flipped. */
function otherAmount(events: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const before = text(readEvents(events).value);
  for (let place = 0; place < events.length * 7; place++) {
    const flipped = events.slice();
    flipped[Math.floor(place / 7)]! ^= 1 << place % 7;
    const read = readEvents(flipped).value;
    const after = text(read);
    const changed = after.findIndex((one, index) => one !== before[index]);
    const isOne = after.length === before.length && after.filter((one, index) => one !== before[index]).length === 1;
    if (isOne && read![changed]!.name === "rep.moved" && isAmountAlone(before[changed]!, after[changed]!)) {
      return flipped;
    }
  }
  throw new Error("no bit of these events changes the amount of a movement alone");
}

function isAmountAlone(before: string, after: string): boolean {
  const [one, other] = [before, after].map((event) => event.replace(/"amount":"\d+"/, ""));
  return one === other;
}
