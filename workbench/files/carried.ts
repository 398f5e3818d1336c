import { childrenOf, elementIn } from "../../hosts/file/package/xmlEdits";
import { unescapeXml } from "../../hosts/file/xml/xmlText";
import { XmlTags } from "../../hosts/file/xml/xmlTags";

/** What a file has beside its cells that a file saved here gets as it was. All of it is XML as it was written, without foreign attributes. */
export interface CarriedSheet {
  /** Colour of the tab, and whether the sheet is fitted to the page. */
  readonly properties: string;
  readonly validations: string;
  /** That its cells may not be changed, with the password as it was. */
  readonly protection: string;
  /** Which rows a person chose to see, and the arrows in the headings. */
  readonly filter: string;
  /** Margins, paper, header and footer. */
  readonly print: string;
  /** Where pages end. */
  readonly breaks: string;
}

/** A name that stands for cells or for a formula. */
export interface CarriedName {
  readonly attributes: string;
  /** The sheet that it belongs to; undefined where it belongs to the workbook. */
  readonly sheet: string | undefined;
  readonly formula: string;
}

export interface Carried {
  /** By the name of the sheet in the file. */
  readonly sheets: ReadonlyMap<string, CarriedSheet>;
  readonly names: readonly CarriedName[];
}

export const NOTHING_CARRIED: Carried = { sheets: new Map(), names: [] };

const PRINT = ["printOptions", "pageMargins", "pageSetup", "headerFooter"];
const BREAKS = ["rowBreaks", "colBreaks"];

/** Undefined for a part that writes its elements with a prefix, as Excel does not. */
export function carriedSheet(xml: string): CarriedSheet | undefined {
  const root = elementIn(xml, "worksheet");
  if (root?.prefix !== "") return undefined;
  const children = childrenOf(xml, root);
  const taken = (names: readonly string[]): string =>
    children
      .filter(({ name }) => names.includes(name))
      .map(({ name, start }) => ownXml(xml.slice(start, elementIn(xml, name, start)?.end)))
      .join("");
  const properties = taken(["sheetPr"]).replace(/\s(?:codeName|syncRef|syncHorizontal|syncVertical)="[^"]*"/g, "");
  return {
    properties,
    validations: taken(["dataValidations"]),
    protection: taken(["sheetProtection"]),
    filter: taken(["autoFilter"]),
    print: taken(PRINT),
    breaks: taken(BREAKS),
  };
}

export function isProtected({ protection }: CarriedSheet): boolean {
  return /\ssheet="(1|true)"/.test(protection);
}

/** Attributes with a prefix belong to extensions, or lead to parts that are not carried. */
function ownXml(xml: string): string {
  return xml.replace(/\s[A-Za-z]\w*:\w+\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
}

/** The names of a workbook part. */
export function carriedNames(xml: string, sheets: readonly string[]): CarriedName[] {
  const tags = new XmlTags(xml);
  const names: CarriedName[] = [];
  while (tags.next()) {
    if (tags.name !== "definedName" || tags.isClosing || !isCarriedName(tags)) continue;
    const tag = xml.slice(tags.start, tags.end);
    const own = tags.attribute("localSheetId");
    const attributes = ownXml(tag.replace(/^<definedName|\/?>$/g, "").replace(/\slocalSheetId\s*=\s*(?:"[^"]*"|'[^']*')/, ""));
    names.push({ attributes, sheet: own === undefined ? undefined : (sheets[Number(own)] ?? ""), formula: unescapeXml(tags.inner()) });
  }
  return names;
}

/** Names of macros go with the macros. */
export function isCarriedName(tags: XmlTags): boolean {
  const isCode = ["function", "vbProcedure", "xlm"].some((flag) => ["1", "true"].includes(tags.attribute(flag) ?? ""));
  return !isCode && tags.xml.startsWith("<definedName", tags.start);
}
