import type { Language, Workbook } from "../../../src/index";
import { layouts, type Layout } from "./catalogue";
import { Draft } from "./draft";
import { workbookOf, type Keeping } from "./drawnTable";
import { faultsOf, type Fault } from "./faultyTwins";
import type { Figure } from "./figure";
import { Random } from "./random";
import type { Relation } from "./relation";
import { drawAmongTexts } from "./surroundings";

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
  drawAmongTexts(layout, draft);
  const { table } = draft;
  const faults = faultsOf(table, new Random(`${seed}/${name}/faults`));
  return { name, layout, language, workbook: workbookOf(table), relations: table.relations, figures: table.figures, faults };
}

function keepingOf(random: Random): Keeping {
  return random.pick(["text", "text", "text", "numbers", "formulas"]);
}
