import type { SheetContent } from "../../writeXlsx";
import type { ListedFigure, RecordEntry, Workbook } from "../../../../src/index";

/** What a list of findings keeps for the program that compares the next submission with it: a hidden sheet of JSON, one item a row. */
export interface KeptList {
  readonly head: KeptHead;
  /** The findings by the numbers that they have in the list: the first is No 1. */
  readonly entries: readonly RecordEntry[];
  /** Undefined where the list keeps none. */
  readonly figures: readonly ListedFigure[] | undefined;
}

export interface KeptHead {
  readonly version: 1;
  /** Name of the file that was reviewed, without its folders. */
  readonly file: string;
  /** "" where a workbook that is open in a spreadsheet program was reviewed. */
  readonly sha256: string;
  readonly ruleset: string;
  readonly date: string;
  /** Names of the sheets that Kensan made, this one included. */
  readonly sheets: readonly string[];
  readonly list: string;
  readonly signOff: string;
  /** False where the figures were too many to be kept. */
  readonly hasFigures: boolean;
}

export const KEPT_SHEET = "kensan";
export const KEPT_MARK = "kensan-list";

/** More figures than these are not kept. */
export const MOST_FIGURES = 100_000;

/** The hidden sheet. */
export function keptSheet({ head, entries, figures = [] }: KeptList, name: string): SheetContent {
  const row = (kind: string, item: unknown) => [{ value: kind }, { value: JSON.stringify(item) }];
  return {
    name,
    visibility: "hidden",
    rows: [
      row(KEPT_MARK, head),
      ...entries.map((entry) => row("finding", entry)),
      ...figures.map(({ key, name: of, sheet, cell, text, asked }) => row("figure", [key, of, sheet, cell, text, asked ? 1 : 0])),
    ],
  };
}

/** The workbook without the sheets that Kensan added to it, with the names of those. */
export function withoutOwnSheets<T extends Workbook>(workbook: T): { readonly workbook: T; readonly own: readonly string[] } {
  const own = ownSheets(workbook);
  if (own.length === 0) return { workbook, own };
  return { workbook: { ...workbook, sheets: workbook.sheets.filter(({ name }) => !own.includes(name)) }, own };
}

function ownSheets({ sheets }: Workbook): readonly string[] {
  const kept = sheets.find(({ rows }) => rows[0]?.[0]?.value === KEPT_MARK);
  if (!kept) return [];
  try {
    const head = JSON.parse(kept.rows[0]?.[1]?.text ?? "") as Partial<KeptHead> | null;
    const names = Array.isArray(head?.sheets) ? head.sheets.filter((name) => typeof name === "string") : [];
    return [kept.name, ...names].filter((name) => sheets.some((sheet) => sheet.name === name));
  } catch {
    return [kept.name];
  }
}
