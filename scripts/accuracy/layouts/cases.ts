import type { CellAddress, Language, Workbook } from "../../../src/index";
import { layouts, type Layout } from "./catalogue";
import { Draft, type Keeping } from "./draft";
import { textOf, type Figure } from "./figure";
import { Random } from "./random";
import { holds, involves, withFigure, type Relation } from "./relation";
import { anySlipKind, slip, type SlipKind } from "./slips";

/** The one cell that is wrong in a faulty twin. */
export interface Fault {
  readonly kind: SlipKind;
  readonly cell: CellAddress;
  readonly before: string;
  readonly after: string;
  /** True where no numbers that print so fulfil every relation of the table: only then can anybody see it by calculating. */
  readonly breaks: boolean;
  readonly workbook: Workbook;
}

/** A table without faults, what is true of it, and twins of it with one wrong cell each. */
export interface LayoutCase {
  readonly name: string;
  readonly layout: Layout;
  readonly language: Language;
  readonly workbook: Workbook;
  readonly relations: readonly Relation[];
  readonly figures: readonly Figure[];
  readonly faults: readonly Fault[];
}

export interface CaseOptions {
  readonly seed?: number;
  /** Clean tables of each layout and language. */
  readonly per?: number;
  readonly layout?: string | undefined;
}

/** Faulty twins of one clean table. */
const TWINS = 4;

/** The cases of a seed: the same in every run, and those of one layout the same whichever others are drawn. */
export function* layoutCases({ seed = 1, per = 4, layout: only }: CaseOptions = {}): Iterable<LayoutCase> {
  for (const layout of layouts) {
    if (only !== undefined && layout.name !== only) continue;
    for (const language of ["ja", "en"] as const) {
      for (let number = 1; number <= per; number += 1) yield layoutCase(layout, language, seed, number);
    }
  }
}

function layoutCase(layout: Layout, language: Language, seed: number, number: number): LayoutCase {
  const name = `${layout.name}-${language}-${number}`;
  const random = new Random(`${seed}/${name}`);
  const draft = new Draft(random, language, layout.keeping ?? keepingOf(random));
  layout.draw(draft);
  return {
    name,
    layout,
    language,
    workbook: draft.workbook(),
    relations: draft.relations,
    figures: draft.figures,
    faults: faultsOf(draft, new Random(`${seed}/${name}/faults`)),
  };
}

function keepingOf(random: Random): Keeping {
  return random.pick(["text", "text", "text", "numbers", "formulas"]);
}

function faultsOf(draft: Draft, random: Random): Fault[] {
  const figures = draft.figures.filter((figure) => isTyped(draft, figure));
  const sheet = draft.workbook().sheets[0]?.name ?? "";
  const faults: Fault[] = [];
  if (figures.length === 0) return faults;
  for (let tries = 0; faults.length < TWINS && tries < 60; tries += 1) {
    const [old, kind] = [random.pick(figures), anySlipKind(random)];
    const typed = slip(kind, old, neighboursOf(old, draft.figures), random);
    if (!typed || faults.some(({ kind: other, cell }) => other === kind || (cell.row === old.row && cell.column === old.column))) continue;
    faults.push({
      kind,
      cell: { sheet, row: old.row, column: old.column },
      before: textOf(old),
      after: textOf(typed),
      breaks: draft.relations.some((relation) => involves(relation, old) && !holds(withFigure(relation, old, typed))),
      workbook: draft.workbook({ old, typed }),
    });
  }
  return faults;
}

/** Figures of a relation that nothing would calculate anew: what a formula takes, the program would have followed. */
function isTyped(draft: Draft, figure: Figure): boolean {
  const own = draft.relations.filter((relation) => involves(relation, figure));
  return own.length > 0 && own.every(({ aggregate, parts }) => !parts.includes(figure) || !draft.hasFormula(aggregate));
}

function neighboursOf({ row, column }: Figure, figures: readonly Figure[]): Figure[] {
  return figures.filter((other) => Math.abs(other.row - row) + Math.abs(other.column - column) === 1);
}
