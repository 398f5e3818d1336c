/**
 * The functions as Excel calls them, by the ids of functions.json (scripts/functions/functionsMetadata.ts). Every argument is a range or a single cell,
 * which Excel hands over as [[value]], and null where it is left out; behind the arguments comes what is known of the call.
 */
import { answer } from "./excelCells";
import { implementations, type FunctionId } from "./implementations";
import { whenReviewerIsThere } from "./shared";

/** The functions that need the second script. */
const LATE: ReadonlySet<FunctionId> = new Set(["CHECK", "CHECKAVERAGE", "CHECKDELTA", "CHECKCHANGE", "CHECKTOTAL", "FINDINGS"]);

function called(id: FunctionId, args: readonly unknown[]): unknown {
  const [table, previousTable, invocation] = args;
  if (id !== "FINDINGS") return answer(implementations[id], args, undefined);
  const { parameterAddresses } = (invocation ?? {}) as Partial<CustomFunctions.Invocation>;
  return answer(implementations.FINDINGS, [table, previousTable], parameterAddresses?.[0]);
}

for (const id of Object.keys(implementations) as FunctionId[])
  CustomFunctions.associate(id, (...args: unknown[]) => (LATE.has(id) ? whenReviewerIsThere(() => called(id, args)) : called(id, args)));
