import type { Mark } from "../../hosts/host";
import type { CellAddress, Finding, Language, Severity } from "../../src/index";

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, query: 1, info: 0 };

/** One mark a cell: the gravest severity, and all sentences. */
export function marksOf(findings: readonly Finding[], language: Language): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const { cell, severity, message } of findings) {
    const key = cellKey(cell);
    const before = marks.get(key);
    const text = message[language];
    marks.set(
      key,
      before
        ? { cell, severity: WEIGHT[before.severity] >= WEIGHT[severity] ? before.severity : severity, text: `${before.text}\n${text}` }
        : { cell, severity, text },
    );
  }
  return [...marks.values()];
}

export function cellKey({ sheet, row, column }: CellAddress): string {
  return `${row}:${column}:${sheet}`;
}

export function isSameCell(a: CellAddress, b: CellAddress): boolean {
  return a.row === b.row && a.column === b.column && a.sheet === b.sheet;
}
