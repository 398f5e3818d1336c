/** What is added up above and below a line of division, each name with how often it counts, and what the whole is multiplied by. Numbers stand under "". */
export interface Terms {
  readonly over: ReadonlyMap<string, number>;
  readonly under: ReadonlyMap<string, number>;
  readonly scale: number;
}

/** A formula as one of the forms that lines follow from each other in (src/relations/form.ts), its parts still names. */
export interface StatedForm {
  readonly form: "sum" | "difference" | "product" | "multiple" | "mean" | "ratio" | "change" | "progress" | "mirror" | "fraction";
  readonly names: readonly string[];
  readonly signs?: readonly number[];
  readonly scale: number;
}

/** Between the names of a product. */
export const TIMES = "\u0000";

/** The form of terms; undefined where it is none of them. */
export function formOfTerms({ over, under, scale }: Terms): StatedForm | undefined {
  const [above, below] = [namesOf(over), namesOf(under)];
  if (above.length === 0 || over.has("") || !Number.isFinite(scale)) return undefined;
  if (below.length === 0) return amountOf(over, scale);
  if (scale <= 0 || under.has("") || [...above, ...below].some((name) => name.includes(TIMES))) return undefined;
  const power = 10 ** Math.floor(Math.log10(scale) + 1e-9);
  if (Math.abs(scale / power - 1) < 1e-9) return quotientOf(over, under, power);
  // What is no power of ten counts above or below the line so many times: a twelfth has no end.
  return Number.isInteger(scale) ? quotientOf(timed(over, scale), under, 1) : quotientOf(over, timed(under, Math.round(1 / scale)), 1);
}

function timed(terms: ReadonlyMap<string, number>, by: number): ReadonlyMap<string, number> {
  return new Map([...terms].map(([name, times]) => [name, times * by]));
}

function namesOf(terms: ReadonlyMap<string, number>): readonly string[] {
  return [...terms].flatMap(([name, times]) => (name === "" || times === 0 ? [] : [name]));
}

function amountOf(over: ReadonlyMap<string, number>, scale: number): StatedForm | undefined {
  const names = namesOf(over);
  const [first = "", second] = names;
  const factor = scale * (over.get(first) ?? 1);
  if (second === undefined) {
    const [one = "", other] = first.split(TIMES);
    if (other !== undefined) return one === other ? undefined : { form: "product", names: [one, other], scale: factor };
    return factor === 1 ? undefined : { form: "multiple", names: [first], scale: factor };
  }
  if (names.some((name) => name.includes(TIMES))) return undefined;
  const signs = names.map((name) => over.get(name) ?? 0);
  if (signs.every((sign) => sign === 1) && Math.abs(scale * names.length - 1) < 1e-9) return { form: "mean", names, scale: 1 };
  if (scale !== 1 || !signs.every(Number.isFinite)) return undefined;
  if (signs.every((sign) => sign === 1)) return { form: "sum", names, scale };
  const isDifference = signs.join() === "1,-1";
  return isDifference ? { form: "difference", names, scale } : { form: "sum", names, signs, scale };
}

function quotientOf(over: ReadonlyMap<string, number>, under: ReadonlyMap<string, number>, scale: number): StatedForm | undefined {
  const [above, below] = [namesOf(over), namesOf(under)];
  const [a = "", b = ""] = [above.find((name) => !under.has(name)), below[0]];
  const isOf = (terms: ReadonlyMap<string, number>, ...expected: readonly (readonly [string, number])[]): boolean =>
    namesOf(terms).length === expected.length && expected.every(([name, times]) => terms.get(name) === times);
  if (isOf(under, [b, 1])) {
    if (isOf(over, [a, 1])) return { form: "ratio", names: [a, b], scale };
    if (isOf(over, [a, 1], [b, -1])) return { form: "change", names: [a, b], scale };
    if (isOf(over, [a, -1], [b, 2])) return { form: "mirror", names: [a, b], scale };
  }
  const from = below.find((name) => under.get(name) === -1);
  const to = below.find((name) => under.get(name) === 1);
  if (from !== undefined && to !== undefined && isOf(under, [to, 1], [from, -1]) && isOf(over, [a, 1], [from, -1]))
    return { form: "progress", names: [a, to, from], scale };
  const names = [...new Set([...above, ...below])];
  const signs = [...names.map((name) => over.get(name) ?? 0), ...names.map((name) => under.get(name) ?? 0)];
  return names.length > 1 && signs.every(Number.isInteger) ? { form: "fraction", names, signs, scale } : undefined;
}
