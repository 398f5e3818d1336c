import { fold, squeeze } from "../../parse/fold";
import { ARROWED, MARK } from "../../parse/notationMark";
import type { Cell, Sheet } from "../../sheet/workbook";
import type { Rewritten } from "./rewritten";

/** ▲ 8.4%, ▼ 18.3%, ↑ 12, "down 2.1%": a change, and which way. */
const CHANGE = /^(▲|△|▼|▽|↑|↓|up|down)( ?)([$€£¥₹]?)(\d[\d,]*(?:\.\d+)?) ?(%?)$/i;
/** Each pair of signs, up and down. ▲ alone is a minus, as Japanese offices write it: beside ▼ it is none. */
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

/** Changes whose sign is an arrow or a word as signed numbers, where both ways stand in the sheet. */
export function arrowsOf(sheet: Sheet): Rewritten[] {
  const changes = changesIn(sheet);
  const signs = new Set(changes.map(({ sign }) => sign.toLowerCase()));
  return PAIRS.filter(([up, down]) => signs.has(up) && signs.has(down)).flatMap(([up, down]) =>
    changes.filter(({ sign }) => [up, down].includes(sign.toLowerCase())).map((one) => plain(one, up, down)),
  );
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
