import type { CellStyle as WrittenStyle } from "../../hosts/file/writeXlsx";
import type { BorderSide, CellStyle } from "../excel/cellStyle";
import { lineNames } from "./readLooks";

const horizontals: Readonly<Record<string, NonNullable<WrittenStyle["align"]>>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Justify: "justify",
  Distributed: "distributed",
};
const verticals: Readonly<Record<string, NonNullable<WrittenStyle["verticalAlign"]>>> = { Top: "top", Center: "center", Bottom: "bottom" };
const sides = ["left", "right", "top", "bottom"] as const satisfies readonly BorderSide[];

/** How a cell looks, as it is written into a file. */
export function writtenStyle(style: CellStyle): WrittenStyle {
  const borders = style.borders && writtenBorders(style.borders);
  return {
    ...writtenFont(style),
    ...writtenPlace(style),
    ...(style.fillColor !== undefined && style.fillColor !== "" && { fill: style.fillColor.replace("#", "") }),
    ...(borders && { borders }),
    ...(style.locked === false && { unlocked: true }),
  };
}

function writtenFont(style: CellStyle): WrittenStyle {
  return {
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.underline !== undefined && style.underline !== "None" && { underline: true }),
    ...(style.strikethrough && { strike: true }),
    ...(style.fontName !== undefined && { font: style.fontName }),
    ...(style.fontSize !== undefined && { size: style.fontSize }),
    ...(style.fontColor !== undefined && { color: style.fontColor.replace("#", "") }),
  };
}

/** Where the text stands in its cell. */
function writtenPlace(style: CellStyle): WrittenStyle {
  const align = horizontals[style.horizontalAlignment ?? ""];
  const verticalAlign = verticals[style.verticalAlignment ?? ""];
  return {
    ...(style.wrapText && { wrap: true }),
    ...(style.indentLevel && { indent: style.indentLevel }),
    ...(style.textOrientation && { rotation: written(style.textOrientation) }),
    ...(align && { align }),
    ...(verticalAlign && { verticalAlign }),
  };
}

/** A file counts degrees against the clock to 90, with it from 91 on; letters one below the other are 255. */
function written(orientation: number): number {
  if (orientation === 180) return 255;
  return orientation < 0 ? 90 - orientation : orientation;
}

function writtenBorders(borders: NonNullable<CellStyle["borders"]>): NonNullable<WrittenStyle["borders"]> {
  const found: Partial<Record<(typeof sides)[number], { line: string; color: string }>> = {};
  for (const side of sides) {
    const border = borders[side];
    const line =
      border && Object.keys(lineNames).find((name) => lineNames[name]?.[0] === border.style && lineNames[name][1] === border.weight);
    if (border && line !== undefined) found[side] = { line, color: border.color.replace("#", "") };
  }
  return found;
}
