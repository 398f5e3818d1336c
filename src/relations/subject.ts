import type { Relation } from "./relation";
import { isConversion } from "./timedLines";

/** What a relation calculates, as people speak of it. */
export type Subject = "rate" | "change" | "total" | "average" | "running-total";

export function subjectOf({ reading }: Relation): Subject {
  const { form, reach, signs } = reading;
  switch (form) {
    case "sum":
      return reach === "chain" && signs === undefined ? "running-total" : "total";
    case "product":
      return "total";
    case "multiple":
      return isConversion(reading) || reading.scale < 1 ? "rate" : "total";
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
