import { isPercent } from "../relations/figures";
import { parseA1 } from "../sheet/a1";
import type { JudgedCell, JudgedSet } from "./judgedSet";
import { keyOf } from "./judgedSets";
import { lineMeasure, type ScaleMeasure } from "./scaleMeasures";
import type { ScaleStep, StatedScale } from "./statedScale";

/** IF(F4>=0.9,"Amber",…) */
const STEP = /^IF\(\s*(\$?[A-Z]{1,3}\$?\d+)\s*(>=|>|<=|<)\s*(\d+(?:\.\d+)?)\s*(%?)\s*,\s*"([^"]+)"\s*,(.*)\)$/is;
const LAST = /^"([^"]+)"$/;
/** One formula may be the mistake. */
const LEAST_FORMULAS = 2;

interface Step {
  readonly label: string;
  readonly sign: string;
  readonly limit: number;
}

interface Chain {
  /** The cell that all its steps look at. */
  readonly reference: string;
  readonly steps: readonly Step[];
  readonly last: string;
}

/** A scale that formulas of the line hold, with the line of figures that they look at; undefined where they hold none, or several. */
export function formulaScale(set: JudgedSet): { readonly scale: StatedScale; readonly measure: ScaleMeasure } | undefined {
  const found = set.cells.flatMap((judged) => {
    const text = formulaOf(set, judged);
    const chain = chainOf(text);
    const line = chain && set.lines.find(({ at }) => isAt(set, at(judged), chain.reference, judged));
    return chain && line ? [{ judged, text, chain, line }] : [];
  });
  const [first] = found;
  if (!first || found.length < LEAST_FORMULAS) return undefined;
  const { chain, line, text, judged } = first;
  const isOne = found.every((one) => one.line === line && shapeOf(one.chain) === shapeOf(chain));
  if (!isOne) return undefined;
  const worth = isPercent(set.region, line.at(judged)) ? 100 : 1;
  const steps = stepsOf(chain, worth);
  if (!set.cells.every(({ key }) => steps.some((step) => step.key === key))) return undefined;
  return { scale: { steps, text: text ?? "", ofTarget: false, measure: "percent" }, measure: lineMeasure(set, line, "named") };
}

function formulaOf({ region: { sheet } }: JudgedSet, { cell }: JudgedCell): string | undefined {
  return sheet.rows[cell.row]?.[cell.column]?.formula?.replace(/^=/, "");
}

function chainOf(formula: string | undefined): Chain | undefined {
  const steps: Step[] = [];
  let [rest, reference] = [formula?.trim() ?? "", ""];
  for (let match = STEP.exec(rest); match; match = STEP.exec(rest)) {
    const [, cell = "", sign = "", number = "", percent = "", label = "", next = ""] = match;
    if (reference !== "" && reference !== cell) return undefined;
    reference = cell;
    steps.push({ label, sign, limit: Number(number) / (percent === "" ? 1 : 100) });
    rest = next.trim();
  }
  const last = LAST.exec(rest)?.[1];
  return steps.length > 0 && last !== undefined ? { reference, steps, last } : undefined;
}

function shapeOf({ steps, last }: Chain): string {
  return JSON.stringify([steps, last]);
}

/** Whether the reference names the figure, in the row of the judged cell. */
function isAt({ region }: JudgedSet, k: number, reference: string, { cell }: JudgedCell): boolean {
  const named = parseA1(reference);
  if (k < 0 || !named) return false;
  const { row, column } = region.place(k);
  return row === cell.row && named.row === row && named.column === column;
}

/** Each step has what the steps before it leave. */
function stepsOf({ steps, last }: Chain, worth: number): ScaleStep[] {
  let left = { low: -Infinity, lowClosed: true, high: Infinity, highClosed: true };
  const ranges = steps.map(({ label, sign, limit }): ScaleStep => {
    const [number, closed] = [limit * worth, sign.endsWith("=")];
    const own = sign.startsWith(">") ? { ...left, low: number, lowClosed: closed } : { ...left, high: number, highClosed: closed };
    left = sign.startsWith(">") ? { ...left, high: number, highClosed: !closed } : { ...left, low: number, lowClosed: !closed };
    return { key: keyOf(label), label, ...own };
  });
  return [...ranges, { key: keyOf(last), label: last, ...left }];
}
