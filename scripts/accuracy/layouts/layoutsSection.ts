import { layouts } from "./catalogue";
import { faultKinds } from "./faultyTwins";
import { markdownTable } from "./markdownTable";
import type { CaseScore, FaultScore } from "./score";

/** The section of docs/accuracy.md on generated layouts: the same text for the same code, seed and number of tables. */
export function layoutsSection(scores: readonly CaseScore[]): string[] {
  const shown = layouts
    .map((layout) => ({ ...layout, own: scores.filter((score) => score.case.layout.name === layout.name) }))
    .filter(({ own }) => own.length > 0);
  const faults = scores.flatMap((score) => score.faults);
  return [
    "## Everyday layouts",
    "",
    ...summary(scores, faults),
    "",
    "Made by `npm run -s accuracy -- --layouts`: tables as people arrange them, Japanese and English, in words that the engine was not written for, as texts, as stored numbers and with formulas. What is true of each table is known from how it was made. A faulty twin has one cell typed over, or one sum whose formula leaves a part out; it counts where exact calculation with every number that prints so shows a contradiction.",
    "",
    "### Clean tables",
    "",
    "False errors and queries are those of rules about arithmetic; other findings are of other rules or mere mentions. Figures are those that belong to a relation; unfounded are figures called proved that belong to none.",
    "",
    ...markdownTable(
      ["layout", "", "tables", "false errors", "false queries", "tables with one", "other findings", "figures", "proved", "unfounded"],
      [...shown.map(({ name, says, own }) => [name, says, ...cleanCells(own)]), ["**all**", "", ...cleanCells(scores)]],
      2,
    ),
    "",
    "### One wrong figure",
    "",
    ...faultTable("layout", [...shown.map(({ name, own }) => [name, own.flatMap((score) => score.faults)] as const), ["**all**", faults]]),
    "",
    "Of the faults that are seen: the gravest finding names the wrong cell; some finding names or suspects it; the first fix puts the old text back. Wrong safe fixes are called safe and do not give the old figure back. Besides counts findings after the first.",
    "",
    "### By kind of fault",
    "",
    ...faultTable(
      "fault",
      faultKinds.map((kind) => [kind, faults.filter(({ fault }) => fault.kind === kind)]),
    ),
  ];
}

function summary(scores: readonly CaseScore[], faults: readonly FaultScore[]): string[] {
  const clean = scores.map((score) => score.clean);
  const asked = clean.filter(({ falseQueries }) => falseQueries.length > 0).length;
  const [related, proved] = [total(clean, (score) => score.related), total(clean, (score) => score.proved)];
  return [
    `- ${scores.length} clean tables in ${new Set(scores.map((score) => score.case.layout.name)).size} layouts: **${total(clean, (score) => score.falseErrors.length)}** false errors, ${share(asked, scores.length)} of the tables with a false query, ${share(proved, related)} of ${related} figures proved.`,
    `- ${faults.length} tables with one wrong figure: **${share(count(faults, isError), faults.length)}** reported as an error, ${share(count(faults, isSeen), faults.length)} seen.`,
  ];
}

function cleanCells(scores: readonly CaseScore[]): string[] {
  const clean = scores.map((score) => score.clean);
  const [related, proved] = [total(clean, (score) => score.related), total(clean, (score) => score.proved)];
  return [
    clean.length,
    total(clean, ({ falseErrors }) => falseErrors.length),
    total(clean, ({ falseQueries }) => falseQueries.length),
    clean.filter(({ falseErrors, falseQueries }) => falseErrors.length + falseQueries.length > 0).length,
    total(clean, ({ others }) => others.length),
    related,
    share(proved, related),
    total(clean, ({ unfounded }) => unfounded),
  ].map(String);
}

function faultTable(title: string, groups: readonly (readonly [string, readonly FaultScore[]])[]): string[] {
  return markdownTable(
    [title, "faults", "as error", "seen", "cell right", "suspected", "restored", "wrong safe", "besides"],
    groups.map(([name, faults]) => [name, ...faultCells(faults)]),
    1,
  );
}

function faultCells(faults: readonly FaultScore[]): string[] {
  const seen = faults.filter(isSeen);
  return [
    String(faults.length),
    share(count(faults, isError), faults.length),
    share(seen.length, faults.length),
    share(
      count(seen, ({ isCellRight }) => isCellRight),
      seen.length,
    ),
    share(
      count(seen, ({ isSuspected }) => isSuspected),
      seen.length,
    ),
    share(
      count(seen, ({ isRestored }) => isRestored),
      seen.length,
    ),
    String(count(faults, ({ isWronglySafe }) => isWronglySafe)),
    String(total(seen, ({ findings }) => findings.length - 1)),
  ];
}

function isError({ severity }: FaultScore): boolean {
  return severity === "error";
}

function isSeen({ severity }: FaultScore): boolean {
  return severity !== undefined;
}

function count<T>(items: readonly T[], test: (item: T) => boolean): number {
  return items.filter(test).length;
}

function total<T>(items: readonly T[], countOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + countOf(item), 0);
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}
