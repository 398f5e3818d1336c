import type { Region } from "../../regions/region";
import type { CellAddress } from "../../sheet/address";
import { addressOf } from "../relationBook";
import type { Relation } from "../relation";
import { viewsOf } from "../view";
import { taughtPlaces } from "./taughtLines";
import type { TaughtRelation } from "./taughtRelation";

/** What a review made of one relation that a person taught. */
export interface TaughtOutcome {
  readonly taught: TaughtRelation;
  /** Tables in which it was followed. */
  readonly tables: number;
  /** Figures that agree with it, and those that do not. */
  readonly holds: number;
  readonly fails: readonly CellAddress[];
  /** True where its lines stand in some table. Where no table then follows it, the figures of most places say otherwise. */
  readonly found: boolean;
}

/** Which of the taught relations spoke, and in how many places. */
export function taughtOutcomes(
  taught: readonly TaughtRelation[],
  relations: readonly Relation[],
  regions: readonly Region[],
): readonly TaughtOutcome[] {
  if (taught.length === 0) return [];
  const views = regions.flatMap((region) => viewsOf(region)).filter(({ from }) => from === 0);
  return taught.map((one) => {
    const followed = relations.filter(({ reading }) => reading.taught === one);
    const judged = followed.flatMap((relation) => relation.instances.map((instance) => ({ relation, ...instance })));
    return {
      taught: one,
      tables: new Set(followed.map(({ reading }) => reading.view.region)).size,
      holds: judged.filter(({ state }) => state !== "fails" && state !== "skip").length,
      fails: judged.flatMap(({ relation, k, state }) => (state === "fails" ? [addressOf(relation, k)] : [])),
      found: followed.length > 0 || views.some((view) => taughtPlaces(view, one).length > 0),
    };
  });
}
