import { RichApiError } from "../office/hostObject";

/** Microsoft's errors for misuse, with the words of its documentation. */

export function invalidArgument(message = "The argument is invalid or missing or has an incorrect format."): RichApiError {
  return new RichApiError("InvalidArgument", message);
}

export function arrayMismatch(): RichApiError {
  return invalidArgument("The number of rows or columns in the input array doesn't match the size or dimensions of the range.");
}

export function itemNotFound(): RichApiError {
  return new RichApiError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

export function itemAlreadyExists(): RichApiError {
  return new RichApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
}

export function accessDenied(): RichApiError {
  return new RichApiError("AccessDenied", "You cannot perform the requested operation.", 403);
}

export function invalidOperation(message = "The operation attempted is invalid on the object."): RichApiError {
  return new RichApiError("InvalidOperation", message);
}

export function insertDeleteConflict(): RichApiError {
  return new RichApiError("InsertDeleteConflict", "The insert or delete operation attempted resulted in a conflict.");
}

export function nonBlankCellOffSheet(): RichApiError {
  const message =
    "Microsoft Excel can't insert new cells because it would push non-empty cells off the end of the worksheet. " +
    "These non-empty cells might appear empty but have blank values, some formatting, or a formula.";
  return new RichApiError("NonBlankCellOffSheet", message);
}

export function mergedRangeConflict(): RichApiError {
  const message =
    "Cannot complete the operation. A table can't overlap with another table, a PivotTable report, query results, merged cells, or an XML Map.";
  return new RichApiError("MergedRangeConflict", message);
}

export function rangeExceedsLimit(): RichApiError {
  return new RichApiError("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");
}

export function notImplemented(what: string): RichApiError {
  return new RichApiError("NotImplemented", `The requested feature isn't implemented: ${what}.`, 501);
}

export function invalidSelection(): RichApiError {
  return new RichApiError("InvalidSelection", "The current selection is invalid for this operation.");
}

export function generalException(): RichApiError {
  return new RichApiError("GeneralException", "There was an internal error while processing the request.", 500);
}

export function filteredRangeConflict(): RichApiError {
  return new RichApiError("FilteredRangeConflict", "The attempted operation causes a conflict with a filtered range.");
}
