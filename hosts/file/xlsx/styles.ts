import { XmlTags } from "../xml/xmlTags";
import { builtinFormat } from "./builtinFormats";

/** The number format code of every cell style, by the style's position; undefined where it is General. */
export function readStyleFormats(xml: string): (string | undefined)[] {
  const codes = new Map<number, string>();
  const styles: (string | undefined)[] = [];
  const tags = new XmlTags(xml);
  let inCellStyles = false;
  while (tags.next()) {
    if (tags.name === "cellXfs") inCellStyles = !tags.isClosing && !tags.isEmpty;
    else if (tags.isClosing) continue;
    else if (tags.name === "numFmt") codes.set(Number(tags.attribute("numFmtId")), tags.attribute("formatCode") ?? "");
    else if (inCellStyles && tags.name === "xf") styles.push(formatOf(Number(tags.attribute("numFmtId") ?? 0), codes));
  }
  return styles;
}

function formatOf(id: number, codes: ReadonlyMap<number, string>): string | undefined {
  const code = codes.get(id) ?? builtinFormat(id);
  return code === undefined || code === "" || /^general$/i.test(code) ? undefined : code;
}
