import type { Relation } from "./relation";

/** What a relation calculates, as people speak of it. */
export type Subject = "rate" | "change" | "total" | "average" | "running-total";

export function subjectOf({ reading: { form, reach, signs } }: Relation): Subject {
  switch (form) {
    case "sum":
      return reach === "chain" && signs === undefined ? "running-total" : "total";
    case "product":
    case "multiple":
      return "total";
    case "mean":
    case "weighted":
    case "caseMean":
      return "average";
    case "difference":
    case "change":
      return "change";
    default:
      return reach === "chain" ? "change" : "rate";
  }
}
