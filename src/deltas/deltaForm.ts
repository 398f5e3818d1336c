import { absolute, sign, toText, type Decimal } from "../measures/decimal";
import { round } from "../measures/rounding";

/** How a change is printed: the number format of its cell, and so the text that the cell shows. */
export interface DeltaForm {
  /** "(" of "(+8.3ポイント)", "前期差 " of "前期差 +8.3ポイント". */
  readonly before: string;
  /** "ポイント)" of "(+8.3ポイント)", "市町村" of "+12市町村". */
  readonly after: string;
  readonly plus: string;
  /** "-", or the sign that the table prints: "▲". */
  readonly minus: string;
  readonly decimals: number;
  readonly grouped: boolean;
  /** How often the format divides by a thousand: 2 for `#,##0,,"百万枚"`. */
  readonly thousands: number;
  /** True where the cell stores a fraction and the format shows it as a percentage. */
  readonly percent: boolean;
}

/** The number format with a section each for a rise, a fall and no change. */
export function formatCode(form: DeltaForm): string {
  const digits = (form.grouped ? "#,##0" : "0") + (form.decimals > 0 ? `.${"0".repeat(form.decimals)}` : "") + ",".repeat(form.thousands);
  const number = digits + (form.percent ? "%" : "") + literal(form.after);
  return [form.plus, form.minus, ""].map((mark) => opening(form.before + mark) + number).join(";");
}

/** The text that a cell with this form shows. `value` is in the unit that is printed: 8.3 for 8.3 points, 3.9 for 3.9 %. */
export function printedDelta(form: DeltaForm, value: Decimal): string {
  const rounded = round(value, form.decimals, "half-up");
  const digits = toText(absolute(rounded));
  const shown = form.grouped ? digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",") : digits;
  const mark = { "1": form.plus, "-1": form.minus, "0": "" }[String(sign(rounded))] ?? "";
  return form.before + mark + shown + (form.percent ? "%" : "") + form.after;
}

/** The power of ten by which the format shows what is stored: +2 for a percentage, -3 for each comma. */
export function shownPower({ percent, thousands }: DeltaForm): number {
  return (percent ? 2 : 0) - 3 * thousands;
}

/** A plus or minus alone needs no quotes; anything else is a literal. */
function opening(text: string): string {
  return text === "+" || text === "-" ? text : literal(text);
}

function literal(text: string): string {
  return text === "" ? "" : `"${text.replaceAll('"', "")}"`;
}
