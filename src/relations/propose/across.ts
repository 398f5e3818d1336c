import type { Region } from "../../regions/region";
import { isInexact, isPercent, unitOf } from "../figures";
import type { Form } from "../form";
import type { Instance } from "../reading";
import type { View } from "../view";
import { isOfOthers } from "./rowsOfOthers";
import { readingOf, type Ground, type Outline, type Proposal } from "./proposal";
import { areBareAlike, arePointsApart, isPerUnit, mayBeQuotient, unitsClash } from "./units";

/** A line that follows from others of the same observation. */
export type AcrossOutline = Omit<Outline, "reach" | "slot">;

/** The reading as a proposal: an instance wherever figures stand that can be reckoned with. Of the readings of one slot one is chosen: of all quotients and differences of a line, unless said. */
export function acrossProposal(ground: Ground, across: AcrossOutline, slot?: string): Proposal {
  const { form, scale, prior, said, signs, aggregate } = across;
  return {
    form,
    scale,
    prior,
    said,
    signs,
    across: true,
    // Most are refused by their figures at once: nothing is put together for them.
    reading: () => readingOf(ground.view, { ...across, reach: "across", slot: slot ?? `${aggregate}|f` }),
    instances: (among) => instancesOf(ground, across, among),
  };
}

function instancesOf({ view, words }: Ground, across: AcrossOutline, observations: readonly number[]): Instance[] {
  const { form, aggregate, parts } = across;
  const { region } = view;
  const instances: Instance[] = [];
  const reversed = isReversed(view, form, parts);
  for (const observation of observations) {
    const k = view.at(aggregate, observation);
    if (k < 0 || isInexact(region, k)) continue;
    if (words && reversed && view.observation(observation).direction === "increase") continue;
    const figures = figuresAt(view, parts, observation);
    if (!figures || !areReckonable(region, across, k, figures)) continue;
    instances.push({ k, parts: figures, observation, meanRow: words && isOfOthers(view, observation) });
  }
  return instances;
}

/** Whether less is better in this reading: it says nothing of what should rise. */
export function isReversed(view: View, form: Form, [over = -1]: readonly number[]): boolean {
  return form === "mirror" || (form === "ratio" && view.label(over).role === "target");
}

/** The figures of lines in an observation; undefined where one has none that can be reckoned with. */
function figuresAt(view: View, parts: readonly number[], observation: number): readonly number[] | undefined {
  const figures: number[] = [];
  for (const part of parts) {
    const figure = view.at(part, observation);
    if (figure < 0 || isInexact(view.region, figure)) return undefined;
    figures.push(figure);
  }
  return figures;
}

/** Whether figures of these units can be reckoned with in this form: a percentage is not subtracted from a count. */
export function areReckonable(
  region: Region,
  { form, scale, said }: Pick<AcrossOutline, "form" | "scale" | "said">,
  k: number,
  figures: readonly number[],
): boolean {
  const first = figures[0] ?? -1;
  // A part of a figure that stands above the table comes out in percent.
  if (form === "multiple") return isPercent(region, k) === isPercent(region, first) || (scale < 1 && isPercent(region, k));
  if (form === "product") return isProduct(region, { scale, said }, k, figures);
  // Grams of tonnes for each person, hours for each case.
  const isPerOne = form === "ratio" && isPerUnit(region, k, figures);
  if (isPerOne && unitOf(region, k) !== "") return true;
  const isAlike = (figure: number): boolean =>
    form === "difference" && (areBareAlike(region, figure, first) || arePointsApart(region, k, figure, first));
  if (figures.some((figure) => unitsClash(region, figure, first) && !isAlike(figure))) return false;
  if (form === "sum" || form === "difference") return !isPercent(region, k) || isPercent(region, first);
  if (form === "complement") return isPercent(region, k) === isPercent(region, first);
  return isPerOne || isSaidFraction({ form, said }) || mayBeQuotient(region, k, scale);
}

/** Days of stay are calculated as the document says, whatever their unit. */
function isSaidFraction({ form, said }: Pick<AcrossOutline, "form" | "said">): boolean {
  return form === "fraction" && said;
}

/** Whether the figures have the percent signs that go with the scale: none, one where it is a hundredth, or a percentage of percentages. */
function isProduct(region: Region, { scale, said }: Pick<AcrossOutline, "scale" | "said">, k: number, figures: readonly number[]): boolean {
  const percents = figures.filter((figure) => isPercent(region, figure)).length;
  if (isPercent(region, k)) return percents === figures.length || (percents > 0 && scale !== 1);
  return percents === 0 || (percents === 1 && (said || scale !== 1));
}
