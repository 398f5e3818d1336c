import { fold } from "../../parse/fold";
import { saysReplaced } from "../../words/flowWords";
import { fitOf } from "../equation";
import type { Relation } from "../relation";
import type { Weighed } from "../weighed";

const FEWEST = 3;

/** Whether a figure is counted on from another start than its relation says: by a meter, one that was replaced, an index that was begun anew. */
export function isOfAnotherStart(instance: Weighed, relation: Relation): boolean {
  return [isOfMeter, isOfNewMeter, isOfNewerBase].some((isOther) => isOther(instance, relation));
}

/** Readings of a meter do not add up: what stands below them is the last less the first. */
function isOfMeter({ k, parts }: Weighed, { reading: { form, reach, signs, view } }: Relation): boolean {
  if (form !== "sum" || reach !== "set" || signs !== undefined || parts.length < FEWEST) return false;
  const { value } = view.region;
  const readings = parts.map((part) => value[part] ?? NaN);
  const isRising = readings.every((reading, at) => at === 0 || reading >= (readings[at - 1] ?? NaN));
  return isRising && (readings.at(-1) ?? NaN) - (readings[0] ?? NaN) === value[k];
}

/** What a meter counted is no difference of two readings in the row that says it was replaced. */
function isOfNewMeter({ observation }: Weighed, { reading: { form, reach, view } }: Relation): boolean {
  const { region, byColumn } = view;
  if (form !== "difference" || reach !== "across" || !byColumn) return false;
  const { row } = region.place(view.place(0, observation));
  return (region.sheet.rows[row] ?? []).some((cell) => typeof cell?.value === "string" && saysReplaced(fold(cell.text)));
}

/** The index that was begun anew gives this change and all others that it has: the older one need not. */
function isOfNewerBase({ observation: own }: Weighed, { reading: { form, reach, view, aggregate, parts } }: Relation): boolean {
  if (reach !== "chain" || (form !== "change" && form !== "difference")) return false;
  const [part = -1] = parts;
  // It begins later than the other one.
  const first = placesWhere(view.observations, (at) => view.at(part, at) >= 0)[0] ?? 0;
  const isNewer = (line: number): boolean => view.at(line, first) < 0;
  return placesWhere(view.lines, (line) => line !== aggregate && line !== part && isNewer(line)).some((line) => {
    const shown = placesWhere(view.observations, (at) => [at - 1, at].every((one) => one >= 0 && view.at(line, one) >= 0)).filter(
      (at) => view.at(aggregate, at) >= 0,
    );
    const holds = (at: number): boolean =>
      fitOf({ form: "change", scale: 100, k: view.at(aggregate, at), parts: [view.at(line, at), view.at(line, at - 1)] }, view.region)
        .fit === "holds";
    return shown.length >= FEWEST && shown.includes(own) && shown.every(holds);
  });
}

function placesWhere(count: number, is: (place: number) => boolean): number[] {
  return Array.from({ length: count }, (_, place) => place).filter(is);
}
