import { foldName } from "../../parse/foldName";
import type { Listing } from "../listing";
import { bareName } from "../names";
import type { KnownRows } from "./knownAgain";
import type { SaidIndicator, SaidPair } from "./pair";

/** The rows of two documents, and what a person said of them. */
export class SaidPairs {
  private readonly verdicts = new Map<Listing, Map<Listing, boolean>>();
  private readonly found: boolean[];

  /** Of two words on the same rows the later one counts. */
  constructor(
    private readonly said: readonly SaidPair[],
    readonly earlier: KnownRows,
    readonly current: KnownRows,
  ) {
    this.found = said.map((pair) => this.take(pair));
  }

  /** How many of the words speak of rows of these two documents. */
  get used(): number {
    return this.found.filter(Boolean).length;
  }

  areApart(earlier: Listing, current: Listing): boolean {
    return this.verdicts.get(earlier)?.get(current) === false;
  }

  /** The rows that are one by a person's word, the latest word first; then those that follow from several: A is B, and B is C. */
  *same(): Iterable<readonly [Listing, Listing]> {
    const direct = [...this.verdicts].flatMap(([one, others]) =>
      [...others].flatMap(([other, same]): [Listing, Listing][] => (same ? [[one, other]] : [])),
    );
    yield* direct.reverse();
    for (const names of chainsOf(this.said)) {
      const [one, other] = [onlyRow(names, this.earlier), onlyRow(names, this.current)];
      if (one && other && !this.areApart(one, other)) yield [one, other];
    }
  }

  /** The names may stand in either document: the workbook of today is the earlier document of the next one. */
  private take({ earlier, current, same }: SaidPair): boolean {
    const ways = [
      [this.earlier.find(earlier), this.current.find(current)],
      [this.earlier.find(current), this.current.find(earlier)],
    ] as const;
    const pairs = ways.flatMap(([one, other]) => (one && other ? [[one, other] as const] : []));
    for (const [one, other] of same ? pairs.slice(0, 1) : pairs) this.judge(one, other, same);
    return pairs.length > 0;
  }

  private judge(one: Listing, other: Listing, same: boolean): void {
    const known = this.verdicts.get(one) ?? new Map<Listing, boolean>();
    known.delete(other);
    this.verdicts.delete(one);
    this.verdicts.set(one, known.set(other, same));
  }
}

/** The only row that bears one of the names. */
function onlyRow(names: readonly SaidIndicator[], rows: KnownRows): Listing | undefined {
  const [only, ...more] = new Set(names.flatMap((name) => rows.find(name) ?? []));
  return more.length === 0 ? only : undefined;
}

/** All names that one indicator has had by several words. */
function chainsOf(said: readonly SaidPair[]): SaidIndicator[][] {
  const chains = new Map<string, SaidIndicator[]>();
  for (const { earlier, current, same } of said) {
    if (!same) continue;
    const joined = [earlier, current].flatMap((one) => chains.get(nameKey(one)) ?? [one]);
    for (const one of joined) chains.set(nameKey(one), joined);
  }
  return [...new Set(chains.values())].filter((names) => new Set(names.map(nameKey)).size > 2);
}

function nameKey({ name, item = "", number = "", nth = 0 }: SaidIndicator): string {
  return [bareName(name), foldName(item), number, nth].join("\n");
}
