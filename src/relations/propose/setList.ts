/** Lines that a total or a mean may stand for, and what it costs to think of them. */
export interface PartSet {
  readonly name: string;
  readonly lines: readonly number[];
  readonly price: number;
  /** Set by the words of the periods: three months before their quarter. */
  readonly byPeriod: boolean;
  /** Set by formulas in the cells. */
  readonly stored: boolean;
  /** Set by the depth of the names: heads and what stands below them. */
  readonly outlined?: boolean;
}

const MOST_PARTS = 40;
const MOST_IN_A_RUN = 5000;
/** What it is worth that all lines stand under one name. */
const TIED = 2;

/** The sets of lines that are thought of for one total or mean, each once. */
export class SetList {
  readonly found: PartSet[] = [];
  private readonly known = new Map<string, number>();

  add(name: string, lines: readonly number[], price: number, byPeriod = false): void {
    const key = lines.join();
    const most = name.startsWith("before") || name.startsWith("all") ? MOST_IN_A_RUN : MOST_PARTS;
    if (lines.length < 2 || lines.length > most) return;
    const known = this.known.get(key);
    if (known === undefined) {
      this.known.set(key, this.found.length);
      this.found.push({ name, lines, price, byPeriod, stored: false });
    } else if (this.found[known]?.name === "stored") this.found[known] = { ...this.found[known], name };
    else if (byPeriod && this.found[known]?.stored === false) this.found[known] = { name, lines, price, byPeriod, stored: false };
  }

  /** Lines under one name: the nearer for it. */
  addGroup(lines: readonly number[]): void {
    const known = this.known.get(lines.join());
    const set = known === undefined ? undefined : this.found[known];
    if (set && known !== undefined && !set.stored) this.found[known] = { ...set, price: set.price - TIED };
    else this.add("group", lines, 1 - TIED);
  }

  /** Lines that the depth of their names holds together. */
  addOutlined(name: string, lines: readonly number[]): void {
    if (lines.length < 2 || lines.length > MOST_PARTS) return;
    const key = lines.join();
    const known = this.known.get(key);
    const set = known === undefined ? undefined : this.found[known];
    if (set && known !== undefined) this.found[known] = set.stored || set.byPeriod ? set : { ...set, name, price: 0, outlined: true };
    else {
      this.known.set(key, this.found.length);
      this.found.push({ name, lines, price: 0, byPeriod: false, stored: false, outlined: true });
    }
  }

  addStored(lines: readonly number[]): void {
    if (lines.length < 2) return;
    this.known.set(lines.join(), this.found.length);
    this.found.push({ name: "stored", lines, price: 0, byPeriod: false, stored: true });
  }
}
