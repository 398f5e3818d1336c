import { fold, squeeze } from "../../parse/fold";
import { figureOf, isYearLike } from "../../regions/figureCell";
import { notesOf } from "../../regions/notes";
import type { Region } from "../../regions/region";
import { RATE_ROLES } from "../../words/lineRole";
import { isPercent } from "../figures";
import { CAPTION_PRIORS } from "../formPriors";
import type { View } from "../view";
import { acrossProposal } from "./across";
import { keyOf, type Ground, type Proposal } from "./proposal";

const ROWS_ABOVE = 5;
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

/** A figure above a table with its name: １件当たり 30,000円; 対象世帯数 28,072. */
interface Constant {
  readonly name: string;
  readonly value: number;
}

/**
 * Lines that follow from another one and from a figure that stands above the table, or in their heading, once for all rows: what was paid is the number of cases times so much for each, the rate of
 * applications that of all who are eligible.
 */
export function* captionProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words } = ground;
  if (!words || view.from > 0 || view.region.form || lines.length > MOST_LINES || ground.observations.length < FEWEST) return;
  const above = [...constantsOf(view.region), ...notesOf(view.region).flatMap(answersIn)];
  for (const aggregate of lines) {
    const constants = [...above, ...answersIn(view.label(aggregate).text)];
    const isRate = ground.kinds.get(aggregate) === "percent";
    const price = Math.log2(constants.length * (lines.length - 1));
    for (const { name, value } of constants) {
      if (isRate ? !WHOLE.test(name) : !EACH.test(name)) continue;
      const scale = isRate ? 100 / value : value;
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

/** Names with a figure to the right of them, in rows above the first figures; of rows that are full of figures none. */
function readConstants({ sheet, range, place }: Region): Constant[] {
  const first = place(0).row;
  const constants: Constant[] = [];
  for (let row = Math.max(0, Math.min(range.top, first) - ROWS_ABOVE); row < first; row += 1) {
    const cells = (sheet.rows[row] ?? []).filter((cell) => cell !== undefined && cell.text.trim() !== "");
    cells.forEach((cell, at) => {
      const figure = figureOf(cells[at + 1]);
      if (!cell || !figure || figureOf(cell) || isYearLike(figure, cells[at + 1]?.text ?? "") || figure.unitKind === "percent") return;
      const value = Number(figure.value.units) / 10 ** figure.value.scale;
      if (value > 1 && !figure.approximate && !figure.bound) constants.push({ name: squeeze(fold(cell.text)).trim(), value });
    });
  }
  return constants.length > MOST_CONSTANTS ? [] : constants;
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
