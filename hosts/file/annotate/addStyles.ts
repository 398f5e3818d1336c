import type { EditedPackage } from "../package/editedPackage";
import { appendedTo, childrenOf, elementIn } from "../package/xmlEdits";
import { StyleSheet } from "../writer/styleSheet";
import { CopyRefusal } from "../package/copyRefusal";

const LISTS = ["fonts", "fills", "borders", "cellXfs"] as const;
type ListName = (typeof LISTS)[number];

/** Styles that come after those of a workbook: every cell keeps the number of its own. */
export class AddedStyles {
  readonly sheet: StyleSheet;

  constructor(
    private readonly parts: EditedPackage,
    private readonly path: string,
  ) {
    const xml = parts.xml(path);
    const [fonts, fills, borders, styles] = LISTS.map((name) => {
      const list = elementIn(xml, name);
      if (!list) throw new CopyRefusal("unknown", path);
      return childrenOf(xml, list).length;
    }) as [number, number, number, number];
    this.sheet = new StyleSheet({ fonts, fills, borders, styles });
  }

  /** Writes the styles that were used since. */
  write(): void {
    let xml = this.parts.xml(this.path);
    const { fonts, fills, borders, styles } = this.sheet.lists();
    const added: Readonly<Record<ListName, readonly string[]>> = { fonts, fills, borders, cellXfs: styles };
    for (const name of LISTS) {
      const list = elementIn(xml, name);
      if (list) xml = appendedTo(xml, list, added[name].join(""), childrenOf(xml, list).length + added[name].length);
    }
    this.parts.put(this.path, xml);
  }
}
