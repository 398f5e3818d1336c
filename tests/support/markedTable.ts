import type { CellAddress, CellRange } from "../../src/sheet/address";
import type { Cell, Sheet, Workbook } from "../../src/sheet/workbook";

/** A finding that a marked table expects: the rule named in braces in the cell. */
export interface ExpectedFinding {
  readonly rule: string;
  readonly cell: CellAddress;
}

export interface MarkedTable {
  readonly workbook: Workbook;
  readonly expected: readonly ExpectedFinding[];
  /** The document before, where the page gives one. */
  readonly previous?: Workbook;
}

const SEPARATOR = /^\|[\s:|-]+\|$/;

/**
 * Reads a Markdown table as a sheet of text cells. `{rule-id}` in a cell marks a finding expected there; `<<` merges a cell with its left
 * neighbour and `^^` with the one above; `\n` is a line break; a formula in backquotes behind the text that it shows makes a formula of the cell, which gives a number where the text is a bare one. A line before the table that begins with `> ` is a line of the sheet above the table.
 */
export function markedTable(markdown: string, sheetName = "Sheet1"): MarkedTable {
  const expected: ExpectedFinding[] = [];
  const texts: string[][] = [];
  for (const line of markdown.split("\n").map((text) => text.trim())) {
    if (line.startsWith("> ")) texts.push([line.slice(2)], []);
    else if (line.startsWith("|") && !SEPARATOR.test(line)) texts.push(cellsOf(line));
  }
  const rows = texts.map((cells, row) =>
    cells.map((raw, column): Cell | undefined => {
      const text = raw.replace(/\{([a-z-]+)\}/g, (_, rule: string) => {
        expected.push({ rule, cell: { sheet: sheetName, row, column } });
        return "";
      });
      const shown = text.trim().replaceAll("\\n", "\n");
      return shown === "" || shown === "<<" || shown === "^^" ? undefined : cellOf(shown);
    }),
  );
  const sheet: Sheet = { name: sheetName, rows, merges: mergesOf(texts) };
  return { workbook: { sheets: [sheet] }, expected };
}

/** The first line of a block of a page that is the document before the next one. */
const PREVIOUS = "> 前回の資料 / The previous document";

/** Every table of a Markdown text, each as a workbook of its own. */
export function markedTables(markdown: string): MarkedTable[] {
  const blocks = markdown.split(/\n\s*\n/).filter((block) => block.split("\n").some((line) => line.trim().startsWith("|")));
  return blocks.flatMap((block, at) => {
    if (block.startsWith(PREVIOUS)) return [];
    const before = blocks[at - 1];
    const previous = before?.startsWith(PREVIOUS) ? markedTable(before.slice(PREVIOUS.length)).workbook : undefined;
    return [{ ...markedTable(block), ...(previous && { previous }) }];
  });
}

function cellOf(shown: string): Cell {
  const [, text = shown, formula] = /^(.*?)\s*`=(.+)`$/s.exec(shown) ?? [];
  if (formula === undefined) return { value: text, text };
  if (text.startsWith("#")) return { value: { error: text }, text, formula };
  return { value: /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text, text, formula };
}

function cellsOf(line: string): string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}

function mergesOf(texts: readonly (readonly string[])[]): CellRange[] {
  const merges: CellRange[] = [];
  texts.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (text === "<<" || text === "^^") return;
      let right = column;
      while (texts[row]?.[right + 1] === "<<") right += 1;
      let bottom = row;
      while (texts[bottom + 1]?.[column] === "^^") bottom += 1;
      if (right > column || bottom > row) merges.push({ top: row, left: column, bottom, right });
    });
  });
  return merges;
}
