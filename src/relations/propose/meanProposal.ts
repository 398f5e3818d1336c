import { proposalOf, type Ground, type Outline, type Proposal } from "./proposal";

type Mean = Pick<Outline, "aggregate" | "parts" | "prior" | "key" | "slot"> & { readonly form: "weighted" | "caseMean" };

/** A mean by weights or by numbers of cases. */
export function meanProposal(ground: Ground, mean: Mean, instances: Proposal["instances"]): Proposal {
  return proposalOf(ground, { reach: "set", scale: 1, said: false, ...mean }, instances);
}
