export const faultKinds = ["digit", "transposition", "decimal-shift", "sign", "neighbour-copy"] as const;
export type FaultKind = (typeof faultKinds)[number];

/** A slip of the hand in one number: what stands in its place afterwards. */
export interface Slip {
  readonly fault: FaultKind;
  readonly number: string;
}

/**
 * Every slip of one number that prints otherwise. `sign` is the printed sign ("" for none), `digits` the number without it.
 *
 * - digit: each digit one up, one down, and replaced by one more digit that `seed` chooses; a number never begins with a new 0.
 * - transposition: each two unlike digits beside each other.
 * - decimal-shift: the point one place to the left, one to the right, and lost.
 * - sign: left out; and turned into the opposite.
 */
export function slipsOf(sign: string, digits: string, seed: string): Slip[] {
  const slips: Slip[] = [
    ...changedDigits(digits, seed).map((number) => ({ fault: "digit" as const, number: sign + number })),
    ...transposed(digits).map((number) => ({ fault: "transposition" as const, number: sign + number })),
    ...shifted(digits).map((number) => ({ fault: "decimal-shift" as const, number: sign + number })),
    ...otherSigns(sign).map((other) => ({ fault: "sign" as const, number: other + digits })),
  ];
  const seen = new Set([sign + digits]);
  return slips.filter(({ number }) => !seen.has(number) && seen.add(number));
}

function changedDigits(digits: string, seed: string): string[] {
  return [...digits].flatMap((digit, at) => {
    if (!isDigit(digit)) return [];
    const old = Number(digit);
    const others = [old + 1, old - 1, (old + 2 + (hash(`${seed}:${at}`) % 7)) % 10];
    return others
      .filter((other) => other >= 0 && other <= 9 && !(other === 0 && leads(digits, at)))
      .map((other) => replaced(digits, at, String(other)));
  });
}

/** True for the first digit of a number that has more digits before its point: "37.8", not "0.8". */
function leads(digits: string, at: number): boolean {
  return at === 0 && digits.length > 1 && digits[1] !== ".";
}

function transposed(digits: string): string[] {
  const places = [...digits].flatMap((digit, at) => (isDigit(digit) ? [at] : []));
  return places.slice(1).flatMap((right, place) => {
    const left = places[place] ?? 0;
    const [a = "", b = ""] = [digits[left], digits[right]];
    if (a === b || (b === "0" && leads(digits, left))) return [];
    return [replaced(replaced(digits, left, b), right, a)];
  });
}

function shifted(digits: string): string[] {
  const plain = digits.replaceAll(",", "");
  const point = plain.includes(".") ? plain.indexOf(".") : plain.length;
  const bare = plain.replace(".", "");
  const written = [pointAt(bare, point - 1), pointAt(bare, point + 1), point < plain.length ? pointAt(bare, bare.length) : ""];
  return written
    .filter((number) => number !== "" && !/^0+$/.test(number))
    .map((number) => (digits.includes(",") ? grouped(number) : number));
}

/** The digits with the decimal point after so many of them, as a person writes it: no leading zeros, no empty decimals. */
function pointAt(bare: string, point: number): string {
  const padded = point <= 0 ? "0".repeat(1 - point) + bare : bare.padEnd(point, "0");
  const at = Math.max(point, 1);
  const whole = padded.slice(0, at).replace(/^0+(?=\d)/, "");
  const decimals = padded.slice(at);
  return decimals === "" ? whole : `${whole}.${decimals}`;
}

function grouped(number: string): string {
  const [whole = "", decimals] = number.split(".");
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return decimals === undefined ? thousands : `${thousands}.${decimals}`;
}

const OPPOSITE: Readonly<Record<string, string>> = { "+": "-", "-": "+", "−": "+", "▲": "+", "△": "+" };

function otherSigns(sign: string): string[] {
  const opposite = OPPOSITE[sign.trim()];
  return opposite === undefined ? [] : ["", opposite];
}

function isDigit(character: string): boolean {
  return character >= "0" && character <= "9";
}

function replaced(text: string, at: number, character: string): string {
  return text.slice(0, at) + character + text.slice(at + 1);
}

/** FNV-1a: the same choice on every machine and in every run. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return sum >>> 8;
}
