import { features } from "./features";
import { excelCode, hostError, hostErrorOf } from "./errors";

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** Runs a batch of reads in Excel. Fails only with a HostError. */
export async function readExcel<T>(batch: Batch<T>): Promise<T> {
  requireExcel();
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw hostErrorOf(error);
  }
}

/** Runs a batch of writes in Excel, as one step of its undo list where Excel can. Fails only with a HostError. */
export async function writeExcel<T>(batch: Batch<T>): Promise<T> {
  requireExcel();
  try {
    if (!features.undoGroups()) return await Excel.run(batch);
    return await Excel.run({ mergeUndoGroup: true }, batch).catch((error: unknown) => {
      // Excel refuses the grouping of some operations before it does anything.
      if (excelCode(error) === "UndoNotSupported") return Excel.run(batch);
      throw error;
    });
  } catch (error) {
    throw hostErrorOf(error);
  }
}

function requireExcel(): void {
  if (!features.minimum()) throw hostError("unsupported");
}
