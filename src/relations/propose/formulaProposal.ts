import type { StatedForm } from "../../words/statedForm";
import { isInexact, isPercent } from "../figures";
import { QUOTIENTS } from "../form";
import type { Instance, Reading } from "../reading";
import { acrossProposal } from "./across";
import { keyOf, proposalOf, type Ground, type Proposal } from "./proposal";
import { shownFactor } from "./scales";

/** A formula whose names are found to be lines. */
export interface LineFormula {
  readonly aggregate: number;
  readonly parts: readonly number[];
  readonly formula: Pick<StatedForm, "scale"> & Pick<Reading, "signs"> & { readonly form: StatedForm["form"] | "complement" };
  readonly prior: number;
  readonly said: boolean;
}

/** The readings that a formula of lines may mean: mostly one, and one for each scale where nothing says which. */
export function* formulaProposals(ground: Ground, lineFormula: LineFormula): Iterable<Proposal> {
  for (const scale of scalesOf(ground, lineFormula)) yield scaledProposal(ground, lineFormula, scale);
}

/** The reading of a formula at one scale. */
export function scaledProposal(ground: Ground, lineFormula: LineFormula, scale: number): Proposal {
  const { aggregate, parts, formula, prior, said } = lineFormula;
  const { form, signs } = formula;
  if (form === "sum" || form === "mean") return set(ground, lineFormula);
  const key = (): string => keyOf(ground, `${form}${scale}${signs?.join("") ?? ""}`, [aggregate, ...parts]);
  const made = acrossProposal(ground, { form, scale, aggregate, parts, signs, prior, said, key });
  return form === "product" ? { ...made, instances: (among) => made.instances(withoutTotals(ground, among)) } : made;
}

/** The product of two totals is no total of products. */
function withoutTotals({ view }: Ground, among: readonly number[]): readonly number[] {
  return among.filter((observation) => !view.observation(observation).total);
}

/** The scale that is printed or that percentages imply, and the one that the figures show where units of headings hide a thousand. */
function scalesOf(ground: Ground, { aggregate, parts, formula }: LineFormula): readonly number[] {
  const { form, scale, signs } = formula;
  if (form === "difference" || form === "sum" || form === "mean") return [1];
  const shown = shownFactor(ground, { form, signs, aggregate, parts, printed: scale });
  const isRate = scale === 1 && QUOTIENTS.has(form);
  const printed = !isRate ? [scale] : ground.kinds.get(aggregate) === "percent" ? [100] : [100, 1];
  if (shown === undefined || printed.includes(shown * scale)) return shown === undefined ? printed : [shown * scale];
  // In one place alone a thousand more may be a slip as well as the units of the headings.
  return ground.observations.length === 1 ? [] : [shown * scale];
}

function set(ground: Ground, { aggregate, parts, formula, prior, said }: LineFormula): Proposal {
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
      said,
      key: () => keyOf(ground, `stated-${form}${signs?.join() ?? ""}`, [aggregate, ...parts]),
      slot: `${aggregate}|${signs ? "f" : "a"}`,
    },
    (among) => setInstances(ground, { aggregate, parts, isPlain: form === "sum" && signs === undefined }, among),
  );
}

interface SetLines extends Pick<LineFormula, "aggregate" | "parts"> {
  /** A sum of all its parts, which a note may take back. */
  readonly isPlain: boolean;
}

function setInstances({ view, notSummed }: Ground, { aggregate, parts, isPlain }: SetLines, among: readonly number[]): Instance[] {
  const { region } = view;
  return among.flatMap((observation): Instance[] => {
    const k = view.at(aggregate, observation);
    const figures = parts.map((part) => view.at(part, observation));
    if (k < 0 || isInexact(region, k)) return [];
    const isAlike = figures.every(
      (figure) => figure >= 0 && !isInexact(region, figure) && isPercent(region, figure) === isPercent(region, k),
    );
    const free = isPlain && notSummed?.(aggregate, observation) === true;
    return isAlike ? [{ k, parts: figures, observation, ...(free && { free }) }] : [];
  });
}
