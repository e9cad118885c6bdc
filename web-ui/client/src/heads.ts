import { canonical, isObject, parse } from "./canonical.js";
import { isHash } from "./ids.js";
import { utf8 } from "./bytes.js";
import type { Problem } from "./read.js";

/** A place in the journal with the hash of its entry: all that is before it follows from the hash. */
export interface Place {
  readonly position: number;
  readonly hash: string;
}

/** Where texts are kept by name, such as `localStorage`. */
export interface Shelf {
  getItem(name: string): string | null;
  setItem(name: string, text: string): void;
}

/** How many places are remembered; the oldest go first, but for the very first. */
const PLACES_MAX = 256;

/**
 * The places of a body's journal that this device has seen, in heads, receipts and verified entries.
 * A node that takes back what it once showed, or shows others something else, is found out by them.
 */
export class RememberedHeads {
  private readonly name: string;
  private readonly places: Map<number, string>;

  constructor(
    private readonly shelf: Shelf,
    body: string,
  ) {
    this.name = `witan-heads ${body}`;
    this.places = read(shelf.getItem(this.name));
  }

  /** The places, in order. */
  all(): readonly Place[] {
    return [...this.places]
      .sort(([one], [other]) => one - other)
      .map(([position, hash]) => ({ position, hash }));
  }

  /** The furthest place, if any was seen. */
  last(): Place | undefined {
    return this.all().at(-1);
  }

  /** Remembers a place, unless another entry was seen there: then that is the problem. */
  remember(place: Place): Problem | undefined {
    const problem = this.contradiction(place);
    if (!problem && !this.places.has(place.position)) {
      this.places.set(place.position, place.hash);
      this.forgetOldest();
      this.shelf.setItem(
        this.name,
        canonical(this.all().map(({ position, hash }) => ({ hash, position }))),
      );
    }
    return problem;
  }

  /** The problem with this place, when another entry was seen there. */
  contradiction(place: Place): Problem | undefined {
    const seen = this.places.get(place.position);
    return seen === undefined || seen === place.hash
      ? undefined
      : {
          code: "forked",
          path: `/${place.position}`,
          sentence: `entry ${place.position} had the hash ${seen} when it was seen before`,
        };
  }

  /** The problem with a journal that ends here, when it was seen to be longer. */
  shortened(head: Place): Problem | undefined {
    const last = this.last();
    return last === undefined || last.position <= head.position
      ? this.contradiction(head)
      : {
          code: "shortened",
          path: `/${head.position}`,
          sentence: `the journal ends at entry ${head.position}, but entry ${last.position} was seen`,
        };
  }

  private forgetOldest(): void {
    const [, second] = this.all();
    if (this.places.size > PLACES_MAX && second) {
      this.places.delete(second.position);
    }
  }
}

/** What does not read as places counts as nothing seen. */
function read(text: string | null): Map<number, string> {
  const places = new Map<number, string>();
  const parsed = text === null ? undefined : parse(utf8(text)).value;
  for (const place of Array.isArray(parsed) ? parsed : []) {
    if (isObject(place) && typeof place.position === "number" && isHash(String(place.hash))) {
      places.set(place.position, String(place.hash));
    }
  }
  return places;
}
