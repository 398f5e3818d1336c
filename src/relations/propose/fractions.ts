import { NO_LABEL } from "../../words/lineLabel";
import { RATE_ROLES, type LineRole } from "../../words/lineRole";
import { areOpposites } from "../../words/opposites";
import { wordStems } from "../../words/wordStems";
import { FRACTION_PRIORS } from "../formPriors";
import { PRIOR, QUOTIENT_PRIORS } from "../priors";
import { acrossProposal } from "./across";
import { keyOf, type Ground, type Proposal } from "./proposal";
import { scaleBits, shownScale, type Sides } from "./scales";

const MOST_LINES = 24;
const MOST_IN_A_RUN = 4;
const MOST_IN_PAIRS = 12;
/** Lines that are set, and are no part of a whole. */
const GIVEN: ReadonlySet<LineRole> = new Set<LineRole>(["target", "baseline", "previous", "weight", "difference", "product"]);

/** Quotients of sums that the table does not print: won ÷ (won + lost), (paper + glass) ÷ all waste. */
export function* fractionProposals(ground: Ground): Iterable<Proposal> {
  const { lines, words } = ground;
  if (!words || lines.length > MOST_LINES) return;
  const amounts = lines.filter((line) => isAmount(ground, line));
  // What was reached, and what will be, is measured against plans: (stock + planned purchase) ÷ target.
  const planned = lines.filter((line) => amounts.includes(line) || isPlanned(ground, line));
  for (const aggregate of lines) {
    if (!mayBeFraction(ground, aggregate)) continue;
    const all = ground.view.label(aggregate).role === "attainment" ? planned : amounts;
    const parts = all.filter((line) => line !== aggregate);
    for (const sides of [...partsOfSums(parts), ...sumsOf(ground, parts, aggregate)]) yield* proposal(ground, aggregate, sides);
  }
}

export function isAmount({ view, kinds }: Ground, line: number): boolean {
  const { role } = view.label(line);
  return kinds.get(line) !== "percent" && !RATE_ROLES.has(role) && !GIVEN.has(role);
}

export function isPlanned({ view, kinds }: Ground, line: number): boolean {
  return view.label(line).role === "target" && kinds.get(line) !== "percent";
}

/** A line that looks like a rate: by its name, a percent sign, or what it is counted per. */
export function mayBeFraction({ view, kinds }: Ground, line: number): boolean {
  const { role, percent, perUnit } = view.label(line);
  if (role !== "") return role === "rate" || role === "share" || role === "attainment";
  return percent || perUnit || kinds.get(line) === "percent";
}

function* partsOfSums(parts: readonly number[]): Iterable<Sides> {
  for (const part of parts) for (const other of parts) if (part !== other) yield { over: [part], under: [part, other] };
}

/** Runs of lines, lines under one heading, and in a small table any two, over another line; or another line over two. */
function* sumsOf(ground: Ground, parts: readonly number[], aggregate: number): Iterable<Sides> {
  const { view } = ground;
  const sets = new Map<string, readonly number[]>();
  for (let from = 0; from < parts.length; from += 1)
    for (let size = 2; size <= MOST_IN_A_RUN && from + size <= parts.length; size += 1) {
      const run = parts.slice(from, from + size);
      sets.set(run.join(), run);
    }
  for (const group of new Set(parts.map((line) => view.label(line).group).filter(Boolean))) {
    const own = parts.filter((line) => view.label(line).group === group);
    if (own.length >= 2 && own.length <= 2 * MOST_IN_A_RUN) sets.set(own.join(), own);
  }
  for (const pair of namedPairs(ground, parts, aggregate)) sets.set(pair.join(), pair);
  for (const sum of sets.values())
    for (const other of parts)
      if (!sum.includes(other)) {
        yield { over: sum, under: [other] };
        // 措置着手率 of those rated Ⅲ or Ⅳ.
        if (sum.length === 2) yield { over: [other], under: sum };
      }
}

/** Two lines that do not stand beside each other, of which one has a word of the rate: stock and 購入予定 of 購入後充足率. */
function namedPairs({ view }: Ground, parts: readonly number[], aggregate: number): readonly (readonly number[])[] {
  if (parts.length > MOST_IN_PAIRS) return [];
  const stems = wordStems(view.label(aggregate).text);
  const isNamed = (line: number): boolean => [...wordStems(view.label(line).text)].some((stem) => stems.has(stem));
  return parts.flatMap((one, at) => parts.slice(at + 2).flatMap((other) => (isNamed(one) || isNamed(other) ? [[one, other]] : [])));
}

function* proposal(ground: Ground, aggregate: number, sides: Sides): Iterable<Proposal> {
  const { observations } = ground;
  const scale = shownScale(ground, aggregate, sides);
  if (scale === undefined || isPrinted(ground, sides) || hasUnfelt(ground, aggregate, sides, scale)) return;
  const parts = [...new Set([...sides.over, ...sides.under])];
  const times = (side: readonly number[]): number[] => parts.map((part) => (side.includes(part) ? 1 : 0));
  const signs = [...times(sides.over), ...times(sides.under)];
  const prior = priorOf(ground, aggregate, sides, scale);
  if (prior < PRIOR.floorForUnknown || prior + observations.length * 8 <= 2) return;
  const key = (): string => keyOf(ground, `fraction${scale}${signs.join("")}`, [aggregate, ...parts]);
  yield acrossProposal(ground, { form: "fraction", scale, aggregate, parts, signs, prior, said: false, key });
}

/** Whether a line prints the sum: then it is read as a quotient of that line. */
function isPrinted({ view, lines, observations }: Ground, { over, under }: Sides): boolean {
  const sum = over.length > 1 ? over : under;
  const { value } = view.region;
  return lines.some((line) => {
    if (sum.includes(line)) return false;
    let [equal, known] = [0, 0];
    for (const observation of observations) {
      const k = view.at(line, observation);
      const figures = sum.map((part) => view.at(part, observation));
      if (k < 0 || figures.some((figure) => figure < 0)) continue;
      known += 1;
      // Counts are equal or not; what is rounded may be a little off.
      const reach = (view.region.decimals[k] ?? 0) > 0 ? 2 : 0.5;
      if (Math.abs(figures.reduce((all, figure) => all + (value[figure] ?? 0), 0) - (value[k] ?? 0)) <= reach * (view.region.half[k] ?? 0))
        equal += 1;
    }
    return known > 0 && 2 * equal >= known;
  });
}

/** Whether a part is so small in its sum that mostly the rate is printed the same without it: hectares beside tonnes. */
function hasUnfelt({ view, observations }: Ground, aggregate: number, { over, under }: Sides, scale: number): boolean {
  const many = over.length > 1 ? over : under;
  const { value, half } = view.region;
  const sumOf = (lines: readonly number[], observation: number): number =>
    lines.reduce((all, line) => all + (value[view.place(line, observation)] ?? NaN), 0);
  return many.some((part) => {
    let [felt, known] = [0, 0];
    for (const observation of observations) {
      const k = view.place(aggregate, observation);
      const [above, below] = [over, under].map((side) =>
        sumOf(side === many ? side.filter((line) => line !== part) : side, observation),
      ) as [number, number];
      const off = Math.abs((scale * above) / below - (value[k] ?? NaN));
      // Of nothing nothing is felt.
      if (Number.isNaN(off) || value[view.place(part, observation)] === 0) continue;
      known += 1;
      if (off > (half[k] ?? 0)) felt += 1;
    }
    return 2 * felt < known;
  });
}

function priorOf(ground: Ground, aggregate: number, sides: Sides, scale: number): number {
  const { view, kinds, lines, mixed } = ground;
  const { role, percent } = view.label(aggregate);
  const bits = QUOTIENT_PRIORS.ratio.aggregate;
  const own = (bits[role] ?? bits.other) + (percent && role === "" ? PRIOR.percentWithoutWord : 0);
  const kind = kinds.get(aggregate) === "percent" ? PRIOR.percentResult : 0;
  const many = sides.over.length > 1 ? sides.over : sides.under;
  const price = 0.6 * Math.log2(Math.max(2, (lines.length - 1) * (lines.length - 2))) + FRACTION_PRIORS.price + Math.log2(many.length - 1);
  const lead: readonly [number, number, number] = [aggregate, sides.over[0] ?? -1, sides.under.at(-1) ?? -1];
  return own + kind + mixed + wordBits(ground, aggregate, sides) + scaleBits(ground, scale, lead) - price;
}

/** What it is worth that the parts belong together by their names, and that the rate names them. */
function wordBits(ground: Ground, aggregate: number, { over, under }: Sides): number {
  const { view } = ground;
  const stems = wordStems(view.label(aggregate).rest);
  const isNamed = over.some((line) => [...wordStems(view.label(line).text)].some((stem) => stems.has(stem)));
  const ofTotal = under.length === 1 && view.label(under[0] ?? -1).total;
  return (
    kinBits(ground, over.length > 1 ? over : under, under.length === 2) +
    (isNamed ? FRACTION_PRIORS.named : 0) +
    (ofTotal ? FRACTION_PRIORS.whole : 0) +
    (areListed(ground, aggregate, { over, under }) ? FRACTION_PRIORS.listed : 0)
  );
}

/** Whether the rate, or what stands on its other side, lists the parts in brackets: 措置着手（Ⅲ・Ⅳ） over Ⅲ and Ⅳ. */
function areListed({ view }: Ground, aggregate: number, { over, under }: Sides): boolean {
  const [many, one] = over.length > 1 ? [over, under] : [under, over];
  const listed = [aggregate, ...one].flatMap((line) => view.label(line).qualifiers).flatMap((text) => text.split(/[・,、+＋と&]/));
  const names = new Set(listed.map((name) => name.trim()));
  return many.length > 1 && many.every((line) => !one.includes(line) && names.has(view.label(line).path.at(-1) ?? ""));
}

function kinBits({ view, context }: Ground, many: readonly number[], isWhole: boolean): number {
  const labels = many.map((line) => view.label(line));
  const [{ group, text } = NO_LABEL, second = NO_LABEL] = labels;
  if (!isWhole && group !== "" && labels.every((label) => label.group === group)) return FRACTION_PRIORS.group;
  if (isWhole && areOpposites(text, second.text)) return FRACTION_PRIORS.either;
  return many.every((line) => line === many[0] || context.sharesStem(many[0] ?? line, line)) ? FRACTION_PRIORS.kin : 0;
}
