import { XmlTags } from "../xml/xmlTags";

/** A formula as the XML of a sheet, table or workbook writes it. */
export interface FormulaText {
  /** The text of the element, entities as they are written. */
  readonly raw: string;
  readonly from: number;
  readonly to: number;
  /** Where its element begins, and where it has ended. */
  readonly start: number;
  readonly end: number;
  /** The A1 name of the cell that the formula calculates; undefined for formats, validations, names and columns of tables. */
  readonly cell: string | undefined;
  /** The number of a formula that cells share: one of them has its text, the others an empty one. */
  readonly group: string | undefined;
}

const FORMULAS = new Set(["f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula", "totalsRowFormula"]);

/** All formulas of a part: of cells, conditional formats, data validations, defined names, and columns of tables. */
export function* formulaTexts(xml: string): Generator<FormulaText> {
  const tags = new XmlTags(xml);
  let cell: string | undefined;
  while (tags.next()) {
    if (tags.name === "c") cell = tags.isClosing || tags.isEmpty ? undefined : tags.attribute("r");
    if (tags.isClosing || !FORMULAS.has(tags.name)) continue;
    const { start, end: from, isEmpty } = tags;
    const to = isEmpty ? from : xml.indexOf("<", from);
    // An element that holds another one has no text of its own.
    if (to < 0 || (!isEmpty && xml[to + 1] !== "/")) continue;
    const group = tags.name === "f" && tags.attribute("t") === "shared" ? tags.attribute("si") : undefined;
    const end = isEmpty ? from : xml.indexOf(">", to) + 1;
    yield { raw: xml.slice(from, to), from, to, start, end, cell, group };
  }
}
