import { parseA1Range, type CellRange } from "../../../src/index";
import type { EditedPackage } from "../package/editedPackage";
import { elementIn } from "../package/xmlEdits";
import { XmlTags } from "../xml/xmlTags";
import { isOn } from "../xml/xmlText";

/** What keeps cells of a sheet from being written. */
export interface SheetFacts {
  readonly isProtected: boolean;
  /** Areas that one formula fills. */
  readonly filled: readonly CellRange[];
  /** Headings and totals of tables, which the tables' own parts repeat. */
  readonly tableLines: readonly CellRange[];
}

export function sheetFacts(parts: EditedPackage, path: string): SheetFacts {
  const xml = parts.xml(path);
  return { isProtected: isProtected(xml), filled: filledAreas(xml), tableLines: tableLines(parts, path) };
}

function isProtected(xml: string): boolean {
  const place = elementIn(xml, "sheetProtection", elementIn(xml, "sheetData")?.end ?? 0);
  if (!place) return false;
  const tags = new XmlTags(xml, place.start);
  return tags.next() && isOn(tags.attribute("sheet"));
}

/** Array formulas and tables of what-if analysis. */
function filledAreas(xml: string): CellRange[] {
  const areas: CellRange[] = [];
  for (const [tag] of xml.matchAll(/<(?:[\w.-]+:)?f\s[^>]*>/g)) {
    const tags = new XmlTags(tag);
    tags.next();
    const type = tags.attribute("t");
    const area = type === "array" || type === "dataTable" ? parseA1Range(tags.attribute("ref") ?? "") : undefined;
    if (area) areas.push(area);
  }
  return areas;
}

function tableLines(parts: EditedPackage, path: string): CellRange[] {
  return tablesOf(parts, path).flatMap(({ area, headings, totals }) => [
    ...(headings > 0 ? [{ ...area, bottom: area.top + headings - 1 }] : []),
    ...(totals > 0 ? [{ ...area, top: area.bottom - totals + 1 }] : []),
  ]);
}

interface Table {
  readonly name: string;
  readonly area: CellRange;
  readonly headings: number;
  readonly totals: number;
}

/** The tables (ListObjects) of a sheet. */
export function tablesOf(parts: EditedPackage, path: string): Table[] {
  return parts.links(path).flatMap(({ type, target }): Table[] => {
    if (type !== "table" || !parts.has(target)) return [];
    const tags = new XmlTags(parts.xml(target));
    while (tags.next()) {
      if (tags.name !== "table" || tags.isClosing) continue;
      const area = parseA1Range(tags.attribute("ref") ?? "");
      const name = tags.attribute("displayName") ?? tags.attribute("name") ?? "";
      const count = (attribute: string, usual: number): number => Number(tags.attribute(attribute) ?? usual);
      return area ? [{ name, area, headings: count("headerRowCount", 1), totals: count("totalsRowCount", 0) }] : [];
    }
    return [];
  });
}

/** The styles, by their number, whose cells may be written on a protected sheet. */
export function unlockedStyles(stylesXml: string): ReadonlySet<number> {
  const unlocked = new Set<number>();
  const list = elementIn(stylesXml, "cellXfs");
  if (!list || list.isEmpty) return unlocked;
  const tags = new XmlTags(stylesXml, list.open);
  let style = -1;
  while (tags.next() && tags.start < list.close) {
    if (tags.isClosing) continue;
    if (tags.name === "xf") style += 1;
    else if (tags.name === "protection" && /^(0|false)$/.test(tags.attribute("locked") ?? "1")) unlocked.add(style);
  }
  return unlocked;
}
