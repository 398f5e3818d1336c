import type { Region } from "../../regions/region";
import { isRangeEnd, sheetAt, type FormulaPlaces } from "../../sheet/formulaPlaces";
import { remarkBeside, remarkOn } from "../../sheet/remark";
import { saysGone } from "../../words/flowWords";
import type { Relation } from "../relation";
import type { Weighed } from "../weighed";
import { formulaAt, RANGE, takesUp } from "./figureFormula";

/** A person who wrote a comment on a cell of a line of formulas knows that it is not calculated as those around it. */
export function isExplained({ k }: Weighed, { reading: { view }, instances }: Relation, own: FormulaPlaces | undefined): boolean {
  return isRemarkedOn(view.region, k) && (own !== undefined || instances.some((other) => formulaAt(view.region, other.k)));
}

function isRemarkedOn({ sheet, place }: Region, k: number): boolean {
  const { row, column } = place(k);
  return remarkOn(sheet.rows[row]?.[column]) !== undefined;
}

/** Whether a person says on a part why it was typed where the others of its line are calculated: "1,200 for the quarter, not a quarter of the year". */
export function isTypedByChoice({ parts }: Weighed, { reading: { view }, instances }: Relation): boolean {
  const { region } = view;
  return parts.some(
    (part, at) =>
      isRemarkedOn(region, part) && !formulaAt(region, part) && instances.some((other) => formulaAt(region, other.parts[at] ?? -1)),
  );
}

/** Whether a text that few other rows have stands behind the figure: 8/5 メーター交換. */
export function isRemarkedBeside({ sheet, place, height, width }: Region, k: number): boolean {
  const rows = Array.from({ length: height }, (_, line) => place(line * width).row);
  return remarkBeside(sheet, place(k), rows) !== undefined;
}

/** Whether the formula of another line takes the same constant in the same place: two figures of a half-year, both divided by 6. */
export function hasLikeIn({ reading: { view } }: Relation, k: number, constant: string): boolean {
  const [line, observation] = view.lineOf(k);
  const takes = new RegExp(`[*/]${constant.replace(".", "\\.")}(?![\\d.])`);
  const isLike = (other: number): boolean => takes.test(formulaAt(view.region, view.place(other, observation))?.words ?? "");
  if (!isLike(line)) return false;
  return Array.from({ length: view.lines }, (_, other) => other).some((other) => other !== line && isLike(other));
}

/** Whether 0 was typed among formulas, and a text says why: "sold Sept", 2025/9/30除却. */
export function isNothingByChoice({ reading: { view }, instances }: Relation, k: number): boolean {
  const { region } = view;
  if (region.value[k] !== 0 || !instances.some((other) => formulaAt(region, other.k))) return false;
  return isRemarkedBeside(region, k) || (region.sheet.rows[region.place(k).row] ?? []).some((cell) => saysGone(cell?.text ?? ""));
}

const ADDS_NUMBER = /\)[-+]\d{2,}$/;
const ROUNDED_OFF = /^ROUND(?:UP|DOWN)?\(.*,-(\d)\)$|^(?:FLOOR|CEILING|MROUND)[A-Z.]*\(.*,(\d+)\)$/;

/** Whether a formula cuts or rounds to tens or more, and no more than that is missing: 差引税額（百円未満切捨て）. */
export function isRoundedOff({ fit }: Weighed, { words }: FormulaPlaces): boolean {
  const [found, digits, step] = ROUNDED_OFF.exec(words) ?? [];
  return found !== undefined && Math.abs(fit.residual) <= (digits === undefined ? Number(step) : 10 ** Number(digits));
}

/** Whether a person says why a range leaves parts out: in a comment on one of them, or behind the figure. */
export function isShortByChoice(region: Region, form: FormulaPlaces, { k, parts }: Pick<Weighed, "k" | "parts">): boolean {
  const left = form.words.includes(RANGE) ? parts.filter((part) => !takesUp(region, form, [part])) : [];
  // What is put in for a part is left out of the range: SUM(C4:C7)+24.
  return (
    left.length > 0 && (ADDS_NUMBER.test(form.words) || left.some((part) => isRemarkedOn(region, part)) || isRemarkedBeside(region, k))
  );
}

export function takesUpAll(region: Region, form: FormulaPlaces, parts: readonly number[]): boolean {
  return parts.every((part) => takesUp(region, form, [part]));
}

/** Whether a formula takes up one more cell by itself than the parts, a fixed one or one of another line: nobody adds that by a slip. */
export function namesOneMore(
  { reading: { form: calculation, reach, view } }: Relation,
  form: FormulaPlaces,
  { k, parts }: Pick<Weighed, "k" | "parts">,
): boolean {
  const { sheet, place } = view.region;
  const own = place(k);
  const known = new Set(parts.map((part) => `${place(part).row}:${place(part).column}`));
  return form.places.some(({ row, column, fixedRow, fixedColumn }, at) => {
    if (isRangeEnd(form, at) || isRangeEnd(form, at + 1) || known.has(`${row}:${column}`)) return false;
    if ((fixedRow && fixedColumn) || sheetAt(form, at, sheet.name) !== sheet.name) return true;
    if (reach === "set") return calculation === "sum";
    return view.byColumn ? row !== own.row : column !== own.column;
  });
}
