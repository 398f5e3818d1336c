import type { PackageParts } from "../../hosts/file/xlsx/packageParts";
import { plainXml } from "../../hosts/file/xml/plainXml";
import { XmlTags } from "../../hosts/file/xml/xmlTags";
import { isCarriedName } from "./carried";
import { hasOtherAddins } from "./keptTexts";

/** A kind of thing that a workbook may have and that a file saved here does not. */
export type Unheld =
  | "drawings"
  | "tables"
  | "pivotTables"
  | "macros"
  | "validation"
  | "conditionalFormats"
  | "hyperlinks"
  | "names"
  | "protection"
  | "filters"
  | "printing"
  | "printer"
  | "tabColours"
  | "richText"
  | "replies"
  | "fineLooks"
  | "arrays"
  | "otherBooks"
  | "properties";

/** By the last word of the type of a link between parts. */
const byLink: Readonly<Record<string, Unheld>> = {
  drawing: "drawings",
  chartsheet: "drawings",
  table: "tables",
  pivotTable: "pivotTables",
  vbaProject: "macros",
  threadedComment: "replies",
  externalLink: "otherBooks",
  printerSettings: "printer",
  customXml: "properties",
  "core-properties": "properties",
};

/** By the name of an element of the workbook, of a sheet or of the list of texts; see carried.ts for what is kept where it is written as Excel does. */
const byElement: Readonly<Record<string, Unheld>> = {
  dataValidation: "validation",
  hyperlink: "hyperlinks",
  sheetProtection: "protection",
  workbookProtection: "protection",
  autoFilter: "filters",
  pageSetup: "printing",
  headerFooter: "printing",
  rowBreaks: "printing",
  colBreaks: "printing",
  tabColor: "tabColours",
  rPr: "richText",
  rPh: "richText",
};

/** What of this a saved file gets as it was. */
const carried = new Set<Unheld>(["validation", "protection", "printing", "tabColours", "filters"]);

/** Patterns, lines and fits that are shown more simply than they are. */
const fineLooks = /<(?:\w+:)?diagonal style|patternType="(?!none|solid|gray125)|gradientFill|shrinkToFit="(?:1|true)"/;

/** What a conditional format changes besides colours and its letters. */
const fineDifferences = /<(?:\w+:)?dxf>(?:(?!<\/(?:\w+:)?dxfs>).)*?<(?:\w+:)?(?:strike|border|numFmt|alignment)[ />]/s;

/** What of a file is not held, from its parts: those of the workbook and of its sheets. */
export function unheldIn(parts: PackageParts, root: string, sheets: readonly string[]): Set<Unheld> {
  const found = new Set<Unheld>();
  const links = parts.relationships(root);
  const target = (type: string): string => links.find((link) => link.type === type)?.target ?? "";
  for (const path of ["", root, ...sheets]) {
    for (const { type } of parts.relationships(path)) if (byLink[type]) found.add(byLink[type]);
  }
  if (hasOtherAddins(parts)) found.add("properties");
  addElements(parts.text(root), found);
  addElements(plainXml([...parts.pieces(target("sharedStrings"))].join("")), found);
  const styles = parts.text(target("styles"));
  if (fineLooks.test(styles)) found.add("fineLooks");
  if (fineDifferences.test(styles)) found.add("conditionalFormats");
  return found;
}

/** What of one part is not held, from the names of its elements; `isCarried` where a part of a sheet is carried over. */
export function addElements(xml: string, found: Set<Unheld>, isCarried = false): void {
  // Lists on other sheets stand in an extension.
  if (/<x14:dataValidation[\s/>]/.test(xml)) found.add("validation");
  const tags = new XmlTags(xml);
  while (tags.next()) {
    if (tags.isClosing) continue;
    const kind = byElement[tags.name] ?? unusual(tags);
    if (kind && !(isCarried && carried.has(kind))) found.add(kind);
  }
}

function unusual(tags: XmlTags): Unheld | undefined {
  if (tags.name === "definedName") return lostName(tags);
  if (tags.name === "cfRule" && tags.attribute("type") !== "expression") return "conditionalFormats";
  if (tags.name === "f" && tags.attribute("t") === "array" && !tags.attribute("ref")?.includes(":")) return "arrays";
  return tags.name === "f" && tags.attribute("t") === "dataTable" ? "arrays" : undefined;
}

function lostName(tags: XmlTags): Unheld | undefined {
  return isCarriedName(tags) ? undefined : "names";
}
