import { parseA1 } from "../../../src/index";
import { elementIn } from "../package/xmlEdits";
import { XmlTags } from "../xml/xmlTags";

/** A cell as the XML of a sheet writes it. */
export interface CellXml {
  readonly start: number;
  /** After its start tag. */
  readonly open: number;
  readonly end: number;
  /** The t attribute; "" for numbers. */
  readonly type: string;
  readonly style: number;
}

export function placeKey({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row}:${column}`;
}

/** The wanted cells by `placeKey`. A row or cell without a name of its own stands behind the one before. */
export function cellsIn(xml: string, wanted: ReadonlySet<string>): Map<string, CellXml> {
  const rows = new Set([...wanted].map((key) => Number(key.slice(0, key.indexOf(":")))));
  const found = new Map<string, CellXml>();
  const data = elementIn(xml, "sheetData");
  if (!data || data.isEmpty) return found;
  const tags = new XmlTags(xml, data.open);
  let row = -1;
  while (tags.next() && tags.start < data.close) {
    if (tags.name !== "row" || tags.isClosing) continue;
    const name = tags.attribute("r");
    row = name === undefined ? row + 1 : Number(name) - 1;
    if (!tags.isEmpty && rows.has(row)) readRow(xml, tags, row, wanted, found);
    else tags.inner();
  }
  return found;
}

function readRow(xml: string, tags: XmlTags, row: number, wanted: ReadonlySet<string>, found: Map<string, CellXml>): void {
  let column = -1;
  while (tags.next() && !(tags.name === "row" && tags.isClosing)) {
    if (tags.name !== "c" || tags.isClosing) continue;
    const name = tags.attribute("r");
    column = name === undefined ? column + 1 : (parseA1(name)?.column ?? column + 1);
    const { start, end: open } = tags;
    const [type, style] = [tags.attribute("t") ?? "", Number(tags.attribute("s") ?? 0)];
    tags.inner();
    const key = placeKey({ row, column });
    if (wanted.has(key)) found.set(key, { start, open, end: tags.end, type: type === "n" ? "" : type, style });
  }
}
