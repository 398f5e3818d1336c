import type { Period } from "./period";
import type { LabelledQuantity, MarkerKind, Printed, Rating } from "./printed";
import type { Quantity } from "./quantity";

/** What has been read of a cell so far. */
export interface CellDraft {
  quantity?: Quantity;
  delta?: Quantity;
  period?: Period;
  marker?: MarkerKind;
  rating?: Rating;
  readonly others: LabelledQuantity[];
  readonly notes: string[];
}

export function emptyDraft(): CellDraft {
  return { others: [], notes: [] };
}

function kindOf({ quantity, marker, rating, period, others }: CellDraft): Printed["kind"] {
  if (quantity) return "quantity";
  if (rating) return "rating";
  if (marker) return "marker";
  if (others.length > 0) return "several";
  return period ? "period" : "text";
}

/** The printed cell of a draft; what was not read is absent. */
export function printedOf(text: string, draft: CellDraft): Printed {
  const { quantity, delta, period, marker, rating, others, notes } = draft;
  return {
    text,
    kind: kindOf(draft),
    ...(quantity && { quantity }),
    ...(others.length > 0 && { others }),
    ...(delta && { delta }),
    ...(period && { period }),
    ...(marker && { marker }),
    ...(rating && { rating }),
    ...(notes.length > 0 && { note: notes.join(" ") }),
  };
}
