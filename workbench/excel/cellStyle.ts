export type BorderSide = "top" | "bottom" | "left" | "right" | "diagonalDown" | "diagonalUp";

export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** How a cell looks, apart from its number format; what is absent is as in a new workbook. */
export interface CellStyle {
  readonly fillColor?: string;
  readonly fillPattern?: string;
  readonly patternColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly wrapText?: boolean;
  readonly shrinkToFit?: boolean;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly indentLevel?: number;
  readonly textOrientation?: number;
  /** Whether the cell may not be written while its sheet is protected. */
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
  readonly borders?: Readonly<Partial<Record<BorderSide, BorderLine>>>;
}

export type StyleName = Exclude<keyof CellStyle, "borders">;
export type StyleValue = NonNullable<CellStyle[StyleName]>;

/** What a cell without a style of its own shows. */
export const defaultStyle: Readonly<Record<StyleName, StyleValue>> = {
  fillColor: "#FFFFFF",
  fillPattern: "None",
  patternColor: "#000000",
  fontName: "游ゴシック",
  fontSize: 11,
  fontColor: "#000000",
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  wrapText: false,
  shrinkToFit: false,
  horizontalAlignment: "General",
  verticalAlignment: "Center",
  indentLevel: 0,
  textOrientation: 0,
  locked: true,
  formulaHidden: false,
};

export const noLine: BorderLine = { style: "None", weight: "Thin", color: "#000000" };

const named: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  pink: "#FFC0CB",
};

/** A colour as Excel gives it back: "#RRGGBB" in capitals; undefined for what is no colour. */
export function colour(text: unknown): string | undefined {
  if (typeof text !== "string") return undefined;
  const short = /^#([\da-f])([\da-f])([\da-f])$/i.exec(text);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  if (/^#?[\da-f]{6}$/i.test(text)) return `#${text.replace("#", "")}`.toUpperCase();
  return text === "" ? "" : named[text.toLowerCase()];
}
