import type { Random } from "../layouts/random";
import { rateOf, type MadeDocument, type MadeIndicator } from "./model";
import type { Place, Shape } from "./shapes";

/** A document with one thing changed, and what has to be said of it. */
export interface Injection {
  readonly kind: InjectionKind;
  readonly document: MadeDocument;
  /** The rules of which one must speak. */
  readonly rules: readonly string[];
  /** The indicators that it must speak of, as they are called now; one finding each. */
  readonly about: readonly string[];
  /** True for indicators that are not in the document any more. */
  readonly gone: boolean;
}

export const injectionKinds = [
  "restated figure",
  "figure mistyped, rate kept",
  "moved target",
  "moved baseline",
  "unit slip",
  "row in another unit",
  "figures of two rows exchanged",
  "two years of a row exchanged",
  "row shifted by a column",
  "row renamed",
  "slip in a name",
  "row left out",
  "row added",
] as const;
export type InjectionKind = (typeof injectionKinds)[number];

const FIGURES = ["restated-period", "changed-target", "changed-baseline", "unit-slip"];
const NEW_NAMES = {
  ja: ["市民満足の向上度合い", "関係人口の広がり", "まちの賑わい指数"],
  en: ["Civic pride index", "Footfall on market days", "Wellbeing score"],
};

/** Everything that can be changed in a document of this shape, each once. `shared` are the years that both documents print. */
export function injectionsOf(
  random: Random,
  document: MadeDocument,
  shape: Shape,
  shared: ReadonlyMap<Place["role"], readonly number[]>,
): Injection[] {
  const one = random.pick(document.indicators);
  const [actuals, targets] = [shared.get("actual") ?? [], shared.get("target") ?? []];
  const made: (Injection | undefined)[] = [
    ...figureChanges(random, document, one, shape, [actuals, targets]),
    figureChange("row in another unit", document, one, tenfoldRow(one, random.pick([2, 3, 4]))),
    exchangedRows(random, document, one),
    exchangedYears(document, one, actuals, targets),
    shiftedRow(document, one, actuals),
    renamedRow(random, document, one),
    slippedName(random, document, one),
    removedRow(document, one),
    addedRow(random, document),
  ];
  return made.filter((injection) => injection !== undefined);
}

/** One figure of the row changed, for a year that both documents print. */
function figureChanges(
  random: Random,
  document: MadeDocument,
  one: MadeIndicator,
  shape: Shape,
  [actuals, targets]: readonly [readonly number[], readonly number[]],
): Injection[] {
  const made: Injection[] = [];
  if (actuals.length > 0) {
    const year = random.pick(actuals);
    const digits = one.actuals.get(year) ?? "1";
    made.push(figureChange("restated figure", document, one, withActual(one, year, moved(random, digits))));
    if (shape.roles.includes("rate")) made.push(mistyped(random, document, one, year, shape));
    made.push(figureChange("unit slip", document, one, withActual(one, year, tenfold(digits, random.int(1, 3)))));
  }
  if (targets.length > 0) {
    const year = random.pick(targets);
    made.push(figureChange("moved target", document, one, withTarget(one, year, moved(random, one.targets.get(year) ?? "1"))));
  }
  if (shape.roles.includes("baseline"))
    made.push(figureChange("moved baseline", document, one, { ...one, baseline: moved(random, one.baseline) }));
  return made;
}

function figureChange(kind: InjectionKind, document: MadeDocument, before: MadeIndicator, after: MadeIndicator): Injection {
  return { kind, document: replaced(document, before, after), rules: FIGURES, about: [after.name], gone: false };
}

/** A figure typed over, its rate left as it was. */
function mistyped(random: Random, document: MadeDocument, one: MadeIndicator, year: number, { name }: Shape): Injection {
  // Where there is one target for all dates, it is that of the first year.
  const of = name === "attainment" ? Math.min(...one.targets.keys()) : year;
  const before = one.actuals.get(year) ?? "1";
  const rate = rateOf(before, one.targets.get(of) ?? "1");
  const after = { ...withActual(one, year, moved(random, before)), keptRates: new Map([[year, rate]]) };
  return figureChange("figure mistyped, rate kept", document, one, after);
}

/** Each figure one column too far: the figure of a year stands under the next. */
function shiftedRow(document: MadeDocument, one: MadeIndicator, years: readonly number[]): Injection | undefined {
  if (years.length < 2) return undefined;
  const actuals = new Map([...one.actuals].map(([year, digits]) => [year, one.actuals.get(year - 1) ?? digits]));
  const changes = years.some((year) => actuals.get(year) !== one.actuals.get(year));
  return changes ? figureChange("row shifted by a column", document, one, { ...one, actuals }) : undefined;
}

function replaced(document: MadeDocument, before: MadeIndicator, after: MadeIndicator): MadeDocument {
  return { ...document, indicators: document.indicators.map((one) => (one === before ? after : one)) };
}

function withActual(one: MadeIndicator, year: number, digits: string): MadeIndicator {
  return { ...one, actuals: new Map([...one.actuals, [year, digits]]) };
}

function withTarget(one: MadeIndicator, year: number, digits: string): MadeIndicator {
  return { ...one, targets: new Map([...one.targets, [year, digits]]) };
}

/** The figure some percent up or down: never one that prints alike, nor the same digits. */
function moved(random: Random, digits: string): string {
  const units = Number(digits.replace(".", ""));
  const step = Math.max(2, Math.round(units * (0.03 + 0.25 * random.next())));
  const changed = random.chance(0.5) && units > 3 * step ? units - step : units + step;
  return placed(changed, digits);
}

function placed(units: number, like: string): string {
  const decimals = like.split(".")[1]?.length ?? 0;
  const text = String(units).padStart(decimals + 1, "0");
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

function tenfold(digits: string, power: number): string {
  return placed(Number(digits.replace(".", "")) * 10 ** power, digits);
}

function tenfoldRow(one: MadeIndicator, power: number): MadeIndicator {
  const all = (figures: ReadonlyMap<number, string>): Map<number, string> =>
    new Map([...figures].map(([year, digits]) => [year, tenfold(digits, power)]));
  return { ...one, baseline: tenfold(one.baseline, power), targets: all(one.targets), actuals: all(one.actuals) };
}

function exchangedRows(random: Random, document: MadeDocument, one: MadeIndicator): Injection | undefined {
  const other = random.pick(document.indicators.filter((two) => two !== one && two.unit === one.unit));
  if (!other) return undefined;
  const figuresOf = ({ baseline, targets, actuals }: MadeIndicator) => ({ baseline, targets, actuals });
  const indicators = document.indicators.map((row) =>
    row === one ? { ...one, ...figuresOf(other) } : row === other ? { ...other, ...figuresOf(one) } : row,
  );
  return {
    kind: "figures of two rows exchanged",
    document: { ...document, indicators },
    rules: FIGURES,
    about: [one.name, other.name],
    gone: false,
  };
}

function exchangedYears(
  document: MadeDocument,
  one: MadeIndicator,
  actuals: readonly number[],
  targets: readonly number[],
): Injection | undefined {
  const swap = (figures: ReadonlyMap<number, string>, [a, b]: readonly number[]): ReadonlyMap<number, string> | undefined => {
    const [x, y] = [a === undefined ? undefined : figures.get(a), b === undefined ? undefined : figures.get(b)];
    return a === undefined || b === undefined || x === undefined || y === undefined || x === y
      ? undefined
      : new Map([...figures, [a, y], [b, x]]);
  };
  const [now, aims] = [swap(one.actuals, actuals), swap(one.targets, targets)];
  if (!now && !aims) return undefined;
  return figureChange(
    "two years of a row exchanged",
    document,
    one,
    now ? { ...one, actuals: now } : { ...one, targets: aims ?? one.targets },
  );
}

function renamedRow(random: Random, document: MadeDocument, one: MadeIndicator): Injection {
  const after = { ...one, name: random.pick(NEW_NAMES[document.language]) };
  return {
    kind: "row renamed",
    document: replaced(document, one, after),
    rules: ["renamed", "changed-definition"],
    about: [after.name],
    gone: false,
  };
}

/** One letter left out, or two that stand beside each other exchanged. */
function slippedName(random: Random, document: MadeDocument, one: MadeIndicator): Injection | undefined {
  const at = random.int(1, Math.max(1, one.name.length - 3));
  const name = one.name.slice(0, at) + one.name.slice(at + 1);
  // A particle or a blank may come and go.
  if (/[\s()のを]/.test(one.name.charAt(at)) || document.indicators.some((other) => other.name === name)) return undefined;
  return {
    kind: "slip in a name",
    document: replaced(document, one, { ...one, name }),
    rules: ["renamed", "changed-definition"],
    about: [name],
    gone: false,
  };
}

function removedRow(document: MadeDocument, one: MadeIndicator): Injection {
  const indicators = document.indicators.filter((row) => row !== one);
  return { kind: "row left out", document: { ...document, indicators }, rules: ["missing-indicator"], about: [one.name], gone: true };
}

function addedRow(random: Random, document: MadeDocument): Injection {
  const [like, second] = random.some(document.indicators, 2);
  const name = random.pick(NEW_NAMES[document.language]);
  const scaled = (figures: ReadonlyMap<number, string> | undefined): Map<number, string> =>
    new Map([...(figures ?? [])].map(([year, digits]) => [year, moved(random, digits)]));
  const one = {
    ...(like as MadeIndicator),
    name,
    number: String(document.indicators.length + 1),
    item: second?.item ?? "",
    targets: scaled(like?.targets),
    actuals: scaled(like?.actuals),
  };
  const at = random.int(0, document.indicators.length);
  const indicators = [...document.indicators.slice(0, at), one, ...document.indicators.slice(at)];
  return { kind: "row added", document: { ...document, indicators }, rules: ["new-indicator"], about: [name], gone: false };
}
