import type { CellRange } from "../../src/index";
import { parseA1Range } from "../../src/index";
import { XmlTags } from "../../hosts/file/xml/xmlTags";
import { isOn, unescapeXml } from "../../hosts/file/xml/xmlText";
import type { CellStyle } from "../excel/cellStyle";
import type { ConditionalFormatRecord } from "../excel/records";

/** The rule of a conditional format with a formula, in a file. */
export type RuleInFile = Omit<ConditionalFormatRecord, "id">;

/** The rules of one sheet that paint cells by a formula, the first one first. Other kinds are not read. */
export function readConditionalFormats(xml: string, differences: readonly CellStyle[]): RuleInFile[] {
  const found: { readonly priority: number; readonly rule: RuleInFile }[] = [];
  const tags = new XmlTags(xml);
  let ranges: CellRange[] = [];
  while (tags.next()) {
    if (tags.isClosing) continue;
    if (tags.name === "conditionalFormatting") ranges = rangesOf(tags.attribute("sqref") ?? "");
    else if (tags.name === "cfRule" && tags.attribute("type") === "expression") {
      const priority = Number(tags.attribute("priority") ?? 0);
      const stopIfTrue = isOn(tags.attribute("stopIfTrue"));
      const look = differences[Number(tags.attribute("dxfId") ?? -1)] ?? {};
      found.push({ priority, rule: { type: "Custom", ranges, stopIfTrue, formula: formulaOf(tags.inner()), ...painted(look) } });
    }
  }
  return found.toSorted((one, other) => one.priority - other.priority).map(({ rule }) => rule);
}

type Painted = Pick<RuleInFile, "fillColor" | "fontColor" | "bold" | "italic" | "underline">;

function painted({ fillColor = "", fontColor = "", bold, italic, underline }: CellStyle): Painted {
  return { fillColor, fontColor, bold: bold ?? null, italic: italic ?? null, underline: underline ?? null };
}

function formulaOf(xml: string): string {
  const tags = new XmlTags(xml);
  while (tags.next()) if (tags.name === "formula" && !tags.isClosing) return `=${unescapeXml(tags.inner())}`;
  return "";
}

function rangesOf(references: string): CellRange[] {
  return references.split(/\s+/).flatMap((reference) => parseA1Range(reference) ?? []);
}
