import type { FigureGrid, NumberFormat } from "../../src/index";

/** Something stands there that is no figure, nor a blank or a dash: "..", "x", "9,904E". */
const UNKNOWN = /\.\.|…|\d|^\s*(x|n\/?a|f|c|s|m|na|\*+)\s*$/i;
const LONGEST = 40;
const LARGEST = 1e13;
const HEADING_ROWS = 12;
const STUB_COLUMNS = 4;

interface PlainFigure {
  readonly value: number;
  readonly decimals: number;
}

/** A cell that is one figure and nothing else, in the number format of its sheet. */
function plainFigure(text: string, { group, decimal }: NumberFormat): PlainFigure | undefined {
  if (text.length > LONGEST || !/\d/.test(text)) return undefined;
  let s = text
    .trim()
    .replace(/[\u2212\u2013]/g, "-")
    .replace(/[$€£¥%*]/g, "")
    .trim();
  if (/^\(.*\)$/.test(s)) s = `-${s.slice(1, -1).trim()}`;
  const mark = group === " " ? "[ \\u00a0\\u202f]" : `\\${group}`;
  s = s.replace(new RegExp(`(\\d)${mark}(?=\\d{3}(?!\\d))`, "g"), "$1").replace(/^([-+])\s+/, "$1");
  if (decimal === ",") s = s.replace(",", ".");
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(s)) return undefined;
  const point = s.indexOf(".");
  return { value: Number(s), decimals: point < 0 ? 0 : s.length - point - 1 };
}

/** The figures of a table of texts, with the headings above and the stubs beside them as labels. */
export function figureGridOf(texts: readonly (readonly string[])[], format: NumberFormat): FigureGrid {
  const rows = texts.length;
  const columns = Math.max(0, ...texts.map((row) => row.length));
  const value = new Float64Array(rows * columns).fill(NaN);
  const decimals = new Int8Array(rows * columns);
  const unknown = new Uint8Array(rows * columns);
  const isLabel = (text: string): boolean => text.trim() !== "" && !plainFigure(text, format);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) {
      const text = texts[r]![c] ?? "";
      const figure = plainFigure(text, format);
      const at = r * columns + c;
      if (!figure || Math.abs(figure.value) > LARGEST) unknown[at] = UNKNOWN.test(text) ? 1 : 0;
      else [value[at], decimals[at]] = [figure.value, figure.decimals];
    }
  const headings = texts.slice(0, HEADING_ROWS);
  const columnLabels = Array.from({ length: columns }, (_, c) =>
    headings
      .map((row) => row[c] ?? "")
      .filter(isLabel)
      .join(" "),
  );
  const rowLabels = texts.map((row) => row.slice(0, STUB_COLUMNS).find(isLabel) ?? "");
  return { rows, columns, value, decimals, unknown, rowLabels, columnLabels };
}
