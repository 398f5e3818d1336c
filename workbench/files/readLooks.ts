import { XmlTags } from "../../hosts/file/xml/xmlTags";
import { isOn } from "../../hosts/file/xml/xmlText";
import type { BorderLine, BorderSide, CellStyle } from "../excel/cellStyle";
import type { Theme } from "./palette";
import { colourOf } from "./palette";

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
type Draft = Writable<CellStyle>;

/** What the styles part says: how cells look, by the number that they name; the first look is that of a plain cell. */
export interface Looks {
  readonly byNumber: readonly CellStyle[];
  /** The font of cells without a font of their own. */
  readonly usualFont: CellStyle;
  /** What conditional formats change about cells, by the number that they name. */
  readonly differences: readonly CellStyle[];
}

/** The elements of each list of the styles part that is read. */
const members: Readonly<Record<string, string>> = {
  fonts: "font",
  fills: "fill",
  borders: "border",
  cellXfs: "xf",
  dxfs: "dxf",
  cellStyleXfs: "",
};

/** Reads the styles part of a workbook, but for the number formats. */
export function readLooks(xml: string, theme: Theme): Looks {
  const fonts: CellStyle[] = [];
  const fills: CellStyle[] = [];
  const borders: CellStyle[] = [];
  const byNumber: CellStyle[] = [];
  const differences: CellStyle[] = [];
  const tags = new XmlTags(xml);
  const readers: Readonly<Record<string, () => void>> = {
    font: () => fonts.push(readFont(tags.inner(), theme)),
    fill: () => fills.push(readFill(tags.inner(), theme)),
    border: () => borders.push(readBorders(tags, theme)),
    xf: () => byNumber.push(readCellLook(tags, fonts, fills, borders)),
    dxf: () => differences.push(readDifference(tags.inner(), theme)),
  };
  let list = "";
  while (tags.next()) {
    if (tags.name in members) list = tags.isClosing || tags.isEmpty ? "" : tags.name;
    else if (!tags.isClosing && tags.name === members[list]) readers[tags.name]?.();
  }
  return { byNumber, usualFont: fonts[0] ?? {}, differences };
}

function readDifference(xml: string, theme: Theme): CellStyle {
  const tags = new XmlTags(xml);
  let look: CellStyle = {};
  while (tags.next()) {
    if (tags.isClosing) continue;
    if (tags.name === "font") look = { ...look, ...readFont(tags.inner(), theme) };
    else if (tags.name === "fill") look = { ...look, ...readGround(tags.inner(), theme) };
  }
  return look;
}

/** Unlike that of a cell, the fill of a conditional format is the background of its pattern. */
function readGround(xml: string, theme: Theme): CellStyle {
  const tags = new XmlTags(xml);
  while (tags.next()) {
    const fillColor = tags.name === "bgColor" ? colourOf(tags, theme) : undefined;
    if (fillColor !== undefined) return { fillColor, fillPattern: "Solid" };
  }
  return {};
}

function readCellLook(tags: XmlTags, fonts: readonly CellStyle[], fills: readonly CellStyle[], borders: readonly CellStyle[]): CellStyle {
  const pick = (list: readonly CellStyle[], name: string): CellStyle => list[Number(tags.attribute(name) ?? 0)] ?? {};
  const look = { ...pick(fonts, "fontId"), ...pick(fills, "fillId"), ...pick(borders, "borderId") };
  const inner = tags.isEmpty ? "" : tags.inner();
  return { ...look, ...readAlignment(inner), ...readLock(inner) };
}

function readFont(xml: string, theme: Theme): CellStyle {
  const font: Draft = {};
  const tags = new XmlTags(xml);
  while (tags.next()) {
    const value = tags.attribute("val");
    const isSet = value === undefined || isOn(value);
    if (tags.name === "b") font.bold = isSet;
    else if (tags.name === "i") font.italic = isSet;
    else if (tags.name === "strike") font.strikethrough = isSet;
    else if (tags.name === "u") font.underline = underlines[value ?? "single"] ?? "Single";
    else if (tags.name === "sz") font.fontSize = Number(value);
    else if (tags.name === "name") font.fontName = value ?? "";
    else if (tags.name === "color") font.fontColor = colourOf(tags, theme) ?? "#000000";
  }
  return font;
}

const underlines: Readonly<Record<string, string>> = { none: "None", single: "Single", double: "Double" };

function readFill(xml: string, theme: Theme): CellStyle {
  const tags = new XmlTags(xml);
  let pattern = "none";
  let front: string | undefined;
  while (tags.next()) {
    if (tags.name === "patternFill" && !tags.isClosing) pattern = tags.attribute("patternType") ?? "none";
    else if (tags.name === "fgColor") front = colourOf(tags, theme);
    else if (tags.name === "stop" || tags.name === "color") front ??= colourOf(tags, theme);
  }
  return front === undefined || (pattern === "none" && !xml.includes("gradientFill")) ? {} : { fillColor: front, fillPattern: "Solid" };
}

const sides: Readonly<Record<string, BorderSide>> = {
  left: "left",
  start: "left",
  right: "right",
  end: "right",
  top: "top",
  bottom: "bottom",
};

/** The names of lines in a file, by Excel's own style and weight. */
export const lineNames: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ["Continuous", "Thin"],
  hair: ["Continuous", "Hairline"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
  double: ["Double", "Thick"],
};

function readBorders(border: XmlTags, theme: Theme): CellStyle {
  const lines: Partial<Record<BorderSide, BorderLine>> = {};
  const tags = new XmlTags(border.isEmpty ? "" : border.inner());
  let side: BorderSide | undefined;
  while (tags.next()) {
    if (tags.isClosing) continue;
    if (tags.name === "color") {
      const line = side && lines[side];
      if (side && line) lines[side] = { ...line, color: colourOf(tags, theme) ?? "#000000" };
      continue;
    }
    side = sides[tags.name];
    const named = lineNames[tags.attribute("style") ?? ""];
    if (side && named) lines[side] = { style: named[0], weight: named[1], color: "#000000" };
  }
  return Object.keys(lines).length > 0 ? { borders: lines } : {};
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Cells are locked where nothing is said. */
function readLock(xml: string): CellStyle {
  const tags = new XmlTags(xml);
  while (tags.next()) {
    const locked = tags.name === "protection" ? tags.attribute("locked") : undefined;
    if (locked !== undefined && !isOn(locked)) return { locked: false };
  }
  return {};
}

function readAlignment(xml: string): CellStyle {
  const look: Draft = {};
  const tags = new XmlTags(xml);
  while (tags.next()) {
    if (tags.name !== "alignment" || tags.isClosing) continue;
    const horizontal = tags.attribute("horizontal");
    const vertical = tags.attribute("vertical");
    const turned = Number(tags.attribute("textRotation") ?? 0);
    // A cell that does not say how it stands stands at the bottom.
    look.verticalAlignment = vertical === undefined ? "Bottom" : capital(vertical);
    if (horizontal !== undefined && horizontal !== "general") look.horizontalAlignment = capital(horizontal);
    if (isOn(tags.attribute("wrapText"))) look.wrapText = true;
    if (isOn(tags.attribute("shrinkToFit"))) look.shrinkToFit = true;
    if (tags.attribute("indent") !== undefined) look.indentLevel = Number(tags.attribute("indent"));
    if (turned !== 0) look.textOrientation = turned > 90 && turned !== 255 ? 90 - turned : turned === 255 ? 180 : turned;
  }
  return look;
}
