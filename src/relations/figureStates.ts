import type { Region } from "../regions/region";
import type { CellAddress } from "../sheet/address";
import { fitOf, type Equation } from "./equation";
import type { Relation } from "./relation";
import { tightFigures } from "./tightFigures";

/** What the relations of a workbook make of one figure. A proved figure could not be another one: a change of one unit of its leading digit would be noticed. */
export type FigureState = "proved" | "contradicted" | "compared" | "unproved";

/** How well a figure is known. tight: proved to its last digit, since a change of one unit in its last place would be noticed; "proved" is then what is proved more loosely. */
export type FigureGrade = FigureState | "tight";

const STATES: readonly FigureState[] = ["unproved", "compared", "proved", "contradicted"];
const [COMPARED, PROVED, CONTRADICTED] = [1, 2, 3];

export function stateOfGrade(grade: FigureGrade): FigureState {
  return grade === "tight" ? "proved" : grade;
}

/** The grades of the figures of each region, by place. */
export function figureGrades(relations: readonly Relation[]): ReadonlyMap<Region, (k: number) => FigureGrade> {
  const states = new Map<Region, Uint8Array>();
  for (const relation of relations) {
    const { view, form, scale, signs } = relation.reading;
    const { region } = view;
    let known = states.get(region);
    if (!known) states.set(region, (known = new Uint8Array(region.value.length)));
    const isMissed = missedIn(relation);
    for (const { k, parts, state, start } of relation.instances) {
      if (state === "skip") continue;
      const equation = { form, scale, k, parts, signs };
      for (const figure of [k, ...parts]) {
        const isProof = state !== "fails" && state !== "capped" && !start && relation.proved && relation.firm;
        const worth = isProof && !isMissed(figure) && isPinned(equation, figure, region) ? PROVED : COMPARED;
        if (worth > (known[figure] ?? 0)) known[figure] = worth;
      }
    }
  }
  markContradicted(relations, states);
  const tight = tightFigures(relations);
  return new Map(
    [...states].map(([region, known]) => [
      region,
      (k: number) => (known[k] === PROVED && tight.get(region)?.has(k) ? "tight" : (STATES[known[k] ?? 0] ?? "unproved")),
    ]),
  );
}

/** So many instances without a figure bear a relation out in which it is wrong. */
const FEWEST_WITHOUT = 2;

/** Tells figures that stand in nearly all instances of a relation, as a fixed base does: if such a one were wrong, nothing would be left that bears the relation out. */
function missedIn({ reading: { reach }, instances }: Relation): (figure: number) => boolean {
  if (reach !== "window" && reach !== "fixed") return () => false;
  const holding = instances.filter(({ state, weak }) => state === "holds" && weak !== true);
  const standsIn = new Map<number, number>();
  for (const { k, parts } of holding) for (const figure of new Set([k, ...parts])) standsIn.set(figure, (standsIn.get(figure) ?? 0) + 1);
  return (figure) => holding.length - (standsIn.get(figure) ?? 0) < FEWEST_WITHOUT;
}

/** The figures of what contradicts, those left out that another relation proves. */
function markContradicted(relations: readonly Relation[], states: ReadonlyMap<Region, Uint8Array>): void {
  for (const { reading, instances } of relations) {
    const known = states.get(reading.view.region);
    for (const { k, parts, state } of instances) {
      if (state !== "fails" || !known) continue;
      for (const figure of [k, ...parts]) if (known[figure] !== PROVED) known[figure] = CONTRADICTED;
    }
  }
}

/** Whether the equation leaves the figure less room than one unit of its leading digit. */
function isPinned(equation: Equation, figure: number, region: Region): boolean {
  const value = Math.abs(region.value[figure] ?? 0);
  const step = value === 0 ? 10 * (region.half[figure] ?? 0) : 10 ** Math.floor(Math.log10(value));
  return [step, -step].every((by) => isNoticed(equation, figure, by, region));
}

function isNoticed(equation: Equation, figure: number, by: number, region: Region): boolean {
  const kept = region.value[figure] ?? 0;
  region.value[figure] = kept + by;
  const { fit } = fitOf(equation, region);
  region.value[figure] = kept;
  return fit === "fails" || fit === "none";
}

const WORSE: readonly FigureGrade[] = ["contradicted", "unproved", "compared", "proved", "tight"];

function worse(a: FigureGrade | undefined, b: FigureGrade): FigureGrade {
  return a && WORSE.indexOf(a) < WORSE.indexOf(b) ? a : b;
}

/** Looks the grade of a cell up: of two figures in it the worse. */
export function gradeReader(grades: ReadonlyMap<Region, (k: number) => FigureGrade>): (cell: CellAddress) => FigureGrade | undefined {
  let known: Map<string, FigureGrade> | undefined;
  return ({ sheet, row, column }) => {
    if (!known) {
      known = new Map();
      for (const [region, grade] of grades) {
        for (let k = 0; k < region.value.length; k += 1) {
          if (Number.isNaN(region.value[k])) continue;
          const place = region.place(k);
          const key = `${region.sheet.name}\n${place.row}:${place.column}`;
          known.set(key, worse(known.get(key), grade(k)));
        }
      }
    }
    return known.get(`${sheet}\n${row}:${column}`);
  };
}
