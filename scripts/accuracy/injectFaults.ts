import { a1, review, type Cell, type CellAddress, type Finding, type Severity, type Workbook } from "../../src/index";
import { slipsOf, type FaultKind } from "./faults";
import { printedFigures, type PrintedFigure } from "./printedFigures";

/** Where the review points for a fault: at the changed cell, at its row, at a cell that cites it as evidence, or elsewhere. */
export type Place = "cell" | "row" | "evidence" | "elsewhere";

/** One fault, and what the review made of it. */
export interface InjectedFault {
  readonly document: string;
  readonly figure: PrintedFigure;
  readonly fault: FaultKind;
  readonly before: string;
  readonly after: string;
  /** The gravest new finding; undefined where there is none. */
  readonly severity: Severity | undefined;
  readonly place: Place | undefined;
  /** The rules that found something new. */
  readonly rules: readonly string[];
  /** Why the changed figure was in no check, where the review says so. */
  readonly notChecked: string | undefined;
}

/** Puts each fault into each printed figure of the workbook, one at a time, and reviews the workbook anew. */
export function injectFaults(document: string, workbook: Workbook): InjectedFault[] {
  const untouched = review(workbook);
  const known = tally(untouched.findings);
  const figures = printedFigures(untouched);
  return figures.flatMap((figure) =>
    changedTexts(figure, figures).map(({ fault, text }): InjectedFault => {
      const { findings, coverage } = review(withText(workbook, figure.cell, text));
      const news = newFindings(findings, known);
      return {
        document,
        figure,
        fault,
        before: figure.text,
        after: text,
        severity: gravest(news),
        place: placeOf(news, figure.cell),
        rules: [...new Set(news.map(({ rule }) => rule))],
        notChecked: coverage.notChecked.find(({ cell }) => isSame(cell, figure.cell))?.reason.en,
      };
    }),
  );
}

function changedTexts(figure: PrintedFigure, all: readonly PrintedFigure[]): { fault: FaultKind; text: string }[] {
  const { text, start, digits, end, cell } = figure;
  const around = (number: string): string => text.slice(0, start) + number + text.slice(end);
  const slips = slipsOf(text.slice(start, digits), text.slice(digits, end), `${cell.sheet}!${a1(cell)}`);
  const copies = figure.leads ? neighbours(figure, all).map((copied) => ({ fault: "neighbour-copy" as const, text: copied })) : [];
  return [...slips.map(({ fault, number }) => ({ fault, text: around(number) })), ...copies];
}

/** The texts of the nearest cells above and below in the column, and of its kind to the left and right in the row, where their figure differs. */
function neighbours(figure: PrintedFigure, all: readonly PrintedFigure[]): string[] {
  const others = all.filter(({ leads, kind, table }) => leads && kind === figure.kind && table.id === figure.table.id);
  const { row, column } = figure.cell;
  const inColumn = others.filter(({ cell }) => cell.column === column).sort((a, b) => a.cell.row - b.cell.row);
  const inRow = others.filter(({ cell }) => cell.row === row).sort((a, b) => a.cell.column - b.cell.column);
  const nearest = [
    inColumn.filter(({ cell }) => cell.row < row).at(-1),
    inColumn.find(({ cell }) => cell.row > row),
    inRow.filter(({ cell }) => cell.column < column).at(-1),
    inRow.find(({ cell }) => cell.column > column),
  ];
  return [...new Set(nearest.flatMap((other) => (other && printed(other) !== printed(figure) ? [other.text] : [])))];
}

function printed({ text, start, end }: PrintedFigure): string {
  return text.slice(start, end);
}

/** The workbook with one cell that shows another text; everything else is shared with the original. */
function withText(workbook: Workbook, { sheet: name, row, column }: CellAddress, text: string): Workbook {
  const sheets = workbook.sheets.map((sheet) => {
    if (sheet.name !== name) return sheet;
    const rows = [...sheet.rows];
    const cells: (Cell | undefined)[] = [...(rows[row] ?? [])];
    cells[column] = { value: text, text };
    rows[row] = cells;
    return { ...sheet, rows };
  });
  return { ...workbook, sheets };
}

/**
 * A finding is new where the untouched workbook has none of the same rule and severity at the same cell. The wording does not count:
 * a finding that was there before and only quotes the changed figure detects nothing.
 */
function newFindings(findings: readonly Finding[], known: ReadonlyMap<string, number>): Finding[] {
  const left = new Map(known);
  return findings.filter((finding) => {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}

function tally(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}

function keyOf({ rule, severity, cell }: Finding): string {
  return `${rule} ${severity} ${cell.sheet}!${a1(cell)}`;
}

const GRAVITY: readonly Severity[] = ["error", "query", "info"];

function gravest(findings: readonly Finding[]): Severity | undefined {
  return GRAVITY.find((severity) => findings.some((finding) => finding.severity === severity));
}

function placeOf(findings: readonly Finding[], changed: CellAddress): Place | undefined {
  if (findings.length === 0) return undefined;
  if (findings.some(({ cell }) => isSame(cell, changed))) return "cell";
  if (findings.some(({ cell }) => cell.sheet === changed.sheet && cell.row === changed.row)) return "row";
  return findings.some(({ evidence }) => evidence.some(({ cell }) => isSame(cell, changed))) ? "evidence" : "elsewhere";
}

function isSame(a: CellAddress, b: CellAddress): boolean {
  return a.sheet === b.sheet && a.row === b.row && a.column === b.column;
}
