/** Which items of a long list are drawn: from `first` to before `end`. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** Up to this height, in pixels, a list is drawn as a whole: nothing is gained by leaving a few lines out, and the browser finds words in it. */
const WHOLE = 6_000;

/** Items are drawn and left out by so many at once. */
const STEP = 5;

interface Measured {
  readonly height: number;
  /** What was guessed of the item then: folded and unfolded it is not as high. */
  readonly guess: number;
}

/** How high the items of a list are: as they were measured when they were drawn last, and guessed before that. */
export class Heights {
  private keys: readonly string[] = [];
  private guesses: readonly number[] = [];
  private now = new Float64Array();
  private readonly known = new Map<string, Measured>();
  /** What was measured first, over what had been guessed. It stays as it is: the list would move under the reader's eyes. */
  private scale: number | undefined;

  /** The items as they are now. What was measured of them before still counts where as much is guessed of them. */
  take(keys: readonly string[], guesses: readonly number[]): void {
    this.keys = keys;
    this.guesses = guesses;
    const { scale = 1, known } = this;
    this.now = new Float64Array(keys.length);
    for (let at = 0; at < keys.length; at += 1) {
      const guess = guesses[at] ?? 0;
      const before = known.get(keys[at] ?? "");
      this.now[at] = before?.guess === guess ? before.height : guess * scale;
    }
  }

  /** The heights of drawn items, by their places. True where the items that are not drawn are guessed anew. */
  measure(heights: ReadonlyMap<number, number>): boolean {
    let [guessed, found] = [0, 0];
    for (const [at, height] of heights) {
      const guess = this.guesses[at] ?? 0;
      this.now[at] = height;
      this.known.set(this.keys[at] ?? "", { height, guess });
      guessed += guess;
      found += height;
    }
    if (this.scale !== undefined || found === 0) return false;
    this.scale = found / guessed;
    this.take(this.keys, this.guesses);
    return true;
  }

  /** The list has another width: nothing of what was measured is true. */
  forget(): void {
    this.known.clear();
    this.scale = undefined;
    this.take(this.keys, this.guesses);
  }

  between(first: number, end: number): number {
    let sum = 0;
    for (let at = first; at < end; at += 1) sum += this.now[at] ?? 0;
    return sum;
  }

  /** The items between two heights, counted from the top of the list. */
  stretch(from: number, to: number): Stretch {
    const { length } = this.now;
    if (this.between(0, length) <= WHOLE) return { first: 0, end: length };
    let [at, top] = [0, 0];
    for (; at < length && top + (this.now[at] ?? 0) <= from; at += 1) top += this.now[at] ?? 0;
    const first = at - (at % STEP);
    for (; at < length && top < to; at += 1) top += this.now[at] ?? 0;
    return { first, end: Math.min(length, Math.ceil(at / STEP) * STEP) };
  }
}
