import { fold, squeeze } from "../../parse/fold";
import { ARROWED, MARK } from "../../parse/notationMark";
import type { Cell, Sheet } from "../../sheet/workbook";
import { grouped, type Rewritten } from "./rewritten";

/** ▲ 8.4%, ▼ 18.3%, ↑ 12, "down 2.1%": a change, and which way. */
const CHANGE = /^(▲|△|▼|▽|↑|↓|up|down)( ?)([$€£¥₹]?)(\d[\d,]*(?:\.\d+)?) ?(%?)$/i;
/** A figure that has no sign and is not nothing. */
const UNSIGNED = /^[$€£¥₹]?(?=.*[1-9])\d[\d,]*(?:\.\d+)? ?(%?)$/;
/** As minus signs, which they are where Japanese offices write them, they stand beside figures that have grown and have no sign. */
const TRIANGLE = /[▲△▼▽]/;
const FEWEST = 2;
/** Each pair of signs, up and down. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["▲", "▼"],
  ["△", "▽"],
  ["△", "▼"],
  ["↑", "↓"],
  ["up", "down"],
];

interface Change {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly sign: string;
  readonly blank: string;
  readonly figure: string;
  readonly percent: string;
}

/** Changes whose sign is an arrow or a word as signed numbers, where both ways stand in the sheet; triangles where every figure of their column, or of their row, has one. */
export function arrowsOf(sheet: Sheet): Rewritten[] {
  const changes = changesIn(sheet);
  if (changes.length < FEWEST) return [];
  const throughout = new Set([...linesOf(sheet, changes, true), ...linesOf(sheet, changes, false)]);
  const read = changes.filter((one) => !TRIANGLE.test(one.sign) || throughout.has(one));
  const signs = new Set(read.map(({ sign }) => sign.toLowerCase()));
  return PAIRS.filter(([up, down]) => signs.has(up) && signs.has(down)).flatMap(([up, down]) =>
    read.filter(({ sign }) => [up, down].includes(sign.toLowerCase())).map((one) => plain(one, up, down)),
  );
}

/** The changes in columns, or in rows, in which no figure of their unit stands without such a sign. */
function linesOf({ rows }: Sheet, changes: readonly Change[], byColumn: boolean): Change[] {
  return [...grouped(changes, ({ row, column }) => (byColumn ? column : row))].flatMap(([line, own]) => {
    const units = new Set(own.map(({ percent }) => percent));
    const cells = byColumn ? rows.map((row) => row?.[line]) : (rows[line] ?? []);
    const isWithout = (cell: Cell | undefined): boolean => units.has(UNSIGNED.exec(fold(cell?.text ?? "").trim())?.[1] ?? "none");
    return own.length >= FEWEST && !cells.some(isWithout) ? own : [];
  });
}

function changesIn({ rows }: Sheet): Change[] {
  const changes: Change[] = [];
  rows.forEach((cells, row) =>
    cells?.forEach((cell, column) => {
      if (!cell || typeof cell.value === "number" || cell.text.length > 24 || !/^\s*[▲△▼▽↑↓ud]/i.test(cell.text)) return;
      const [, sign, blank = "", currency = "", digits = "", percent = ""] = CHANGE.exec(squeeze(fold(cell.text)).trim()) ?? [];
      if (sign !== undefined) changes.push({ row, column, cell, sign, blank, figure: currency + digits, percent });
    }),
  );
  return changes;
}

function plain({ row, column, cell, sign, blank, figure, percent }: Change, up: string, down: string): Rewritten {
  const isUp = sign.toLowerCase() === up;
  const inCapitals = /^[UD]/.test(sign) ? "c" : "";
  const template = `${up}|${down}|${blank === "" ? "" : "_"}${inCapitals}`;
  const text = `${isUp ? "+" : "-"}${figure}${percent === "" ? ARROWED : "%"}${MARK}${template}`;
  return { row, column, cell: { ...cell, text, value: text } };
}

/** A signed number as a template writes it: -18.3% in "▲|▼|_" is "▼ 18.3%". */
export function writeArrow(sign: string, figure: string, template: string): string {
  const [up = "", down = "", form = ""] = template.split("|");
  const word = /[-−▲△]/.test(sign) ? down : up;
  const first = form.includes("c") ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  return `${first}${form.includes("_") ? " " : ""}${figure}`;
}
