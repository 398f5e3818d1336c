import { parseCell } from "../parse/parseCell";
import type { Printed } from "../parse/printed";
import type { Quantity } from "../parse/quantity";
import { secondFigure } from "../parse/secondFigure";
import type { Cell } from "../sheet/workbook";

/** Units that are no units: the tail of a heading such as 2024年度目標, 4月実績 or "2024 Target". */
const HEADING_TAIL =
  /目標|実績|計画|予算|達成|年度?$|年度?(分|末|現在|時点|まで)$|^月|月(末|分|度|中|現在|時点|まで)?$|(表|一覧|報告)$|期|四半期|target|actual|plan|budget|goal|result|率|比|計$|単価|当(た)?り|平均|数$|人口|売上|^[qhwf]$|^fy$|quarter|half|week/i;
/** The heading of a year's column: "2023 Pupils", "2023 %". */
const YEAR_OF = /^(19[5-9]|20[0-5])\d [A-Za-z%]/;
const LONGEST = 60;

/** A year written without thousands separator and unit. */
export function isYearLike(quantity: Quantity, text: string): boolean {
  const { units, scale } = quantity.value;
  return scale === 0 && quantity.unit === "" && Number(units) >= 1950 && Number(units) <= 2060 && !text.includes(",");
}

/** The figure that a cell prints, or "marker" for a dash, a word or a rating in place of one; undefined for headings, dates, codes ("007"), ranges and prose. */
export function readFigureCell(cell: Cell, printed = printedIn(cell)): Quantity | "marker" | undefined {
  if (!printed) return undefined;
  if (printed.kind === "marker" || printed.kind === "rating") return "marker";
  const quantity = printed.kind === "quantity" ? printed.quantity : undefined;
  if (!quantity) return undefined;
  if (quantity.unitKind === "other" && HEADING_TAIL.test(quantity.unit)) return undefined;
  if (quantity.unit === "年" && isYearText(quantity)) return undefined;
  if ((quantity.unitKind === "other" || quantity.unitKind === "percent") && YEAR_OF.test(cell.text)) return undefined;
  return isCode(cell) ? undefined : quantity;
}

/** What a cell of a table prints; undefined for prose. */
export function printedIn(cell: Cell): Printed | undefined {
  return cell.text === "" || cell.text.length > LONGEST ? undefined : parseCell(cell);
}

/** The figure that a cell prints, or its second one of a kind. */
export function figureOf(cell: Cell | undefined, second?: string): Quantity | undefined {
  if (!cell) return undefined;
  const printed = printedIn(cell);
  if (second !== undefined) return printed && secondFigure(printed, second);
  const read = readFigureCell(cell, printed);
  return read === "marker" ? undefined : read;
}

function isYearText({ value }: Quantity): boolean {
  return value.scale === 0 && Number(value.units) >= 1868 && Number(value.units) <= 2100;
}

/** A text such as 007 or 01234 is a code: figures do not begin with a nought. */
function isCode({ value, text }: Cell): boolean {
  return typeof value !== "number" && text.charCodeAt(0) === 0x30 && text.charCodeAt(1) >= 0x30 && text.charCodeAt(1) <= 0x39;
}
