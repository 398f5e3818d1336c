import { fold, squeeze } from "../../parse/fold";
import { figureOf, isYearLike } from "../../regions/figureCell";
import { notesOf } from "../../regions/notes";
import type { Region } from "../../regions/region";
import type { Cell } from "../../sheet/workbook";
import { RATE_ROLES } from "../../words/lineRole";
import { isPercent } from "../figures";
import { CAPTION_PRIORS } from "../formPriors";
import type { View } from "../view";
import { acrossProposal } from "./across";
import { keyOf, type Ground, type Proposal } from "./proposal";

const ROWS_ABOVE = 5;
const ROWS_BELOW = 5;
const MOST_LINES = 30;
const MOST_CONSTANTS = 6;
const LOOKED_AT = 4;
const AGREEING = 2;
const NEAR = 0.02;
const FEWEST = 3;
/** What is so much for each one, and what others are counted among. */
const EACH = /当(た)?り|あたり|単価|につき|\b(per|each|unit|rate|price|fee)\b/i;
const WHOLE = /対象|総数|全(体|数)|母数|定員|人口|世帯|予定|計画|予算|\b(total|eligible|population|capacity|budget|target|number of)\b/i;

/** How many answered. */
const ANSWERS = /(?<![a-z])n ?= ?(\d[\d,]*)(?![\d.])/i;

/** A figure above or below a table with its name: １件当たり 30,000円; 対象世帯数 28,072; "Population used | 412,600". */
interface Constant {
  readonly name: string;
  readonly value: number;
}

/**
 * Lines that follow from another one and from a figure that stands above or below the table, or in their heading, once for all rows: what was paid is the number of cases times so much for each, the rate of
 * applications that of all who are eligible.
 */
export function* captionProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words } = ground;
  if (!words || view.from > 0 || view.region.form || lines.length > MOST_LINES || ground.observations.length < FEWEST) return;
  const beside = [...constantsOf(view.region), ...notesOf(view.region).flatMap(answersIn)];
  for (const aggregate of lines) {
    const { text, per } = view.label(aggregate);
    const constants = [...beside, ...answersIn(text)];
    const of = ground.kinds.get(aggregate) === "percent" ? 100 : per;
    const price = Math.log2(constants.length * (lines.length - 1));
    for (const { name, value } of constants) {
      const isWhole = WHOLE.test(name) || text.toLowerCase().includes(name.toLowerCase());
      if (of === undefined ? !EACH.test(name) : !isWhole) continue;
      const scale = of === undefined ? value : of / value;
      for (const part of lines) {
        if (part === aggregate || !isShown(ground, aggregate, part, scale)) continue;
        const key = (): string => keyOf(ground, `caption${scale}`, [aggregate, part]);
        const prior = CAPTION_PRIORS.said - price / 2;
        yield caption(ground, { aggregate, part, scale, prior, key });
      }
    }
  }
}

/** How many answered, in the heading of the percentages or in a note: 割合（n=783）. */
function answersIn(heading: string): Constant[] {
  const [, digits] = ANSWERS.exec(fold(heading)) ?? [];
  return digits === undefined ? [] : [{ name: "total", value: Number(digits.replace(/,/g, "")) }];
}

interface Outline {
  readonly aggregate: number;
  readonly part: number;
  readonly scale: number;
  readonly prior: number;
  readonly key: () => string;
}

function caption(ground: Ground, { aggregate, part, scale, prior, key }: Outline): Proposal {
  const made = acrossProposal(ground, { form: "multiple", scale, aggregate, parts: [part], prior, said: false, key });
  const { region } = ground.view;
  // A percentage of a count is what it is among so many.
  return { ...made, instances: (among) => made.instances(among).filter(({ parts }) => !isPercent(region, parts[0] ?? -1)) };
}

const known = new WeakMap<Region, readonly Constant[]>();

function constantsOf(region: Region): readonly Constant[] {
  let found = known.get(region);
  if (!found) known.set(region, (found = readConstants(region)));
  return found;
}

/** Names with a figure to the right of them, in rows above the first figures, and alone in rows below the last; of rows that are full of figures none. */
function readConstants({ sheet, range, height, width, place }: Region): Constant[] {
  const [first, last] = [place(0).row, place((height - 1) * width).row];
  const above = rowsOf(sheet, Math.max(0, Math.min(range.top, first) - ROWS_ABOVE), first).flatMap(namedIn);
  // What stands alone below a blank row may have been taken for a last row.
  const below = rowsOf(sheet, Math.max(first + 1, last - ROWS_BELOW), last + 1 + ROWS_BELOW).map((cells) =>
    cells.length > 2 ? undefined : namedIn(cells),
  );
  const full = below.lastIndexOf(undefined);
  const constants = [...above, ...below.slice(full + 1).flatMap((one) => one ?? [])];
  return constants.length > MOST_CONSTANTS ? [] : constants;
}

/** The filled cells of each row from one to before another. */
function rowsOf({ rows }: Region["sheet"], from: number, to: number): (readonly Cell[])[] {
  return rows.slice(from, to).map((row = []) => row.flatMap((cell) => (cell && cell.text.trim() !== "" ? [cell] : [])));
}

function namedIn(cells: readonly Cell[]): Constant[] {
  return cells.flatMap((cell, at) => {
    const figure = figureOf(cells[at + 1]);
    if (!figure || figureOf(cell) || isYearLike(figure, cells[at + 1]?.text ?? "") || figure.unitKind === "percent") return [];
    const value = Number(figure.value.units) / 10 ** figure.value.scale;
    return value > 1 && !figure.approximate && !figure.bound ? [{ name: squeeze(fold(cell.text)).trim(), value }] : [];
  });
}

/** Whether two of the first figures, and most of them, are about what comes out. */
function isShown({ view, observations }: Ground, aggregate: number, part: number, scale: number): boolean {
  if (RATE_ROLES.has(view.label(part).role)) return false;
  const fits = observations.slice(0, LOOKED_AT).filter((observation) => isNear(view, aggregate, part, scale, observation));
  return fits.length >= AGREEING;
}

function isNear(view: View, aggregate: number, part: number, scale: number, observation: number): boolean {
  const { value, half } = view.region;
  const k = view.at(aggregate, observation);
  const result = (value[view.place(part, observation)] ?? NaN) * scale;
  return k >= 0 && Math.abs((value[k] ?? NaN) - result) <= NEAR * Math.abs(result) + (half[k] ?? 0);
}
