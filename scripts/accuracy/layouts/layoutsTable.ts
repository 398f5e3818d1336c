import { layouts } from "./catalogue";
import type { CaseScore } from "./score";

const HEADINGS = [
  "layout",
  "clean",
  "false errors",
  "false queries",
  "tables with one",
  "other findings",
  "figures",
  "proved",
  "unfounded",
  "faults",
  "as error",
  "seen",
  "cell right",
  "suspected",
  "restored",
  "wrong safe",
  "besides",
];

/**
 * The score as a Markdown table, one line a layout and one for all.
 *
 * Clean tables: arithmetic errors and queries, how many tables have one, findings of other rules; figures that belong to a relation, those of
 * them proved, and figures called proved that belong to none. Faults that break a relation: reported as an error, seen at all; and of the seen ones:
 * the gravest finding names the wrong cell, the wrong cell is named or suspected, the first fix restores it, a fix called safe would not, findings besides the first.
 */
export function layoutsTable(scores: readonly CaseScore[]): string {
  const lines = layouts
    .map(({ name }) => ({ name, own: scores.filter((score) => score.case.layout.name === name) }))
    .filter(({ own }) => own.length > 0)
    .map(({ name, own }) => [name, ...cells(own)]);
  const rows = [HEADINGS, ...lines, ["**all**", ...cells(scores)]];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string => {
    const padded = row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)));
    return `| ${padded.join(" | ")} |`;
  };
  const ruler = `| ${widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`)).join(" | ")} |`;
  return [line(HEADINGS), ruler, ...rows.slice(1).map(line)].join("\n");
}

function cells(scores: readonly CaseScore[]): string[] {
  const clean = scores.map((score) => score.clean);
  const faults = scores.flatMap((score) => score.faults);
  const seen = faults.filter(({ severity }) => severity !== undefined);
  const [related, proved] = [total(clean, ({ related: count }) => count), total(clean, ({ proved: count }) => count)];
  const ofSeen = (test: (fault: (typeof seen)[number]) => boolean): string => share(seen.filter(test).length, seen.length);
  return [
    String(clean.length),
    String(total(clean, ({ falseErrors }) => falseErrors.length)),
    String(total(clean, ({ falseQueries }) => falseQueries.length)),
    String(clean.filter(({ falseErrors, falseQueries }) => falseErrors.length + falseQueries.length > 0).length),
    String(total(clean, ({ others }) => others.length)),
    String(related),
    share(proved, related),
    String(total(clean, ({ unfounded }) => unfounded)),
    String(faults.length),
    share(faults.filter(({ severity }) => severity === "error").length, faults.length),
    share(seen.length, faults.length),
    ofSeen(({ isCellRight }) => isCellRight),
    ofSeen(({ isSuspected }) => isSuspected),
    ofSeen(({ isRestored }) => isRestored),
    String(faults.filter(({ isWronglySafe }) => isWronglySafe).length),
    String(total(seen, ({ findings }) => findings.length - 1)),
  ];
}

function total<T>(items: readonly T[], count: (item: T) => number): number {
  return items.reduce((sum, item) => sum + count(item), 0);
}

function share(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}
