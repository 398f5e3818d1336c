import type { Cell, Sheet } from "../sheet/workbook";

/** A bare number with another one in brackets directly behind it: 73（39）. */
const PAIR = /^\s*([\d０-９][\d０-９,，.．]*)([（(]\s*)([\d０-９][\d０-９,，.．]*)\s*[）)]\s*$/;
/** Elsewhere 1(2) and 3(6)ア number a list. */
const ITEM = /^\s*[\d０-９]{1,2}[（(][\d０-９]{1,2}[）)]\S/;
const YEAR = /^(19|20)\d\d$/;
const FEWEST = 2;
/** A list seldom has so many items. */
const MANY = 10;

/** The sheets in which such cells were set apart, with what was printed. */
const sources = new WeakMap<Sheet, Sheet>();

/** The sheet in which such pairs are read as a count and a part of it, in columns that hold them: the two numbers are set apart, as in 73 （39）. */
export function withSetApart(sheet: Sheet): Sheet {
  const columns = pairColumns(sheet);
  if (columns.size === 0) return sheet;
  const rows = sheet.rows.map((row) => row?.map((cell, column) => (cell && columns.has(column) ? setApart(cell) : cell)));
  const apart = { ...sheet, rows };
  sources.set(apart, sheet);
  return apart;
}

/** The sheet as it was before pairs were set apart, where they were. */
export function beforeSetApart(sheet: Sheet): Sheet | undefined {
  return sources.get(sheet);
}

/** A text of such a sheet as its cells print it. */
export function setTogether(text: string): string {
  return text.replace(/([\d０-９]) ([（(]\s*[\d０-９][\d０-９,，.．]*\s*[）)])/g, "$1$2");
}

/** Columns in which the number in brackets is nearly always a part of the other, and some have more than a list has items. */
function pairColumns({ rows }: Sheet): Set<number> {
  const pairs = new Map<number, { all: number; parts: number; many: number; items: number; first: boolean }>();
  for (const row of rows) {
    let first = true;
    row?.forEach((cell, column) => {
      if (!cell || cell.text === "") return;
      const isFirst = first;
      first = false;
      if (typeof cell.value === "number" || !/[（(]/.test(cell.text)) return;
      const [, whole, , part] = PAIR.exec(cell.text) ?? [];
      const isItem = whole === undefined && ITEM.test(cell.text);
      if ((whole === undefined && !isItem) || YEAR.test(part ?? "")) return;
      const known = pairs.get(column) ?? { all: 0, parts: 0, many: 0, items: 0, first: false };
      pairs.set(column, known);
      known.first ||= isFirst;
      if (isItem) known.items += 1;
      else {
        known.all += 1;
        if (numberOf(part) <= numberOf(whole)) known.parts += 1;
        if (numberOf(whole) >= MANY) known.many += 1;
      }
    });
  }
  const found = [...pairs].filter(
    ([, { all, parts, many, items, first }]) => !first && items === 0 && all >= FEWEST && 4 * parts >= 3 * all && 3 * many >= all,
  );
  return new Set(found.map(([column]) => column));
}

function numberOf(text = ""): number {
  return Number(text.normalize("NFKC").replaceAll(",", ""));
}

function setApart(cell: Cell): Cell {
  const match = typeof cell.value === "number" ? null : PAIR.exec(cell.text);
  if (!match) return cell;
  const text = cell.text.replace(match[2] ?? "", ` ${match[2] ?? ""}`);
  return { ...cell, text, value: typeof cell.value === "string" ? text : cell.value };
}
