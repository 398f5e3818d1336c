import type { Severity } from "../../src/index";
import { faultKinds } from "./faults";
import type { InjectedFault, Place } from "./injectFaults";
import { figureKinds } from "./printedFigures";
import { undetectedClasses } from "./undetected";
import { falseErrors, type UntouchedReview } from "./untouched";

/** The page docs/accuracy.md: the same text whenever the same code is measured. */
export function accuracyPage(faults: readonly InjectedFault[], untouched: readonly UntouchedReview[]): string {
  return [
    "# Accuracy",
    "",
    "Made by `npm run accuracy`; do not edit. It measures what a review finds when exactly one printed figure is wrong, and whether it stays silent on the tables as published.",
    "",
    ...summary(faults, untouched),
    ...method(faults),
    "## By kind of figure",
    "",
    ...detectionTable("figure", figureKinds, faults, ({ figure }) => figure.kind),
    "## By kind of fault",
    "",
    ...detectionTable("fault", faultKinds, faults, ({ fault }) => fault),
    "## By kind of figure and fault",
    "",
    ...crossTable(faults),
    "## By document",
    "",
    ...detectionTable("document", [...new Set(faults.map(({ document }) => document))], faults, ({ document }) => document),
    ...placeSection(faults),
    ...ruleSection(faults),
    ...undetectedSection(faults),
    ...untouchedSection(untouched),
  ].join("\n");
}

function summary(faults: readonly InjectedFault[], untouched: readonly UntouchedReview[]): string[] {
  return [
    `- Faults injected: **${faults.length}**, in ${countFigures(faults)} printed figures of documents 000 and 002.`,
    `- Detected: **${share(detected(faults).length, faults.length)}**; as an error ${share(withSeverity(faults, "error"), faults.length)}, as a query at most ${share(withSeverity(faults, "query"), faults.length)}, as an info only ${share(withSeverity(faults, "info"), faults.length)}.`,
    `- False errors on the untouched tables of documents 000 to 004: **${falseErrors(untouched)}**.`,
    "",
  ];
}

function method(faults: readonly InjectedFault[]): string[] {
  const figures = new Map(faults.map((fault) => [figureKey(fault), fault.figure.kind]));
  const counts = figureKinds.map((kind) => `${kind} ${[...figures.values()].filter((other) => other === kind).length}`);
  return [
    "## How it is measured",
    "",
    "Input: `samples/000-published.xlsx` and `samples/002-published.xlsx`. One cell is changed, the whole workbook is reviewed with all rules, the cell is put back.",
    "",
    `Figures: every number in the target, baseline, actual, rate and delta columns, in average rows with the changes beside them, on dashboards, and on the cards printed inside header cells (${counts.join(", ")}). Periods ("R5年度") and the numbers in source notes are not figures of the table and stay as they are.`,
    "",
    "Faults, where the changed text prints otherwise:",
    "",
    "- `digit`: each digit one up, one down, and replaced by one more digit that a hash of the cell chooses. A number never begins with a new 0.",
    "- `transposition`: each two unlike digits beside each other.",
    "- `decimal-shift`: the point one place to the left, one to the right, and lost.",
    "- `sign`: the printed sign left out, and turned into its opposite. A plus left out changes no number; it counts as a fault all the same.",
    "- `neighbour-copy`: the whole text of the nearest cell above and below in its column, and of the same kind to the left and right in its row, where the figure differs.",
    "",
    "Detected means: the review has a finding for which the untouched workbook has none of the same rule and severity at the same cell. A finding that was there before and only quotes the changed figure does not count. A fault counts under the gravest of its new findings.",
    "",
  ];
}

function detectionTable<K extends string>(
  title: string,
  kinds: readonly K[],
  faults: readonly InjectedFault[],
  kindOf: (fault: InjectedFault) => K,
): string[] {
  const rows = kinds.map((kind) => [kind, ...detectionCells(faults.filter((fault) => kindOf(fault) === kind))]);
  return table([title, "faults", "detected", "share", "error", "query", "info"], [...rows, ["all", ...detectionCells(faults)]]);
}

function detectionCells(faults: readonly InjectedFault[]): string[] {
  const found = detected(faults).length;
  const bySeverity = (["error", "query", "info"] as const).map((severity) => String(withSeverity(faults, severity)));
  return [String(faults.length), String(found), share(found, faults.length), ...bySeverity];
}

function crossTable(faults: readonly InjectedFault[]): string[] {
  const rows = figureKinds.map((kind) => [
    kind,
    ...faultKinds.map((fault) => {
      const these = faults.filter((other) => other.figure.kind === kind && other.fault === fault);
      return these.length === 0 ? "" : `${detected(these).length} of ${these.length}`;
    }),
  ]);
  return table(["figure", ...faultKinds], rows);
}

const PLACES: Readonly<Record<Place, string>> = {
  cell: "the changed cell itself",
  row: "another cell of its row",
  evidence: "elsewhere, with the changed cell as evidence",
  elsewhere: "elsewhere",
};

function placeSection(faults: readonly InjectedFault[]): string[] {
  const found = detected(faults);
  const rows = (Object.keys(PLACES) as Place[]).map((place) => {
    const count = found.filter((fault) => fault.place === place).length;
    return [PLACES[place], String(count), share(count, found.length)];
  });
  return [
    "## Where the findings point",
    "",
    "Of the detected faults, the new finding nearest to the changed cell stands at",
    "",
    ...table(["place", "faults", "share"], rows),
  ];
}

function ruleSection(faults: readonly InjectedFault[]): string[] {
  const found = detected(faults);
  const ids = [...new Set(found.flatMap(({ rules }) => rules))].sort();
  const rows = ids.map((id) => {
    const by = found.filter(({ rules }) => rules.includes(id));
    return [id, String(by.length), String(by.filter(({ rules }) => rules.length === 1).length)];
  });
  return ["## Which rules find them", "", ...table(["rule", "faults found", "found by it alone"], rows)];
}

function undetectedSection(faults: readonly InjectedFault[]): string[] {
  const rows = undetectedClasses(faults).map(({ reason, count, examples }) => [reason, String(count), examples.join("<br>")]);
  return ["## What stays undetected", "", ...table(["why", "faults", "examples"], rows)];
}

function untouchedSection(untouched: readonly UntouchedReview[]): string[] {
  const rows = untouched.map(({ file, figures, checked, counts }) => [
    file,
    ...[figures, checked, counts.error, counts.query, counts.info].map(String),
  ]);
  const intro =
    "An error on a table of documents 000 to 004 would be a false alarm. The queries are what a reviewer would ask about the tables as published. The English scorecard is invented, with wrong figures planted in it: its errors are meant.";
  return ["## Untouched samples", "", intro, "", ...table(["sample", "figures", "checks", "errors", "queries", "infos"], rows)];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const cell = (text: string): string => text.replaceAll("|", "\\|");
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line), ""];
}

function detected(faults: readonly InjectedFault[]): InjectedFault[] {
  return faults.filter(({ severity }) => severity !== undefined);
}

function withSeverity(faults: readonly InjectedFault[], severity: Severity): number {
  return faults.filter((fault) => fault.severity === severity).length;
}

function countFigures(faults: readonly InjectedFault[]): number {
  return new Set(faults.map(figureKey)).size;
}

function figureKey({ document, figure: { cell, start } }: InjectedFault): string {
  return `${document} ${cell.sheet}:${cell.row}:${cell.column}:${start}`;
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}
