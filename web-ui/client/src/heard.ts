/**
 * How far a stream was heard. An entry can bring several events, all with its position as their id,
 * and a connection can be lost between them: until something later was heard, the entry is asked for
 * again, and as many of its events as were heard before are left out.
 */
export class Heard {
  private count = 0;
  private isWhole = true;
  private again = 0;

  /**
   * @param position the last entry that needs not be told, or undefined to begin with what is new
   */
  constructor(private position: number | undefined) {}

  /** The position behind which the next connection begins. */
  begin(): number | undefined {
    this.again = this.isWhole ? 0 : this.count;
    return this.position === undefined || this.isWhole ? this.position : this.position - 1;
  }

  /** Whether an event at this position is new. */
  isNew(position: number): boolean {
    if (position === this.position && this.again > 0) {
      this.again--;
      return false;
    }
    this.count = position === this.position && !this.isWhole ? this.count + 1 : 1;
    this.position = position;
    this.isWhole = false;
    return true;
  }

  /**
   * All that stands up to this head was told. Who began with what is new has now heard where that
   * begins, and goes on from there after a lost connection.
   */
  toldUpTo(head: number): void {
    this.position ??= head;
    this.isWhole = this.isWhole || head >= this.position;
  }

  /** What was before counts no more. */
  reset(position: number | undefined): void {
    this.position = position;
    this.isWhole = true;
  }
}
