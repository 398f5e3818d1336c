import type { Cell, Edit } from "../../../src/index";
import { newContent } from "../../changes/newContent";
import { elementIn, withPrefix } from "../package/xmlEdits";
import { escapeCellText } from "../writer/escapeXml";
import { withoutPrefixes, type SharedItems } from "./sharedItems";
import type { CellXml } from "./sheetCells";
import { editedItem } from "./textItem";

/**
 * A cell with other content, its style and whatever else it has kept: a number stays a number, a text stays a text with its looks and readings. The text that it
 * shares with others is left to them. Undefined where that cannot be done, and for cells with a formula.
 */
export function rewrittenCell(
  xml: string,
  { start, open, end, type }: CellXml,
  edit: Edit,
  present: Cell,
  items: SharedItems,
): string | undefined {
  const whole = xml.slice(start, end);
  if (elementIn(whole, "f")) return undefined;
  const tag = xml.slice(start, open);
  if (type === "") return withValue(whole, numberOf(edit, present));
  if (type === "str") return withValue(whole, escapeCellText(edit.after));
  if (type === "inlineStr") return withItem(whole, tag, "is", edit, (place) => withoutPrefixes(whole.slice(place.open, place.close)));
  if (type === "s") return withItem(whole, tag, "v", edit, (place) => items.at(Number(whole.slice(place.open, place.close))));
  return undefined;
}

function numberOf(edit: Edit, { value, format = "General" }: Cell): string | undefined {
  if (typeof value !== "number") return undefined;
  const { kind, raw } = newContent(edit, { kind: "value", raw: value, format });
  return kind === "value" && typeof raw === "number" ? String(raw) : undefined;
}

function withValue(whole: string, value: string | undefined): string | undefined {
  const place = elementIn(whole, "v");
  if (value === undefined || !place || place.isEmpty) return undefined;
  return whole.slice(0, place.open) + value + whole.slice(place.close);
}

type Place = NonNullable<ReturnType<typeof elementIn>>;

/** The text goes into the cell itself, in place of the element that held it or led to it. */
function withItem(
  whole: string,
  tag: string,
  element: "is" | "v",
  { before, after }: Edit,
  itemAt: (place: Place) => string | undefined,
): string | undefined {
  const place = elementIn(whole, element);
  const item = place && itemAt(place);
  const edited = item === undefined ? undefined : editedItem(item, before, after);
  if (!place || edited === undefined) return undefined;
  const inline = tag.replace(/(\st\s*=\s*)("[^"]*"|'[^']*')/, '$1"inlineStr"');
  return inline + whole.slice(tag.length, place.start) + withPrefix(`<is>${edited}</is>`, place.prefix) + whole.slice(place.end);
}
