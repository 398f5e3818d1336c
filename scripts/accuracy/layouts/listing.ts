import { a1, type Finding, type Workbook } from "../../../src/index";
import type { CaseScore, FaultScore } from "./score";

export const listKinds = ["false-error", "false-query", "missed", "asked", "wrong-cell", "unproved"] as const;
export type ListKind = (typeof listKinds)[number];

/** The cases of one kind, each with its table and what was said of it, to read and to try by hand. */
export function* listed(kind: ListKind, { case: { name, workbook }, clean, faults }: CaseScore): Iterable<string> {
  switch (kind) {
    case "false-error":
    case "false-query": {
      const findings = kind === "false-error" ? clean.falseErrors : clean.falseQueries;
      if (findings.length > 0) yield [`## ${name}`, ...findings.map(told), tableText(workbook)].join("\n");
      return;
    }
    case "missed":
    case "asked":
    case "wrong-cell":
      for (const score of faults.filter((fault) => isListed(kind, fault))) {
        yield [`## ${name}: ${faultText(score)}`, ...score.findings.map(told), tableText(score.fault.workbook)].join("\n");
      }
      return;
    case "unproved":
      if (clean.proved < clean.related) {
        const cells = clean.unproved.map((cell) => a1(cell)).join(" ");
        yield [`## ${name}: ${clean.proved} of ${clean.related} proved; not ${cells}`, tableText(workbook)].join("\n");
      }
  }
}

function isListed(kind: ListKind, { severity, isCellRight }: FaultScore): boolean {
  if (kind === "missed") return !severity;
  return kind === "asked" ? severity !== undefined && severity !== "error" : severity !== undefined && !isCellRight;
}

function faultText({ fault: { kind, cell, before, after } }: FaultScore): string {
  return `${a1(cell)} ${before} → ${after} (${kind})`;
}

/** A finding in a line. */
export function told({ severity, rule, cell, message }: Finding): string {
  return `${severity} ${rule} ${a1(cell)}: ${message.en}`;
}

/** The sheet as lines of CSV. */
export function tableText({ sheets }: Workbook): string {
  const lines = sheets.flatMap(({ rows }) =>
    Array.from(rows, (row) =>
      Array.from(row ?? [], (cell) => quoted(cell?.text ?? "") + (cell?.formula ? ` {=${cell.formula}}` : "")).join(","),
    ),
  );
  return `${lines.join("\n")}\n`;
}

function quoted(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
