import { notesOf } from "../../regions/notes";
import type { Region } from "../../regions/region";
import { letterFormula } from "../../words/letterFormulas";
import { statedIn, statedOfItself, type NamedFormula } from "../../words/namedFormulas";
import type { StatedForm } from "../../words/statedForm";
import { isInexact, isPercent } from "../figures";
import { QUOTIENTS } from "../form";
import { STATED_PRIORS } from "../priors";
import type { Instance } from "../reading";
import { acrossProposal } from "./across";
import { keyOf, proposalOf, type Ground, type Proposal } from "./proposal";
import { shownFactor } from "./scales";
import { StatedLines } from "./statedLines";

/** In longer tables lines have no letters. */
const MOST_LINES = 120;

/** A formula that the document states of one of its lines. */
interface Stated {
  readonly aggregate: number;
  readonly parts: readonly number[];
  readonly formula: StatedForm;
  readonly prior: number;
}

/** Lines whose formula the document states: by letters in their labels (C＝A＋B) or beside them (算式), by names in brackets (MRR × 12) or in a note (達成率＝実績÷目標). */
export function* statedProposals(ground: Ground): Iterable<Proposal> {
  const { lines, words, view } = ground;
  if (!words || view.from > 0 || lines.length > MOST_LINES) return;
  const known = new StatedLines(ground);
  for (const stated of [...byLetters(ground, known), ...byNames(ground, known)]) yield* proposals(ground, stated);
}

function byLetters(ground: Ground, known: StatedLines): Stated[] {
  return ground.lines.flatMap((line) => {
    const formula = known.letterFormula(line).formula ?? formulaBeside(ground, line);
    return formula ? statedOf(line, formula, STATED_PRIORS.letters, (name) => known.ofLetter(name, line)) : [];
  });
}

/** A formula in letters in a cell of the row that holds nothing else, behind its figures. */
function formulaBeside({ view }: Ground, line: number): StatedForm | undefined {
  if (view.byColumn || view.region.form) return undefined;
  const { region } = view;
  const { row, column } = region.place(view.place(line, view.observations - 1));
  for (let at = column + 1; at <= region.range.right; at += 1) {
    const text = region.sheet.rows[row]?.[at]?.text ?? "";
    if (text.length > 0 && text.length < 40) {
      const { formula } = letterFormula(text);
      if (formula) return formula;
    }
  }
  return undefined;
}

function byNames(ground: Ground, known: StatedLines): Stated[] {
  const { view, lines } = ground;
  const own = lines.flatMap((line) =>
    known.letterFormula(line).formula ? [] : statedOfItself(view.label(line).text).map((stated) => ({ stated, aggregates: [line] })),
  );
  const noted = notesStatedOf(view.region).map((stated) => ({ stated, aggregates: known.given(stated.left) }));
  return [...own, ...noted].flatMap(({ stated, aggregates }) =>
    aggregates.flatMap((line) => statedOf(line, stated.formula, STATED_PRIORS.names, (name) => known.ofName(name, line, stated.isBare))),
  );
}

const known = new WeakMap<Region, readonly NamedFormula[]>();

function notesStatedOf(region: Region): readonly NamedFormula[] {
  let stated = known.get(region);
  if (!stated) known.set(region, (stated = notesOf(region).flatMap(statedIn)));
  return stated;
}

function statedOf(aggregate: number, formula: StatedForm, prior: number, lineOf: (name: string) => number | undefined): Stated[] {
  const parts = formula.names.flatMap((name) => lineOf(name) ?? []);
  const isWhole = parts.length === formula.names.length && new Set(parts).size === parts.length;
  return isWhole ? [{ aggregate, parts, formula, prior }] : [];
}

function* proposals(ground: Ground, { aggregate, parts, formula, prior }: Stated): Iterable<Proposal> {
  const { form, signs } = formula;
  if (form === "sum" || form === "mean") {
    yield set(ground, { aggregate, parts, formula, prior });
    return;
  }
  for (const scale of scalesOf(ground, { aggregate, parts, formula, prior })) {
    const key = (): string => keyOf(ground, `${form}${scale}${signs?.join("") ?? ""}`, [aggregate, ...parts]);
    const made = acrossProposal(ground, { form, scale, aggregate, parts, signs, prior, said: true, key });
    yield form === "product" ? { ...made, instances: (among) => made.instances(withoutTotals(ground, among)) } : made;
  }
}

/** The product of two totals is no total of products. */
function withoutTotals({ view }: Ground, among: readonly number[]): readonly number[] {
  return among.filter((observation) => !view.observation(observation).total);
}

/** The scale that is printed or that percentages imply, and the one that the figures show where units of headings hide a thousand. */
function scalesOf(ground: Ground, { aggregate, parts, formula }: Stated): readonly number[] {
  const { form, scale, signs } = formula;
  if (form === "difference") return [1];
  const shown = shownFactor(ground, { form, signs, aggregate, parts, printed: scale });
  const isRate = scale === 1 && QUOTIENTS.has(form);
  const printed = !isRate ? [scale] : ground.kinds.get(aggregate) === "percent" ? [100] : [100, 1];
  if (shown === undefined || printed.includes(shown * scale)) return shown === undefined ? printed : [shown * scale];
  // In one place alone a thousand more may be a slip as well as the units of the headings.
  return ground.observations.length === 1 ? [] : [shown * scale];
}

function set(ground: Ground, { aggregate, parts, formula, prior }: Stated): Proposal {
  const { form, signs } = formula;
  return proposalOf(
    ground,
    {
      form,
      reach: "set",
      scale: 1,
      aggregate,
      parts,
      signs,
      prior,
      said: true,
      key: () => keyOf(ground, `stated-${form}${signs?.join() ?? ""}`, [aggregate, ...parts]),
      slot: `${aggregate}|${signs ? "f" : "a"}`,
    },
    (among) => setInstances(ground, aggregate, parts, among),
  );
}

function setInstances({ view }: Ground, aggregate: number, parts: readonly number[], among: readonly number[]): Instance[] {
  const { region } = view;
  return among.flatMap((observation): Instance[] => {
    const k = view.at(aggregate, observation);
    const figures = parts.map((part) => view.at(part, observation));
    if (k < 0 || isInexact(region, k)) return [];
    const isAlike = figures.every(
      (figure) => figure >= 0 && !isInexact(region, figure) && isPercent(region, figure) === isPercent(region, k),
    );
    return isAlike ? [{ k, parts: figures, observation }] : [];
  });
}
