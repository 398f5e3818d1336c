import type { IBorderData, IStyleData } from "@univerjs/core";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { BorderLine, BorderSide, CellStyle } from "../excel/cellStyle";
import { GENERAL } from "../excel/grid";

/** How a cell looks, its number format included. */
export interface Appearance {
  readonly style: CellStyle;
  readonly format: string;
}

const horizontals: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterContinuous: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const verticals: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Justify: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

const lines: readonly (readonly [style: string, weight: string, type: BorderStyleTypes])[] = [
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dash", "Medium", BorderStyleTypes.MEDIUM_DASHED],
  ["DashDot", "Thin", BorderStyleTypes.DASH_DOT],
  ["DashDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT],
  ["DashDotDot", "Thin", BorderStyleTypes.DASH_DOT_DOT],
  ["DashDotDot", "Medium", BorderStyleTypes.MEDIUM_DASH_DOT_DOT],
  ["SlantDashDot", "Medium", BorderStyleTypes.SLANT_DASH_DOT],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
];

const borderKeys: readonly (readonly [BorderSide, keyof IBorderData])[] = [
  ["top", "t"],
  ["bottom", "b"],
  ["left", "l"],
  ["right", "r"],
  ["diagonalDown", "tl_br"],
  ["diagonalUp", "bl_tr"],
];

/** One step by which a text stands away from its side, in pixels. */
const INDENT = 9;

function keyOf<Value>(table: Readonly<Record<string, Value>>, value: Value): string | undefined {
  return Object.keys(table).find((key) => table[key] === value);
}

/** A look with what Univer knows nothing of, but keeps with the rest. */
interface HeldStyle extends IStyleData {
  /** Absent for cells that are locked once their sheet is protected, as cells are. */
  readonly locked?: false;
}

/** What Univer keeps for such a cell; what is as in a new workbook is left out. */
export function toUniverStyle({ style, format }: Appearance): HeldStyle {
  const borders = style.borders && toUniverBorders(style.borders);
  return {
    ...(format !== GENERAL && { n: { pattern: format } }),
    ...(style.fillColor !== undefined && style.fillColor !== "" && { bg: { rgb: style.fillColor } }),
    ...toUniverFont(style),
    ...toUniverPlace(style),
    ...(borders && { bd: borders }),
    ...(style.locked === false && { locked: false }),
  };
}

function toUniverFont(style: CellStyle): IStyleData {
  return {
    ...(style.fontName !== undefined && { ff: style.fontName }),
    ...(style.fontSize !== undefined && { fs: style.fontSize }),
    ...(style.fontColor !== undefined && { cl: { rgb: style.fontColor } }),
    ...(style.bold && { bl: BooleanNumber.TRUE }),
    ...(style.italic && { it: BooleanNumber.TRUE }),
    ...(style.underline !== undefined && style.underline !== "None" && { ul: { s: BooleanNumber.TRUE } }),
    ...(style.strikethrough && { st: { s: BooleanNumber.TRUE } }),
  };
}

function toUniverPlace(style: CellStyle): IStyleData {
  const horizontal = horizontals[style.horizontalAlignment ?? ""];
  const vertical = verticals[style.verticalAlignment ?? ""];
  return {
    ...(style.wrapText && { tb: WrapStrategy.WRAP }),
    ...(horizontal !== undefined && { ht: horizontal }),
    ...(vertical !== undefined && { vt: vertical }),
    ...(style.textOrientation ? { tr: turned(style.textOrientation) } : {}),
    ...(style.indentLevel ? { pd: { l: style.indentLevel * INDENT } } : {}),
  };
}

/** Excel turns against the clock, Univer with it; letters one below the other are 180. */
function turned(orientation: number): { a: number; v: BooleanNumber } {
  return orientation === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -orientation, v: BooleanNumber.FALSE };
}

function toUniverBorders(borders: NonNullable<CellStyle["borders"]>): IBorderData | undefined {
  const data: IBorderData = {};
  for (const [side, key] of borderKeys) {
    const line = borders[side];
    if (!line || line.style === "None") continue;
    const known =
      lines.find(([style, weight]) => style === line.style && weight === line.weight) ?? lines.find(([style]) => style === line.style);
    data[key] = { s: known?.[2] ?? BorderStyleTypes.THIN, cl: { rgb: line.color } };
  }
  return Object.keys(data).length > 0 ? data : undefined;
}

/** What Excel would say of a cell that Univer keeps so. */
export function fromUniverStyle(data: HeldStyle | null | undefined): Appearance {
  if (!data) return { style: {}, format: GENERAL };
  const borders = data.bd ? fromUniverBorders(data.bd) : undefined;
  const style: CellStyle = {
    ...(data.bg?.rgb && { fillColor: colour(data.bg.rgb), fillPattern: "Solid" }),
    ...fromUniverFont(data),
    ...fromUniverPlace(data),
    ...(borders && { borders }),
    ...(data.locked === false && { locked: false }),
  };
  return { style, format: data.n?.pattern ?? GENERAL };
}

function fromUniverFont(data: IStyleData): CellStyle {
  return {
    ...(data.ff && { fontName: data.ff }),
    ...(data.fs !== undefined && { fontSize: data.fs }),
    ...(data.cl?.rgb && { fontColor: colour(data.cl.rgb) }),
    ...(data.bl && { bold: true }),
    ...(data.it && { italic: true }),
    ...(data.ul?.s && { underline: "Single" }),
    ...(data.st?.s && { strikethrough: true }),
  };
}

function fromUniverPlace(data: IStyleData): CellStyle {
  const horizontal = data.ht ? keyOf(horizontals, data.ht) : undefined;
  const vertical = data.vt ? keyOf(verticals, data.vt) : undefined;
  const orientation = data.tr?.v ? 180 : -(data.tr?.a ?? 0);
  return {
    ...(data.tb === WrapStrategy.WRAP && { wrapText: true }),
    ...(horizontal !== undefined && { horizontalAlignment: horizontal }),
    ...(vertical !== undefined && { verticalAlignment: vertical }),
    ...(orientation !== 0 && { textOrientation: orientation }),
    ...(data.pd?.l && { indentLevel: Math.round(data.pd.l / INDENT) }),
  };
}

function fromUniverBorders(data: IBorderData): CellStyle["borders"] | undefined {
  const borders: Partial<Record<BorderSide, BorderLine>> = {};
  for (const [side, key] of borderKeys) {
    const line = data[key];
    const known = line && lines.find(([, , type]) => type === line.s);
    if (known) borders[side] = { style: known[0], weight: known[1], color: colour(line.cl.rgb ?? "#000000") };
  }
  return Object.keys(borders).length > 0 ? borders : undefined;
}

/** Univer keeps colours as they were given: "#fff", "rgb(255,0,0)", "#FF0000". */
function colour(text: string): string {
  const channels = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(text);
  const hex = channels
    ? channels
        .slice(1)
        .map((channel) => Number(channel).toString(16).padStart(2, "0"))
        .join("")
    : text.replace("#", "");
  return `#${hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex}`.toUpperCase();
}
