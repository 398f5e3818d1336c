import type { Edit } from "../../src/index";
import { storedNumber } from "../../src/index";
import type { CellContent } from "./changeLog";

/** What an edit puts into a cell that holds `present`. A cell that stores a number gets a number, a text stays a text. */
export function newContent(edit: Edit, present: CellContent): CellContent {
  const { content, after } = edit;
  const format = edit.format ?? present.format;
  if (content && "formula" in content) return { kind: "formula", raw: `=${content.formula}`, format: calculable(format) };
  if (content && "kept" in content) return { ...present, format: calculable(format) };
  if (content) return { kind: "value", raw: content.number, format: calculable(format) };
  if (after === "") return { kind: "value", raw: "", format };
  const number =
    storesNumber(present) || (isEmpty(present) && edit.format !== undefined) ? storedNumber(after, format) : bareNumber(after, present);
  return number === undefined ? { kind: "text", raw: after, format } : { kind: "value", raw: number, format };
}

function storesNumber({ kind, raw }: CellContent): boolean {
  return kind === "value" && typeof raw === "number";
}

function isEmpty({ raw }: CellContent): boolean {
  return raw === "";
}

/** A plain number for an empty cell; figures with a unit are texts there. */
function bareNumber(text: string, present: CellContent): number | undefined {
  if (!isEmpty(present) || present.format === "@") return undefined;
  return /^-?\d{1,15}(\.\d{1,9})?$/.test(text) && String(Number(text)) === text ? Number(text) : undefined;
}

/** In a cell formatted as text, a formula or number would become a text. */
function calculable(format: string): string {
  return format === "@" ? "General" : format;
}
