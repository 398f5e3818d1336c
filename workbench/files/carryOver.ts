import { EditedPackage } from "../../hosts/file/package/editedPackage";
import { elementIn } from "../../hosts/file/package/xmlEdits";
import { defaultLimits } from "../../hosts/file/readLimits";
import { escapeXml } from "../../hosts/file/writer/escapeXml";
import { unescapeXml } from "../../hosts/file/xml/xmlText";
import type { CellRange } from "../../src/index";
import { a1, a1Range } from "../../src/index";
import { parseLocal } from "../excel/addresses";
import type { Move } from "../excel/moves";
import { formulaAfter, isShifted, nameAfter, rangesAfter } from "../excel/moves";
import type { Carried, CarriedName, CarriedSheet } from "./carried";
import { filterNow } from "./filterNow";
import type { KeptTexts } from "./keptTexts";
import { addKeptTexts } from "./keptTexts";

/** What a saved file gets beside its cells. */
export interface CarriedNow {
  readonly carried: Carried;
  /** What has happened to the workbook since it was opened. */
  readonly moves: readonly Move[];
  /** The sheets as they are now, in their order. */
  readonly sheets: readonly string[];
  readonly kept: KeptTexts;
}

/** The bytes of a written workbook with what its file had beside the cells, moved along with them, and with what Kensan keeps. */
export function carryOver(bytes: Uint8Array, { carried, moves, sheets, kept }: CarriedNow): Uint8Array {
  const names = carriedNamesNow(carried.names, moves, sheets);
  if (carried.sheets.size === 0 && names.length === 0 && kept.size === 0) return bytes;
  const parts = new EditedPackage(bytes, defaultLimits);
  for (const [name, sheet] of carried.sheets) {
    const at = sheets.indexOf(nameAfter(moves, name));
    const path = `xl/worksheets/sheet${at + 1}.xml`;
    if (at >= 0) parts.put(path, withCarried(parts.xml(path), sheet, name, moves));
  }
  if (names.length > 0) parts.put(WORKBOOK, withNames(parts.xml(WORKBOOK), names, moves, sheets));
  if (kept.size > 0) addKeptTexts(parts, kept);
  return parts.toBytes();
}

const WORKBOOK = "xl/workbook.xml";

/** The names whose cells and sheet are still there. */
export function carriedNamesNow(names: readonly CarriedName[], moves: readonly Move[], sheets: readonly string[]): CarriedName[] {
  return names.flatMap(({ sheet, formula, attributes }) => {
    const now = formulaAfter(moves, sheet ?? "", formula);
    const isGone = sheet !== undefined && !sheets.includes(nameAfter(moves, sheet));
    // One that was broken already stays as it was.
    return isGone || (now !== formula && now.includes("#REF!")) ? [] : [{ attributes, sheet, formula: now }];
  });
}

/** Whether pages of the sheet end elsewhere now: that is left to the spreadsheet. */
export function losesBreaks({ breaks }: CarriedSheet, name: string, moves: readonly Move[]): boolean {
  return breaks !== "" && isShifted(moves, name);
}

function withCarried(xml: string, sheet: CarriedSheet, name: string, moves: readonly Move[]): string {
  const { validations, protection, print, breaks } = sheet;
  const filter = filterNow(sheet, name, moves);
  // That rows are hidden by conditions is said as long as these are there.
  const properties = filter === sheet.filter ? sheet.properties : sheet.properties.replace(/\sfilterMode="[^"]*"/, "");
  const pages = losesBreaks(sheet, name, moves) ? "" : breaks;
  const [head = ""] = /^.*?<worksheet[^>]*>/s.exec(xml) ?? [];
  const cells = elementIn(xml, "sheetData")?.end ?? head.length;
  const tail = xml.lastIndexOf("<legacyDrawing") < 0 ? xml.lastIndexOf("</worksheet>") : xml.lastIndexOf("<legacyDrawing");
  const before = [head, properties, xml.slice(head.length, cells), protection, filter, xml.slice(cells, tail)];
  return [...before, movedValidations(validations, name, moves), print, pages, xml.slice(tail)].join("");
}

/** Cells that a person fills in move, and what they are held against moves with it. */
function movedValidations(xml: string, name: string, moves: readonly Move[]): string {
  if (xml === "" || moves.length === 0) return xml;
  const all = xml.match(/<dataValidation\b[^>]*?(?:\/>|>.*?<\/dataValidation>)/gs) ?? [];
  const moved = all.flatMap((one) => {
    const sqref = /\ssqref="([^"]*)"/.exec(one)?.[1] ?? "";
    const ranges = rangesAfter(
      moves,
      name,
      sqref.split(/\s+/).flatMap((range) => parseLocal(range) ?? []),
    );
    if (ranges.length === 0) return [];
    return one
      .replace(/\ssqref="[^"]*"/, ` sqref="${ranges.map(cellsIn).join(" ")}"`)
      .replace(/(<formula[12]>)(.*?)(<\/formula[12]>)/gs, (_, open: string, formula: string, close: string) => {
        return open + escapeXml(formulaAfter(moves, name, unescapeXml(formula))) + close;
      });
  });
  return moved.length === 0 ? "" : `<dataValidations count="${moved.length}">${moved.join("")}</dataValidations>`;
}

/** As the format writes them: whole columns too have a first and a last row. */
function cellsIn(range: CellRange): string {
  const { top, left, bottom, right } = range;
  return top === bottom && left === right ? a1({ row: top, column: left }) : a1Range(range);
}

function withNames(xml: string, names: readonly CarriedName[], moves: readonly Move[], sheets: readonly string[]): string {
  const place = elementIn(xml, "sheets");
  if (!place) return xml;
  const listed = names.map(({ attributes, sheet, formula }) => {
    const own = sheet === undefined ? "" : ` localSheetId="${sheets.indexOf(nameAfter(moves, sheet))}"`;
    return `<definedName${attributes}${own}>${escapeXml(formula)}</definedName>`;
  });
  return `${xml.slice(0, place.end)}<definedNames>${listed.join("")}</definedNames>${xml.slice(place.end)}`;
}
