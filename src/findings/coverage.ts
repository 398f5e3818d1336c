import type { FigureGrade } from "../relations/figureStates";
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
  /** Those of them that are proved to their last digit; the others could be a little different unnoticed. */
  readonly tight: number;
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
  readonly grades: ReadonlyMap<Region, (k: number) => FigureGrade>;
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

/** Counts the figures of a workbook by what is known of them, or those of a part of it; the checks are always those of the whole. */
export function coverageOf(known: KnownFigures, isIn: (cell: CellAddress) => boolean = () => true): Coverage {
  const counts: Record<FigureGrade, number> = { tight: 0, proved: 0, contradicted: 0, compared: 0, unproved: 0 };
  const unproved: SkipReason[] = [];
  const reasons = new Map(known.ledger.skipped.map(({ cell, reason }) => [keyOf(cell), reason]));
  eachFigure(known, (cell, grade, reason) => {
    if (!isIn(cell)) return;
    counts[grade] += 1;
    if (grade === "unproved") unproved.push({ cell, reason: reasons.get(keyOf(cell)) ?? reason() });
  });
  const { tight, contradicted, compared } = counts;
  const proved = counts.proved + tight;
  return {
    figures: proved + contradicted + compared + counts.unproved,
    proved,
    tight,
    contradicted,
    compared,
    unproved,
    ...checksOf(known),
    notChecked: [...unproved, ...known.rows.filter(isIn).map((cell) => ({ cell, reason: REASONS.row }))],
  };
}

/** A figure of the workbook, and what is known of it. */
export interface KnownFigure {
  readonly cell: CellAddress;
  readonly grade: FigureGrade;
}

/** Every figure that the coverage counts, one by one: each numeric cell once, twice where it prints two. */
export function knownFigures(known: KnownFigures): readonly KnownFigure[] {
  const figures: KnownFigure[] = [];
  eachFigure(known, (cell, grade) => figures.push({ cell, grade }));
  return figures;
}

type Visit = (cell: CellAddress, grade: FigureGrade, reason: () => Wording) => void;

function eachFigure({ sheets, grades, others, ledger }: KnownFigures, visit: Visit): void {
  const seen = new Set<string>();
  const see = (cell: CellAddress, grade: FigureGrade, reason: () => Wording, isSecond = false): void => {
    // Only cards and cells of several figures may be met twice.
    if (others.length > 0) seen.add(keyOf(cell));
    visit(cell, isSecond ? grade : ledger.graded(cell, grade === "unproved" && ledger.isChecked(cell) ? "compared" : grade), reason);
  };
  for (const { sheet, regions, loose } of sheets) {
    for (const region of regions) {
      const grade = grades.get(region);
      for (let k = 0; k < region.value.length; k += 1) {
        if (Number.isNaN(region.value[k])) continue;
        const { row, column, second } = region.place(k);
        const cell = { sheet: sheet.name, row, column };
        see(cell, grade?.(k) ?? "unproved", () => (grade ? reasonOf(region, k) : REASONS.noTable), second !== undefined);
      }
    }
    for (const { row, column } of loose) see({ sheet: sheet.name, row, column }, "unproved", () => REASONS.name);
  }
  for (const cell of others) if (!seen.has(keyOf(cell))) see(cell, "unproved", () => REASONS.alone);
}

/** The checks that rules wrote down, and those of relations whose result no rule wrote down. */
function checksOf({ ledger, relations }: KnownFigures): Pick<Coverage, "checked" | "explained"> {
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

function reasonOf({ flags }: Region, k: number): Wording {
  return ((flags[k] ?? 0) & FLAG.inexact) !== 0 ? REASONS.inexact : REASONS.alone;
}

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}\n${row}:${column}`;
}
