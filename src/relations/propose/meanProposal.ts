import type { Reading } from "../reading";
import type { Ground, Proposal } from "./proposal";

type Mean = Pick<Reading, "aggregate" | "parts" | "prior" | "key" | "slot"> & { readonly form: "weighted" | "caseMean" };

/** A mean by weights or by numbers of cases. */
export function meanProposal({ view }: Ground, mean: Mean, instances: Proposal["instances"]): Proposal {
  const { form, prior } = mean;
  return {
    form,
    scale: 1,
    prior,
    said: false,
    reading: () => ({ view, reach: "set", scale: 1, said: false, ...mean }),
    instances,
  };
}
