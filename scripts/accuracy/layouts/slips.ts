import { printedValue, retyped, textOf, type Figure } from "./figure";
import type { Random } from "./random";
import { order } from "./rational";

export const slipKinds = [
  "digit replaced",
  "digits transposed",
  "digit lost",
  "digit extra",
  "decimal point",
  "sign",
  "neighbour copied",
  "unit ×10",
  "unit ×100",
  "unit ×1000",
] as const;
export type SlipKind = (typeof slipKinds)[number];

/** How often each kind is made, roughly as people make them. */
const OFTEN: Readonly<Record<SlipKind, number>> = {
  "digit replaced": 6,
  "digits transposed": 4,
  "digit lost": 3,
  "digit extra": 3,
  "decimal point": 2,
  sign: 3,
  "neighbour copied": 3,
  "unit ×10": 1,
  "unit ×100": 1,
  "unit ×1000": 1,
};

const URN = slipKinds.flatMap((kind) => Array.from({ length: OFTEN[kind] }, () => kind));

export function anySlipKind(random: Random): SlipKind {
  return random.pick(URN);
}

/** One slip of the hand of this kind in the figure; undefined where the kind does not fit or leaves the number what it is. */
export function slip(kind: SlipKind, figure: Figure, neighbours: readonly Figure[], random: Random): Figure | undefined {
  const typed = kind === "neighbour copied" ? copied(figure, neighbours, random) : slipped(kind, figure, random);
  if (!typed || !isTypable(typed.digits) || textOf(typed) === textOf(figure)) return undefined;
  return order(printedValue(typed), printedValue(figure)) === 0 ? undefined : typed;
}

function slipped(kind: SlipKind, figure: Figure, random: Random): Figure | undefined {
  if (kind === "sign") return figure.isNegative || figure.print.plus ? retyped(figure, figure.digits, !figure.isNegative) : undefined;
  const digits = slippedDigits(kind, figure.digits, random);
  return digits === undefined ? undefined : retyped(figure, digits, figure.isNegative);
}

function slippedDigits(kind: SlipKind, digits: string, random: Random): string | undefined {
  const places = [...digits].flatMap((character, at) => (character === "." ? [] : [at]));
  const at = random.pick(places);
  switch (kind) {
    case "digit replaced":
      return digits.slice(0, at) + String(random.int(0, 9)) + digits.slice(at + 1);
    case "digits transposed":
      return transposed(digits, random.int(0, places.length - 2), places);
    case "digit lost":
      return places.length < 2 ? undefined : digits.slice(0, at) + digits.slice(at + 1);
    case "digit extra":
      return digits.slice(0, at) + String(random.int(0, 9)) + digits.slice(at);
    case "decimal point":
      return movedPoint(digits, random);
    case "unit ×10":
      return magnified(digits, 1);
    case "unit ×100":
      return magnified(digits, 2);
    case "unit ×1000":
      return magnified(digits, 3);
    default:
      return undefined;
  }
}

function transposed(digits: string, place: number, places: readonly number[]): string | undefined {
  const [left, right] = [places[place], places[place + 1]];
  if (left === undefined || right === undefined) return undefined;
  const characters = [...digits];
  [characters[left], characters[right]] = [characters[right] ?? "", characters[left] ?? ""];
  return characters.join("");
}

/** 74.9 → 749 or 7.49; 129 → 12.9. */
function movedPoint(digits: string, random: Random): string {
  const bare = digits.replace(".", "");
  const point = digits.includes(".") ? digits.indexOf(".") : bare.length;
  const at = digits.includes(".") && random.chance(0.5) ? point + 1 : point - 1;
  if (at >= bare.length) return bare;
  return at < 1 ? `0.${bare}` : `${bare.slice(0, at)}.${bare.slice(at)}`;
}

/** The figure in a unit that is smaller by so many powers of ten: 12 → 12000, 74.9 → 749.0. */
function magnified(digits: string, zeros: number): string {
  const [whole = "", decimals = ""] = digits.split(".");
  const all = (whole + decimals + "0".repeat(zeros)).replace(/^0+(?=\d)/, "");
  return decimals === "" ? all : `${all.slice(0, -decimals.length)}.${all.slice(-decimals.length)}`;
}

function copied(figure: Figure, neighbours: readonly Figure[], random: Random): Figure | undefined {
  if (neighbours.length === 0) return undefined;
  const { digits, isNegative, print } = random.pick(neighbours);
  return retyped({ ...figure, print }, digits, isNegative);
}

function isTypable(digits: string): boolean {
  return /^(0|[1-9]\d*)(\.\d+)?$/.test(digits) && !/^[0.]+$/.test(digits);
}
