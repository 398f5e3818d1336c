import { a1 } from "../../../src/index";
import type { CellLink, PartLink, SheetContent } from "./content";
import { escapeXml } from "./escapeXml";

/** The name of a sheet as a reference writes it: in quotes, which are right for every name. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function linkedFiles(sheet: SheetContent): string[] {
  const files = new Set<string>();
  for (const { file } of linksOf(sheet).values()) if (file !== undefined) files.add(file);
  return [...files];
}

/** The hyperlinks of a sheet; "" where it has none. The relationships of `fileLinks` are numbered from `first`. */
export function hyperlinksXml(sheet: SheetContent, first: number): string {
  const files = linkedFiles(sheet);
  const items = [...linksOf(sheet)].map(([ref, { file, sheet: name, cell }]) => {
    const id = file === undefined ? "" : ` r:id="rId${first + files.indexOf(file)}"`;
    return `<hyperlink ref="${ref}"${id} location="${escapeXml(`${quotedSheet(name)}!${cell}`)}"/>`;
  });
  return items.length === 0 ? "" : `<hyperlinks>${items.join("")}</hyperlinks>`;
}

/** The relationships of the other workbooks that the cells of a sheet lead to, each once. */
export function fileLinks(sheet: SheetContent): PartLink[] {
  return linkedFiles(sheet).map((file) => ["hyperlink", file]);
}

function linksOf(sheet: SheetContent): Map<string, CellLink> {
  const links = new Map<string, CellLink>();
  sheet.rows.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (cell?.link) links.set(a1({ row, column }), cell.link);
    });
  });
  return links;
}
