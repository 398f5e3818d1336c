import type { TaughtForm } from "../relations/taught/taughtRelation";

/** A calculation that some picked figures may take part in: in which order they stand in it, and how often each counts. */
export interface PossibleForm {
  readonly form: TaughtForm;
  readonly order: readonly number[];
  readonly signs?: readonly number[];
  /** What it may be multiplied by. */
  readonly scales: readonly number[];
}

const PLAIN: readonly number[] = [1];
const QUOTIENT: readonly number[] = [100, 1, 1e3, 1e4, 1e5, 2e5, 1e6, 0.1, 0.01, 1e-3, 1e-4, 12, 1 / 12];
const PRODUCT: readonly number[] = [1, 0.01, 1e-4, 100, 1e-3, 1e3, 1e-6];
const MULTIPLE: readonly number[] = [
  100,
  0.01,
  1e3,
  1e-3,
  12,
  1 / 12,
  4,
  1 / 4,
  2,
  1 / 2,
  60,
  1 / 60,
  24,
  1 / 24,
  52,
  1 / 52,
  365,
  1 / 365,
];
const PERCENT: readonly number[] = [100];
const WHOLE: readonly number[] = [100, 1];
/** Of more figures not every choice of signs is thought of. */
const MOST_SIGNED = 6;
const MOST_FACTORS = 6;
const MOST_IN_FRACTION = 12;

/** Every calculation of so many figures, the plainest first. The figures may have been picked in any order. */
export function possibleForms(count: number): readonly PossibleForm[] {
  if (count === 1) return [{ form: "multiple", order: [0], scales: MULTIPLE }, ofAll("complement", 1, WHOLE)];
  return count === 2 ? formsOfTwo() : formsOfMany(count);
}

const BOTH_WAYS: readonly (readonly number[])[] = [
  [0, 1],
  [1, 0],
];

function formsOfTwo(): PossibleForm[] {
  const eachWay = (form: TaughtForm, scales: readonly number[], signs?: readonly number[]): PossibleForm[] =>
    BOTH_WAYS.map((order) => ({ form, order, scales, ...(signs && { signs }) }));
  return [
    ...eachWay("ratio", QUOTIENT),
    ...eachWay("difference", PLAIN),
    ofAll("sum", 2),
    ...eachWay("change", QUOTIENT),
    ofAll("mean", 2),
    ofAll("product", 2, PRODUCT),
    ...eachWay("fraction", QUOTIENT, [1, 0, 1, 1]),
    ...eachWay("fraction", QUOTIENT, [1, -1, 1, 0]),
    ...eachWay("mirror", PERCENT),
    ofAll("complement", 2, WHOLE),
  ];
}

function formsOfMany(count: number): PossibleForm[] {
  const places = Array.from({ length: count }, (_, at) => at);
  const firsts = places.map((first) => [first, ...places.filter((at) => at !== first)]);
  const rest = places.slice(1);
  const fraction = (over: readonly number[], under: readonly number[]): PossibleForm[] =>
    count > MOST_IN_FRACTION ? [] : firsts.map((order) => ({ form: "fraction", order, scales: QUOTIENT, signs: [...over, ...under] }));
  return [
    ofAll("sum", count),
    ofAll("mean", count),
    ...(count === 3 ? permutations(places).map((order): PossibleForm => ({ form: "progress", order, scales: QUOTIENT })) : []),
    ...signedSums(count),
    ...fraction([1, ...rest.map(() => 0)], [0, ...rest.map(() => 1)]),
    ...fraction([0, ...rest.map(() => 1)], [1, ...rest.map(() => 0)]),
    ...fraction(
      [1, ...rest.map(() => 0)],
      places.map(() => 1),
    ),
    ...(count === 3 ? differencesDivided(permutations(places)) : []),
    ...(count <= MOST_FACTORS ? [ofAll("product", count, PRODUCT)] : []),
    ofAll("complement", count, WHOLE),
  ];
}

/** (a − b) ÷ c and a ÷ (b − c). */
function differencesDivided(orders: readonly (readonly number[])[]): PossibleForm[] {
  return [
    [1, -1, 0, 0, 0, 1],
    [1, 0, 0, 0, 1, -1],
  ].flatMap((signs) => orders.map((order): PossibleForm => ({ form: "fraction", order, scales: QUOTIENT, signs })));
}

function signedSums(count: number): PossibleForm[] {
  if (count > MOST_SIGNED) return [];
  const { form, order, scales } = ofAll("sum", count);
  const choices = Array.from({ length: 2 ** count - 2 }, (_, at) => order.map((place) => (((at + 1) >> place) & 1 ? -1 : 1)));
  return choices.map((signs) => ({ form, order, scales, signs })).sort((a, b) => losses(a.signs) - losses(b.signs));
}

function losses(signs: readonly number[]): number {
  return signs.filter((sign) => sign < 0).length;
}

function ofAll(form: TaughtForm, count: number, scales = PLAIN): PossibleForm {
  return { form, order: Array.from({ length: count }, (_, at) => at), scales };
}

function permutations(items: readonly number[]): readonly (readonly number[])[] {
  if (items.length < 2) return [items];
  return items.flatMap((first) => permutations(items.filter((one) => one !== first)).map((rest) => [first, ...rest]));
}
