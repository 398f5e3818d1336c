/** The results of the work on each item, in the order of the items, while as many as `atOnce` are under way; at most twice as many wait for their turn. */
export async function* inOrder<T, R>(items: readonly T[], atOnce: number, work: (item: T) => Promise<R>): AsyncGenerator<R> {
  const results: Promise<R>[] = [];
  const free = new Turnstile(atOnce);
  let next = 0;
  while (next < items.length || results.length > 0) {
    while (next < items.length && results.length < atOnce * 3) {
      const item = items[next] as T;
      next += 1;
      const result = free.pass(() => work(item));
      // What fails is told when its turn comes, or not at all where an earlier one has failed.
      result.catch(() => undefined);
      results.push(result);
    }
    yield await (results.shift() as Promise<R>);
  }
}

/** Lets so many through at a time. */
class Turnstile {
  private inside = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly most: number) {}

  async pass<R>(work: () => Promise<R>): Promise<R> {
    if (this.inside >= this.most) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.inside += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.inside -= 1;
    }
  }
}
