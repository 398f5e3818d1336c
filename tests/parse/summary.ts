import { toText } from "../../src/measures/decimal";
import type { Printed } from "../../src/parse/printed";
import type { Quantity } from "../../src/parse/quantity";

/** One line that says everything a quantity holds: value, step, unit and kind, marks. */
export function figureLine(quantity: Quantity): string {
  const { value, step, unit, unitKind, signed, bound, approximate } = quantity;
  const marks = [signed ? "signed" : "", bound ?? "", approximate ? "approximate" : ""].filter((mark) => mark !== "");
  return [toText(value), `±${toText(step)}`, unit === "" ? "-" : unit, unitKind, ...marks].join(" ");
}

/** One line for a whole cell, to compare with the tables of these tests. */
export function line(printed: Printed): string {
  const { kind, quantity, others, delta, period, marker, rating, note } = printed;
  return [
    kind,
    quantity && figureLine(quantity),
    others && `others[${others.map((other) => `${other.label}=${figureLine(other.quantity)}`).join("; ")}]`,
    delta && `delta[${figureLine(delta)}]`,
    period && `period[${period.start}..${period.end}${period.asOf ? " asOf" : ""}${period.cumulative ? " cumulative" : ""}]`,
    marker,
    rating && `rating[${rating.symbol}${rating.words === "" ? "" : ` ${rating.words}`}]`,
    note !== undefined && `note[${note}]`,
  ]
    .filter((part) => part !== undefined && part !== false)
    .join(" ");
}
