/** One thing after another. What is asked for meanwhile waits for its turn, so that no press is lost; the same wish, pressed twice, is one. */
export class Turns {
  private readonly wishes = new Map<unknown, Promise<void>>();
  private last: Promise<void> = Promise.resolve();

  /** Does the work when all that was asked for before is done. `wish` tells what is asked for from everything else. */
  take(wish: unknown, work: () => Promise<void>): Promise<void> {
    const same = this.wishes.get(wish);
    if (same) return same;
    const turn = this.last.then(work).finally(() => this.wishes.delete(wish));
    this.wishes.set(wish, turn);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  get isIdle(): boolean {
    return this.wishes.size === 0;
  }
}
