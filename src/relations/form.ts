/**
 * How an aggregate follows from its parts x. ratio: x0 ÷ x1. change: (x0 − x1) ÷ |x1|. difference: x0 − x1. progress: (x0 − x2) ÷ (x1 − x2), from a baseline.
 * mirror: 2 − x0 ÷ x1, less is better. complement: what x0, x1 … leave of 100 %. product: x0 × x1 × … multiple: x0 times the scale: a year is twelve months, 37.60 hours are a sixtieth of 37:36.
 * sum: with the signs of the relation. mean: of all. share: x0 ÷ (x1 + x2 + …).
 * weighted: mean of the first half with the second half as weights. caseMean: the same of averages, each with its number of cases: averages are rounded, even where they are whole.
 * pooled: the sum of the first half ÷ the sum of the second half; where signs are 2 and 1, of the first two thirds ÷ the last. fraction: sums of parts, one divided by another: the first half of the signs says how often each part counts
 * above the line, the second half how often below it.
 */
export const FORMS = [
  "ratio",
  "change",
  "difference",
  "progress",
  "mirror",
  "complement",
  "product",
  "multiple",
  "sum",
  "mean",
  "share",
  "weighted",
  "caseMean",
  "pooled",
  "fraction",
] as const;

export type Form = (typeof FORMS)[number];

/** Forms whose result is a quotient, times 1, 100, 1,000 … */
export const QUOTIENTS: ReadonlySet<Form> = new Set<Form>(["ratio", "change", "progress", "mirror", "share", "pooled", "fraction"]);

/** The value of a form for its parts; NaN or infinite where it has none. */
export function valueOf(form: Form, x: readonly number[], scale: number, signs?: readonly number[]): number {
  // Not taken apart as a pattern: that runs an iterator, millions of times.
  const a = x[0] ?? NaN;
  const b = x[1] ?? NaN;
  const c = x[2] ?? NaN;
  switch (form) {
    case "ratio":
      return (scale * a) / b;
    case "change":
      return (scale * (a - b)) / Math.abs(b);
    case "difference":
      return a - b;
    case "progress":
      return (scale * (a - c)) / (b - c);
    case "mirror":
      return scale * (2 - a / b);
    case "product":
      return scale * x.reduce(times, 1);
    case "multiple":
      return scale * a;
    case "complement":
      return scale - total(x);
    case "share":
      // The parts of the total follow after x0.
      return (scale * a) / (total(x) - a);
    default:
      return valueOfMany(form, x, scale, signs);
  }
}

function times(a: number, b: number): number {
  return a * b;
}

type FormOfMany = Extract<Form, "sum" | "mean" | "weighted" | "caseMean" | "pooled" | "fraction">;

function valueOfMany(form: FormOfMany, x: readonly number[], scale: number, signs: readonly number[] | undefined): number {
  switch (form) {
    case "sum":
      return total(x, signs);
    case "mean":
      return total(x) / x.length;
    case "weighted":
    case "caseMean":
      return weightedMean(x);
    case "pooled":
      return pooledRate(x, scale, signs);
    case "fraction":
      return (scale * total(x, signs)) / total(x, signs?.slice(x.length));
  }
}

function weightedMean(x: readonly number[]): number {
  const half = x.length / 2;
  let [sum, weights] = [0, 0];
  for (let i = 0; i < half; i += 1) {
    sum += (x[i] ?? 0) * (x[half + i] ?? 0);
    weights += x[half + i] ?? 0;
  }
  return sum / weights;
}

function pooledRate(x: readonly number[], scale: number, signs: readonly number[] | undefined): number {
  const above = countAbove(x.length, signs);
  let [over, under] = [0, 0];
  for (let i = 0; i < x.length; i += 1)
    if (i < above) over += x[i] ?? 0;
    else under += x[i] ?? 0;
  return (scale * over) / under;
}

/** How many of so many parts of a pooled rate stand above its line. */
export function countAbove(count: number, signs: readonly number[] | undefined): number {
  const [over = 1, under = 1] = signs ?? [];
  return Math.round((count * over) / (over + under));
}

function total(x: readonly number[], signs?: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < x.length; i += 1) sum += (signs?.[i] ?? 1) * (x[i] ?? 0);
  return sum;
}
