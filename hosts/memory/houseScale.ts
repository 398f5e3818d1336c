import { NAMED_SCALES, type HouseScale } from "../../src/index";
import { fractionOf, type OwnStep } from "./ownScale";

/** The scale that the settings name or spell out; undefined where they leave it to the table, or name one that this version does not know. */
export function houseScale(setting: string | readonly OwnStep[]): HouseScale | undefined {
  if (typeof setting === "string") return NAMED_SCALES.find(({ names }) => names[0] === setting)?.steps;
  return setting.map(({ label, from }, step) => ({ label: label.trim(), limit: step < setting.length - 1 ? fractionOf(from) : undefined }));
}
