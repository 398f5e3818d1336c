/** Choices that are the same for the same seed on every machine (mulberry32 over an FNV-1a hash of the seed). */
export class Random {
  #state: number;

  constructor(seed: string) {
    let sum = 0x811c9dc5;
    for (let at = 0; at < seed.length; at += 1) sum = Math.imul(sum ^ seed.charCodeAt(at), 0x01000193) >>> 0;
    this.#state = sum;
  }

  /** From 0 to below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(choices: readonly T[]): T {
    return choices[this.int(0, choices.length - 1)] as T;
  }

  /** So many of the choices, each once, in any order; all where there are fewer. */
  some<T>(choices: readonly T[], count: number): T[] {
    return choices
      .map((choice) => ({ choice, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .slice(0, count)
      .map(({ choice }) => choice);
  }
}
