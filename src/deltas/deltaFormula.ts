/** One of the two cells that a formula compares. */
export interface FormulaCell {
  /** Its relative A1 name at the time when the formula is written. */
  readonly name: string;
  /** The decimal place, in the scale that is stored, that the cell shows last: 3 for 74.9%, -6 for 40百万枚 stored as 40000000. */
  readonly digits: number;
  /** True where the cell stores no more digits than it shows. */
  readonly inFull: boolean;
}

export interface FormulaCells {
  readonly current: FormulaCell;
  readonly previous: FormulaCell;
}

/** What formulas say where there is no figure to give. */
export interface FormulaWords {
  readonly dash: string;
  readonly fromNothing: string;
  readonly toNothing: string;
}

/**
 * The difference of what the two cells show, × 10^`power` (2 for points from fractions), or the dash as long as one of them holds no number.
 * Cells with hidden digits are rounded first, for the printed change is the difference of the printed figures. The outer ROUND takes away
 * what binary numbers leave over.
 */
export function differenceFormula(cells: FormulaCells, { power, decimals }: { power: number; decimals: number }, dash: string): string {
  const { now, before } = shownNumbers(cells);
  const difference = `${now}-${before}`;
  if (power > 0) return guarded(cells, `ROUND((${difference})*1${"0".repeat(power)},${decimals})`, dash);
  const digits = Math.max(cells.current.digits, cells.previous.digits);
  return guarded(cells, digits > 0 ? `ROUND(${difference},${digits})` : difference, dash);
}

/** The change as a fraction of the size of the previous figure; in words where a percentage would say nothing. */
export function relativeFormula(cells: FormulaCells, decimals: number, words: FormulaWords): string {
  const { now, before } = shownNumbers(cells);
  const change = `ROUND((${now}-${before})/ABS(${before}),${decimals + 2})`;
  const toZero = `IF(${now}=0,${quoted(words.toNothing)},${change})`;
  return guarded(cells, `IF(${before}=0,IF(${now}=0,${quoted(words.dash)},${quoted(words.fromNothing)}),${toZero})`, words.dash);
}

/** The names of the product's functions in one spreadsheet program: KPI.DELTA or KPI_DELTA. */
export interface FunctionNames {
  readonly delta: string;
  readonly change: string;
}

/** How the function's result becomes the printed change. */
export interface FunctionScale {
  readonly kind: "rate" | "figure";
  /** Decimals that the function rounds to. */
  readonly decimals: number;
  readonly factor: string;
  /** Decimals that are printed. */
  readonly printed: number;
}

/**
 * The difference by the product's own function, which reads printed text too. For rates it gives a fraction; `factor` makes points of it
 * ("*100"), or takes a printed 万 out again ("/10000").
 */
export function deltaFunction(
  { delta }: FunctionNames,
  cells: FormulaCells,
  { kind, decimals, factor, printed }: FunctionScale,
  dash: string,
): string {
  const call = `${delta}(${argumentsOf(cells)},${decimals},"${kind}")`;
  return filled(cells, factor === "" ? call : `ROUND(${call}${factor},${printed})`, dash);
}

/** The relative change by the product's own function. Where it has none though both figures are there, the previous one is zero. */
export function changeFunction({ delta, change }: FunctionNames, cells: FormulaCells, decimals: number, words: FormulaWords): string {
  const pair = argumentsOf(cells);
  const fromZero = `IFERROR(IF(${delta}(${pair})=0,${quoted(words.dash)},${quoted(words.fromNothing)}),${quoted(words.dash)})`;
  const percentage = `IF(${change}(${pair})=-1,${quoted(words.toNothing)},${change}(${pair},${decimals}))`;
  return `IF(${isEmpty(cells)},${quoted(words.dash)},IFERROR(${percentage},${fromZero}))`;
}

/** Blank cells reach a function as 0, so they are told apart before. */
function filled(cells: FormulaCells, formula: string, dash: string): string {
  return `IF(${isEmpty(cells)},${quoted(dash)},IFERROR(${formula},${quoted(dash)}))`;
}

function isEmpty({ current, previous }: FormulaCells): string {
  return `OR(${previous.name}="",${current.name}="")`;
}

function argumentsOf({ current, previous }: FormulaCells): string {
  return [current, previous].map(({ name, digits, inFull }) => (inFull ? name : `ROUND(${name},${digits})`)).join(",");
}

function shownNumbers({ current, previous }: FormulaCells): { now: string; before: string } {
  const plain = current.inFull && previous.inFull;
  const shown = ({ name, digits }: FormulaCell): string => (plain ? name : `ROUND(${name},${digits})`);
  return { now: shown(current), before: shown(previous) };
}

/** COUNT counts numbers only: a blank, a marker and an error all give the dash. */
function guarded({ current, previous }: FormulaCells, formula: string, dash: string): string {
  return `IF(COUNT(${previous.name},${current.name})=2,${formula},${quoted(dash)})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
