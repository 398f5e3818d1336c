import { review, rules, type Finding, type Language } from "../../../src/index";
import { Random } from "../layouts/random";
import { injectionsOf, type InjectionKind } from "./injections";
import { madeDocument, type MadeDocument } from "./model";
import { printingOf } from "./printing";
import { shapes, type Place, type Printed, type Shape } from "./shapes";

/** The rules that hold documents against each other. */
export const COMPARING = [
  "restated-period",
  "changed-target",
  "changed-baseline",
  "unit-slip",
  "changed-definition",
  "renamed",
  "missing-indicator",
  "new-indicator",
  "moved-benchmark",
];

export interface InjectionScore {
  readonly shape: string;
  readonly language: Language;
  readonly kind: InjectionKind;
  readonly found: boolean;
  /** Findings about indicators that nothing was done to. */
  readonly besides: number;
  /** Errors at figures that are not wrong: everywhere but at a single figure that slipped or was mistyped. */
  readonly falseErrors: number;
  readonly seed: string;
}

export interface CleanScore {
  readonly shape: string;
  readonly language: Language;
  /** Findings on a document that says the same in another way. */
  readonly findings: readonly Finding[];
  readonly seed: string;
}

export interface InjectionScores {
  readonly injections: readonly InjectionScore[];
  readonly clean: readonly CleanScore[];
}

/** What was typed wrong beyond doubt: its own document contradicts it. */
const WRONG: readonly InjectionKind[] = ["unit slip", "figure mistyped, rate kept"];

const applied = rules.filter(({ id }) => COMPARING.includes(id));

/** Makes documents of every shape, publishes each again with and without one change, and holds them against each other. */
export function measureInjections(seed: number, per: number): InjectionScores {
  const [injections, clean]: [InjectionScore[], CleanScore[]] = [[], []];
  for (const shape of shapes) {
    for (const language of ["ja", "en"] as const) {
      for (let number = 1; number <= per; number += 1) {
        const scores = measureOne(`${seed}/${shape.name}/${language}/${number}`, shape, language);
        injections.push(...scores.injections);
        clean.push(...scores.clean);
      }
    }
  }
  return { injections, clean };
}

function measureOne(seed: string, shape: Shape, language: Language): InjectionScores {
  const random = new Random(seed);
  const years = [2021, 2022, 2023, 2024].slice(0, random.int(3, 4));
  const earlier = madeDocument(random, language, years);
  const before = shape.print(earlier, printingOf(random, language));
  const again = republished(random, earlier);
  const printing = printingOf(random, language);
  const now = shape.print(again, printing);
  const shared = sharedYears(before, now);
  const plain = { shape: shape.name, language, seed };
  const clean = compared(before, now);
  const scores = injectionsOf(random, again, shape, shared).map(({ kind, document, rules: due, about, gone }) => {
    const print = shape.print(document, printing);
    const findings = compared(before, print);
    const isAbout = (finding: Finding, name: string): boolean =>
      gone ? bare(finding.indicator) === bare(name) : rowNames(print, finding).includes(name);
    const found = about.every((name) => findings.some((finding) => due.includes(finding.rule) && isAbout(finding, name)));
    const own = findings.filter((finding) => about.some((name) => isAbout(finding, name)));
    // The average below goes with any of its figures.
    const besides = findings.filter((finding) => !own.includes(finding) && rowNames(print, finding).length > 0 && !gone);
    const errors = findings.filter(({ severity }) => severity === "error");
    const isWrong = (finding: Finding): boolean => WRONG.includes(kind) && own.includes(finding);
    return { ...plain, kind, found, besides: besides.length, falseErrors: errors.filter((finding) => !isWrong(finding)).length };
  });
  return { injections: scores, clean: [{ ...plain, findings: clean }] };
}

function compared(before: Printed, now: Printed): Finding[] {
  const compareWith = [{ kind: "previous" as const, name: "before.xlsx", workbook: before.workbook }];
  return review(now.workbook, { rules: applied, compareWith }).findings.slice();
}

/** The same document published again: rows moved within their table, and the years rolled on by one. */
function republished(random: Random, document: MadeDocument): MadeDocument {
  const indicators = random.chance(0.5) ? random.some(document.indicators, document.indicators.length) : document.indicators;
  const years = random.chance(0.5) ? document.years.map((year) => year + 1) : document.years;
  return { ...document, indicators, years };
}

function sharedYears(before: Printed, now: Printed): ReadonlyMap<Place["role"], readonly number[]> {
  const yearsOf = ({ places }: Printed, role: Place["role"]): Set<number> =>
    new Set([...places.values()].flatMap((place) => (place.role === role ? [place.year] : [])));
  const roles = ["target", "actual"] as const;
  return new Map(roles.map((role) => [role, [...yearsOf(now, role)].filter((year) => yearsOf(before, role).has(year))]));
}

/** The indicators whose figures or name stand in the cell, or in its row or column where the cell is that of a name. */
function rowNames({ places }: Printed, { cell }: Finding): string[] {
  const place = places.get(`${cell.row}:${cell.column}`);
  return place ? [place.indicator.name] : [];
}

function bare(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s※]|1$/g, "")
    .toLowerCase();
}
