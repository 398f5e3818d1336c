import type * as errors from "./errors";
import { excelCode } from "./excelCode";
import { features } from "./features";

type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

/** Runs a batch of reads in Excel. Fails only with a HostError. */
export async function readExcel<T>(batch: Batch<T>): Promise<T> {
  await requireExcel();
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw (await loadErrors()).hostErrorOf(error);
  }
}

/** Runs a batch of writes in Excel, as one step of its undo list where Excel can. Fails only with a HostError. */
export async function writeExcel<T>(batch: Batch<T>): Promise<T> {
  await requireExcel();
  try {
    if (!features.undoGroups()) return await Excel.run(batch);
    return await Excel.run({ mergeUndoGroup: true }, batch).catch((error: unknown) => {
      // Excel refuses the grouping of some operations before it does anything.
      if (excelCode(error) === "UndoNotSupported") return Excel.run(batch);
      throw error;
    });
  } catch (error) {
    throw (await loadErrors()).hostErrorOf(error);
  }
}

/** The sentences about what went wrong are loaded when something does. */
const loadErrors = (): Promise<typeof errors> => import("./errors");

async function requireExcel(): Promise<void> {
  if (!features.minimum()) throw (await loadErrors()).hostError("unsupported");
}
