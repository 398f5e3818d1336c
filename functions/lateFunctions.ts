import type { Language } from "../src/index";
import { fault, isError, isMatrix, type Argument, type FunctionError, type Result } from "./cells";
import { isLeftOut } from "./elementwise";
import { shared, type CheckId } from "./shared";

/** FINDINGS: what the review of a whole table finds, one line each under a header row. */
export function findings([table, previousTable]: readonly Argument[], language: Language, address?: string): Result {
  for (const argument of [table, previousTable]) if (!isMatrix(argument) && isError(argument)) return argument;
  const { reviewTable } = shared();
  if (!reviewTable) return reviewerIsMissing();
  return reviewTable(isLeftOut(previousTable) ? { table, address } : { table, address, previous: previousTable }, language);
}

/** A function that judges stated figures. */
export function checkFunction(id: CheckId): (args: readonly Argument[], language: Language) => Result {
  return (args, language) => {
    const { checks } = shared();
    return checks ? checks[id](args, language) : reviewerIsMissing();
  };
}

/** What the functions in this file need comes in a script of its own. */
function reviewerIsMissing(): FunctionError {
  return fault(
    "#N/A",
    "検算の準備がまだできていません。リボンの「KPI 検算」から作業ウィンドウを一度開き、再計算（Ctrl+Alt+F9）してください。",
    "The checker is not loaded yet. Please open the pane once from the Kensan group of the ribbon, then recalculate (Ctrl+Alt+F9).",
  );
}
