import type { LineLabel } from "../../words/lineLabel";
import { RATE_ROLES } from "../../words/lineRole";
import { namedBase, plainName } from "../../words/namedBase";
import { baseOfIndex, isAgainstRow, isIndex } from "../../words/referenceWords";
import { isInexact, isPercent } from "../figures";
import { WORD_PRIORS } from "../priors";
import type { Instance } from "../reading";
import type { FixedBase } from "./fixedBaseReading";
import { ofWholes } from "./wholes";
import { proposalOf, type Ground, type Proposal } from "./proposal";

/** With more lines than this no fixed base is looked for. */
const MOST_LINES = 40;
const MOST_SUMMARIES = 4;
/** Without words only tables of so many lines, and of so many observations, are tried. */
const FEW_LINES = 12;
const FEWEST_ROWS = 5;
const BASE_NAME = /^(基準(年|値)?|baseline|base( ?year)?)$/;
const BRACKET = /\s*[([][^()[\]]*[)\]]\s*$/;

/** Figures against one fixed figure: the row of totals or means (県平均との差), the first year of an index, the year's budget of which so much is spent. */
export function* fixedBaseProposals(ground: Ground): Iterable<Proposal> {
  const { lines, view, words } = ground;
  if (!words || lines.length > MOST_LINES || view.observations < 3) return;
  const summaries = summariesOf(ground);
  for (const aggregate of lines) {
    for (const fixed of [
      ...againstRows(ground, aggregate, summaries),
      ...indices(ground, aggregate),
      ...ofTotals(ground, aggregate, summaries),
      ...ofWholes(ground, aggregate),
    ]) {
      yield proposal(ground, aggregate, fixed);
    }
  }
}

/** The last few observations that stub or heading call a total or a mean. */
function summariesOf({ view, observations }: Ground): number[] {
  return observations
    .filter((observation) => {
      const { total, mean } = view.observation(observation);
      return total || mean;
    })
    .slice(-MOST_SUMMARIES);
}

/** Difference from a row, or the ratio to it, where the heading says so or names the row. */
function* againstRows(ground: Ground, aggregate: number, summaries: readonly number[]): Iterable<FixedBase> {
  const { text, role, path } = ground.view.label(aggregate);
  const names = basesNamed(path.at(-1) ?? "");
  const isBase = (at: number): boolean => names.some((name) => isCalled(ground.view.observation(at), name));
  const based = ground.observations.filter(isBase);
  const isSaid = isAgainstRow(text) || based.length === 1;
  if (!isSaid && role !== "difference") return;
  for (const at of new Set([...basesOf(ground, text, summaries), ...based])) {
    const named = isNamed(ground, text, at) || based.includes(at);
    const isSummary = summaries.includes(at);
    if (!isSaid && !named && !isSummary) continue;
    const how = named ? "named" : isSummary ? "summary" : "end";
    const said = againstBits(isSaid, how);
    for (const part of partsOf(ground, aggregate)) yield* againstRow(ground, aggregate, isSaid, { part, base: part, at, said, how });
  }
}

/** What a heading names as its base, whatever stands before: 排出量の対基準増減率, 殺処分 H25比. */
function basesNamed(heading: string): readonly string[] {
  const behind = heading.replace(/^.*(\s|の(?=対))/, "");
  return [heading, behind].flatMap((text) => namedBase(text)?.from ?? []).filter((name) => name.length >= 2);
}

/** R3（基準） is R3, and the base. */
function isCalled({ text, role }: LineLabel, name: string): boolean {
  return plainName(text.replace(BRACKET, "")) === name || (role === "baseline" && BASE_NAME.test(name));
}

/** Rows of totals and means, rows that the heading names, and the first and the last row. */
function basesOf(ground: Ground, text: string, summaries: readonly number[]): Iterable<number> {
  return new Set([...summaries, 0, ground.view.observations - 1, ...namedRows(ground, text)]);
}

function againstBits(isSaid: boolean, how: "named" | "summary" | "end"): number {
  const { named, said, none } = WORD_PRIORS.fixed;
  if (isSaid) return how === "named" ? named : how === "summary" ? said : none;
  return how === "named" ? said : none;
}

function* againstRow(ground: Ground, aggregate: number, isSaid: boolean, base: Omit<FixedBase, "form" | "scale">): Iterable<FixedBase> {
  const { view, kinds } = ground;
  const { role } = view.label(aggregate);
  yield { form: "difference", scale: 1, ...base };
  if (!isSaid || role === "difference" || isShare(ground, base.part, base.at)) return;
  for (const scale of scalesOf(ground, aggregate)) yield { form: "ratio", scale, ...base };
  if (RATE_ROLES.has(role) || kinds.get(aggregate) === "percent") yield { form: "change", scale: 100, ...base, said: base.said - 1 };
}

/** A share of the total of its own line is read as such. */
function isShare({ view, kinds }: Ground, part: number, at: number): boolean {
  return view.observation(at).total && kinds.get(part) !== "percent" && !RATE_ROLES.has(view.label(part).role);
}

/** 100 at the base, and elsewhere so much more or less: named, or where 100 stands in a line of years. */
function* indices(ground: Ground, aggregate: number): Iterable<FixedBase> {
  const { view, observations, lines } = ground;
  const { text, role } = view.label(aggregate);
  const isSaid = isIndex(text);
  // Two counts that rise alike down a list of names look like an index on its first row: what no word calls one runs through time.
  if (
    !isSaid &&
    (ground.inTime === 0 || RATE_ROLES.has(role) || role === "target" || lines.length > FEW_LINES || observations.length < FEWEST_ROWS)
  )
    return;
  const base = baseOfIndex(text);
  const marked = observations.filter((at) => isHundred(ground, aggregate, at) || (base !== "" && says(ground, at, base)));
  // Where an index is called so, its first figure may be its base even though something else stands there.
  const first = isSaid ? observations.filter((at) => view.at(aggregate, at) >= 0).slice(0, 1) : [];
  const bases = [...new Set([...marked, ...first])];
  if (bases.length === 0 || bases.length > MOST_SUMMARIES) return;
  const { named, said, none } = WORD_PRIORS.index;
  for (const part of partsOf(ground, aggregate)) {
    for (const at of bases) {
      if (isShare(ground, part, at)) continue;
      const isNamed = base !== "" && says(ground, at, base);
      yield { form: "ratio", scale: 100, part, base: part, at, said: isSaid ? (isNamed ? named : said) : none, how: "index" };
    }
  }
}

/** What was reached so far of the year's plan or budget: a running total against the one figure in the row of totals. */
function* ofTotals(ground: Ground, aggregate: number, summaries: readonly number[]): Iterable<FixedBase> {
  const { view, lines, kinds } = ground;
  const { role, percent } = view.label(aggregate);
  if (!RATE_ROLES.has(role) && !percent && kinds.get(aggregate) !== "percent") return;
  const running = lines.filter((line) => line !== aggregate && view.label(line).cumulative && kinds.get(line) !== "percent");
  for (const part of running) {
    for (const base of lines) {
      const label = view.label(base);
      if (base === aggregate || kinds.get(base) === "percent" || RATE_ROLES.has(label.role)) continue;
      const last = label.cumulative && base !== part ? [view.observations - 1] : [];
      for (const at of new Set([...summaries, ...last, ...ofGoals(ground)])) {
        const target = label.role === "target" ? 2 : 0;
        for (const scale of scalesOf(ground, aggregate))
          yield { form: "ratio", scale, part, base, at, said: WORD_PRIORS.ofTotal.said + target, how: "total" };
      }
    }
  }
}

/** Rows that are called a plan or a goal, at the foot of a column of what was reached. */
function ofGoals({ view, observations }: Ground): readonly number[] {
  return observations.filter((at) => view.observation(at).role === "target").slice(-1);
}

function scalesOf({ kinds }: Ground, aggregate: number): readonly number[] {
  return kinds.get(aggregate) === "percent" ? [100] : [100, 1];
}

function partsOf({ lines }: Ground, aggregate: number): readonly number[] {
  return lines.filter((line) => line !== aggregate);
}

function isHundred({ view }: Ground, line: number, at: number): boolean {
  return view.region.value[view.at(line, at)] === 100;
}

function says({ view }: Ground, at: number, name: string): boolean {
  return view.observation(at).text.toLowerCase().includes(name.toLowerCase());
}

/** Rows whose names stand in the heading: County in "Difference from county rate". */
function namedRows(ground: Ground, text: string): readonly number[] {
  return ground.observations.filter((at) => isNamed(ground, text, at)).slice(-MOST_SUMMARIES);
}

function isNamed({ view }: Ground, text: string, at: number): boolean {
  const name = view.observation(at).text.trim().toLowerCase();
  // 県差 is the difference from the row of the 県.
  return name.length >= 2 ? text.toLowerCase().includes(name) : name !== "" && ` ${text}`.endsWith(` ${name}差`);
}

function proposal(ground: Ground, aggregate: number, fixed: FixedBase): Proposal {
  const { view, lines, context, mixed } = ground;
  const { form, scale, part, base, said, how } = fixed;
  const price = WORD_PRIORS.fixed.price + 0.5 * Math.log2(lines.length) + (scale === 1 && form === "ratio" ? 0.5 : 0);
  const prior = said - price + mixed + context.beside(aggregate, part) + context.conflict(aggregate, part, []);
  return proposalOf(
    ground,
    {
      form,
      reach: "fixed",
      scale,
      aggregate,
      parts: base === part ? [part] : [part, base],
      prior,
      said: false,
      key: () => `fixed|${form}${scale}|${how}|${view.byColumn}|${view.label(aggregate).rest}|${part - aggregate}`,
      slot: `${aggregate}|l`,
    },
    (among) => instancesOf(ground, aggregate, fixed, among),
  );
}

function instancesOf({ view }: Ground, aggregate: number, { form, part, base, at }: FixedBase, among: readonly number[]): Instance[] {
  const { region } = view;
  const against = view.at(base, at);
  if (against < 0 || isInexact(region, against)) return [];
  return among.flatMap((observation) => {
    const [k, own] = [view.at(aggregate, observation), view.at(part, observation)];
    if (k < 0 || own < 0 || isInexact(region, k) || isInexact(region, own) || isPercent(region, own) !== isPercent(region, against))
      return [];
    if (form === "difference" && isPercent(region, k) && !isPercent(region, own)) return [];
    const { total, mean } = view.observation(observation);
    if ((total || mean) && own !== against) return [];
    return [{ k, parts: [own, against], observation, weak: own === against }];
  });
}
