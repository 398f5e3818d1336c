import type { FigureState } from "../relations/figureStates";
import type { Relation } from "../relations/relation";
import { FLAG, type Region } from "../regions/region";
import type { SheetRegions } from "../regions/findRegions";
import type { CellAddress } from "../sheet/address";
import type { Wording } from "./finding";
import type { CheckLedger, SkipReason } from "./ledger";

/** What is proved, and what is not and why: silence must mean "proved". */
export interface Coverage {
  /** Every figure of the workbook: a cell that prints two counts twice. */
  readonly figures: number;
  /** Figures that could not be others without a relation of the workbook saying so. */
  readonly proved: number;
  /** Figures of relations that do not hold. */
  readonly contradicted: number;
  /** Figures that were only held against others: in order, in range, a cap, a relation that too few figures bear out. */
  readonly compared: number;
  /** All others, each with the reason. */
  readonly unproved: readonly SkipReason[];
  /** Checks made. */
  readonly checked: number;
  /** Checks that hold only because the inputs are rounded. */
  readonly explained: number;
  /** Figures that took part in no check, and rows in which no indicator was found, each with the reason. */
  readonly notChecked: readonly SkipReason[];
}

/** What a review knows of the figures of a workbook. */
export interface KnownFigures {
  readonly sheets: readonly SheetRegions[];
  readonly relations: readonly Relation[];
  readonly states: ReadonlyMap<Region, (k: number) => FigureState>;
  readonly ledger: CheckLedger;
  /** Figures of tables that stand in no region: cards, several figures in a cell. */
  readonly others: readonly CellAddress[];
  /** Rows of tables that name no indicator. */
  readonly rows: readonly CellAddress[];
}

const REASONS = {
  alone: {
    ja: "この数値から計算される値も、この数値を計算する値も見つかりません。",
    en: "Nothing that follows from this figure was found, nor anything that it follows from.",
  },
  inexact: {
    ja: "概数や「以上」などの数値なので、正確な照合はできません。",
    en: "The figure is approximate or a bound, so no exact check is possible.",
  },
  name: {
    ja: "番号・年・順位などの見出しか、表の外の数値として読みました。",
    en: "It was read as a number, year or rank that names its row, or as a figure outside any table.",
  },
  row: { ja: "この行には指標の記載がありません。", en: "This row names no indicator." },
  noTable: {
    ja: "この表では、数値どうしの計算の関係が確かめられません。",
    en: "No relation between the figures of this table could be established.",
  },
} satisfies Record<string, Wording>;

/** Counts the figures of a workbook by what is known of them. */
export function coverageOf(known: KnownFigures): Coverage {
  const book = new Counting(known);
  for (const sheet of known.sheets) book.countSheet(sheet);
  for (const cell of known.others) book.countOther(cell);
  const { notChecked, ...counted } = book.result();
  return { ...counted, notChecked: [...notChecked, ...known.rows.map((cell) => ({ cell, reason: REASONS.row }))] };
}

class Counting {
  private figures = 0;
  private proved = 0;
  private contradicted = 0;
  private compared = 0;
  private readonly unproved: SkipReason[] = [];
  private readonly notChecked: SkipReason[] = [];
  private readonly reasons: ReadonlyMap<string, Wording>;
  private readonly seen = new Set<string>();

  constructor(private readonly known: KnownFigures) {
    this.reasons = new Map(known.ledger.skipped.map(({ cell, reason }) => [keyOf(cell), reason]));
  }

  countSheet({ sheet, regions, loose }: SheetRegions): void {
    const short = this.known.others.length > 0;
    for (const region of regions) {
      const state = this.known.states.get(region);
      for (let k = 0; k < region.value.length; k += 1) {
        if (Number.isNaN(region.value[k])) continue;
        const { row, column, second } = region.place(k);
        const cell = { sheet: sheet.name, row, column };
        if (short) this.seen.add(keyOf(cell));
        this.count(cell, state?.(k) ?? "unproved", () => (state ? reasonOf(region, k) : REASONS.noTable), second !== undefined);
      }
    }
    for (const { row, column } of loose) {
      const cell = { sheet: sheet.name, row, column };
      if (short) this.seen.add(keyOf(cell));
      this.count(cell, "unproved", () => REASONS.name);
    }
  }

  countOther(cell: CellAddress): void {
    if (this.seen.has(keyOf(cell))) return;
    this.seen.add(keyOf(cell));
    this.count(cell, "unproved", () => REASONS.alone);
  }

  result(): Coverage {
    const { figures, proved, contradicted, compared, unproved, notChecked } = this;
    const { checked, explained } = this.checks();
    return { figures, proved, contradicted, compared, unproved, checked, explained, notChecked };
  }

  private count(cell: CellAddress, state: FigureState, reason: () => Wording, isSecond = false): void {
    this.figures += 1;
    if (state === "proved") this.proved += 1;
    else if (state === "contradicted") this.contradicted += 1;
    else if (state === "compared" || (!isSecond && this.known.ledger.isChecked(cell))) this.compared += 1;
    else {
      const skip = { cell, reason: this.reasons.get(keyOf(cell)) ?? reason() };
      this.unproved.push(skip);
      this.notChecked.push(skip);
    }
  }

  /** The checks that rules wrote down, and those of relations whose result no rule wrote down. */
  private checks(): { checked: number; explained: number } {
    const { ledger, relations } = this.known;
    let { checked, explained } = ledger;
    for (const { reading, instances } of relations) {
      const { region } = reading.view;
      for (const { k, state, fit } of instances) {
        if (state === "skip") continue;
        const { row, column } = region.place(k);
        if (ledger.isResult({ sheet: region.sheet.name, row, column })) continue;
        checked += 1;
        if (state === "holds" && Math.abs(fit.residual) > (region.half[k] ?? 0) * (1 + 1e-9)) explained += 1;
      }
    }
    return { checked, explained };
  }
}

function reasonOf({ flags }: Region, k: number): Wording {
  return ((flags[k] ?? 0) & FLAG.inexact) !== 0 ? REASONS.inexact : REASONS.alone;
}

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}\n${row}:${column}`;
}
