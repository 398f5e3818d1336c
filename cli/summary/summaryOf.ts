import type { Severity } from "../../src/index";
import { severities } from "../../src/index";
import type { FindingRecord } from "./records";
import { FEWEST, farOut, spreadOf, type Spread } from "./spread";
import type { PlacedValue, Series, Submission, Submissions } from "./submissions";

export type Counts = Readonly<Record<Severity, number>>;

/** A submission with the number of its findings. */
export interface CountedSubmission extends Counts, Pick<Submission, "path" | "problem" | "figures" | "proved"> {}

/** The findings of one rule, or of one indicator, over all submissions. */
export interface CountedName extends Counts {
  readonly name: string;
  /** The submissions that have such findings. */
  readonly submissions: number;
}

export interface Outlier extends PlacedValue {
  /** How many deviations from the median. */
  readonly distance: number;
}

/** The same figure in several submissions. */
export interface ComparedSeries extends Omit<Series, "values"> {
  readonly values: readonly PlacedValue[];
  readonly spread: Spread;
  readonly outliers: readonly Outlier[];
}

export interface Summary {
  readonly total: Counts & { readonly submissions: number; readonly unreadable: number; readonly figures: number; readonly proved: number };
  /** Those with the gravest findings first. */
  readonly submissions: readonly CountedSubmission[];
  readonly rules: readonly CountedName[];
  readonly indicators: readonly CountedName[];
  /** Figures that at least two submissions have; those with outliers first. */
  readonly series: readonly ComparedSeries[];
}

export function summaryOf(collected: Submissions): Summary {
  const all = collected.all();
  const submissions = all.map(({ findings, path, problem, figures, proved }) => ({
    path,
    problem,
    figures,
    proved,
    ...countsOf(findings),
  }));
  const sum = (key: Severity | "figures" | "proved"): number => submissions.reduce((total, one) => total + one[key], 0);
  return {
    total: {
      submissions: submissions.length,
      unreadable: submissions.filter(({ problem }) => problem !== undefined).length,
      figures: sum("figures"),
      proved: sum("proved"),
      error: sum("error"),
      query: sum("query"),
      info: sum("info"),
    },
    submissions: submissions.sort(gravestFirst((one) => one.path)),
    rules: byName(all, ({ rule }) => rule),
    indicators: byName(all, ({ indicator }) => indicator),
    series: compared(collected.allSeries()),
  };
}

function countsOf(findings: readonly FindingRecord[]): Counts {
  const counts = { error: 0, query: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

function byName(all: readonly Submission[], nameOf: (finding: FindingRecord) => string): readonly CountedName[] {
  const found = new Map<string, { name: string; error: number; query: number; info: number; submissions: number; last: Submission }>();
  for (const submission of all) {
    for (const finding of submission.findings) {
      const name = nameOf(finding);
      if (name === "") continue;
      let entry = found.get(name);
      if (!entry) found.set(name, (entry = { name, error: 0, query: 0, info: 0, submissions: 1, last: submission }));
      if (entry.last !== submission) entry.submissions += 1;
      entry.last = submission;
      entry[finding.severity] += 1;
    }
  }
  const counted = [...found.values()].map(({ name, error, query, info, submissions }) => ({ name, error, query, info, submissions }));
  return counted.sort(gravestFirst((one) => one.name));
}

function gravestFirst<T extends Counts>(nameOf: (one: T) => string): (a: T, b: T) => number {
  return (a, b) => {
    for (const severity of severities) if (a[severity] !== b[severity]) return b[severity] - a[severity];
    return nameOf(a) < nameOf(b) ? -1 : 1;
  };
}

function compared(all: readonly Series[]): readonly ComparedSeries[] {
  const several = all.filter(({ values }) => values.size > 1).map(comparedSeries);
  return several.sort(
    (a, b) => b.outliers.length - a.outliers.length || b.values.length - a.values.length || (a.indicator < b.indicator ? -1 : 1),
  );
}

function comparedSeries({ values: byPath, ...series }: Series): ComparedSeries {
  const values = [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const spread = spreadOf(values.map(({ value }) => value));
  const outliers = values.flatMap((one) => {
    const distance = values.length < FEWEST ? undefined : farOut(one.value, spread);
    return distance === undefined ? [] : [{ ...one, distance }];
  });
  return { ...series, values, spread, outliers: outliers.sort((a, b) => b.distance - a.distance) };
}
