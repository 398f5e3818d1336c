import type { Region } from "../../regions/region";
import { STATED_PRIORS } from "../formPriors";
import { QUOTIENTS } from "../form";
import { scaledProposal } from "../propose/formulaProposal";
import type { Ground, Proposal } from "../propose/proposal";
import { tableHeadings, tablesOf } from "./taughtTables";
import { taughtPlaces } from "./taughtLines";
import type { TaughtRelation } from "./taughtRelation";

/** What a person taught, with the tables that each relation may speak of. */
export class TaughtBook {
  private readonly tables: ReadonlyMap<TaughtRelation, ReadonlySet<Region> | undefined>;

  constructor(taught: readonly TaughtRelation[], regions: readonly Region[]) {
    const headings = taught.some(({ table }) => table) ? tableHeadings(regions) : new Map<Region, string>();
    this.tables = new Map(taught.map((one) => [one, tablesOf(one, regions, headings)]));
  }

  /** What was taught of the lines of a view. */
  *proposals(ground: Ground): Iterable<Proposal> {
    const { view } = ground;
    if (view.from > 0) return;
    for (const [taught, tables] of this.tables) {
      if (tables && !(tables.has(view.region) && view.byColumn === (taught.lines === "columns"))) continue;
      yield* taughtProposals(ground, taught);
    }
  }
}

/** A taught relation in every place of a view where its lines stand; a rate as percentage and as fraction, where the figures do not say which. */
export function* taughtProposals(ground: Ground, taught: TaughtRelation): Iterable<Proposal> {
  const { form, signs } = taught;
  for (const { aggregate, parts } of taughtPlaces(ground.view, taught)) {
    for (const scale of scalesOf(taught, ground.kinds.get(aggregate) === "percent")) {
      const proposal = scaledProposal(
        ground,
        { aggregate, parts, formula: { form, scale, signs }, prior: STATED_PRIORS.letters, said: true },
        scale,
      );
      yield {
        ...proposal,
        reading: () => ({ ...proposal.reading(), taught, key: keyOf(taught), slot: `${aggregate}|f` }),
      };
    }
  }
}

function scalesOf({ form, scale }: TaughtRelation, isPercent: boolean): readonly number[] {
  if (!QUOTIENTS.has(form) || (scale !== 1 && scale !== 100)) return [scale];
  return isPercent ? [100] : scale === 100 ? [100, 1] : [1, 100];
}

/** All places of one relation bear each other out. */
function keyOf({ form, scale, signs, result, parts }: TaughtRelation): string {
  return `taught${JSON.stringify([form, scale, signs ?? [], result, parts])}`;
}
