import { formulaTokens } from "./formulaTokens";
import { isCall } from "./exportedFormula";
import { kpiFunctionOf } from "./kpiFormula";
import type { KpiFunction } from "./kpiFunctions";

/** A call of a KPI function as it stands in a formula: its arguments as they are typed, "" for one that is left out. */
export interface KpiCall {
  readonly id: KpiFunction;
  readonly args: readonly string[];
}

/**
 * The call that a formula (without its "=") consists of, in whatever spelling, alone or within IFERROR or IFNA; undefined for anything else.
 * @example kpiCall("KPI.RATE(C2,B2,1)") // => {"id":"RATE","args":["C2","B2","1"]}
 * @example kpiCall("IFERROR(KPI_DELTA(C2,B2),\"—\")")?.args // => ["C2","B2"]
 * @example kpiCall("KPI.RATE(C2,B2)*100") // => undefined
 */
export function kpiCall(formula: string): KpiCall | undefined {
  if (!/kpi[._]/i.test(formula)) return undefined;
  const call = wholeCall(formula.trim());
  if (!call) return undefined;
  if (/^IF(ERROR|NA)$/i.test(call.name)) return call.args.length === 2 ? kpiCall(call.args[0] ?? "") : undefined;
  const id = kpiFunctionOf(call.name);
  return id && { id, args: call.args };
}

interface Call {
  readonly name: string;
  readonly args: readonly string[];
}

const DEPTHS: Readonly<Record<string, number>> = { "(": 1, "{": 1, ")": -1, "}": -1 };

/** The one call that a formula is, with nothing before or behind it. */
function wholeCall(formula: string): Call | undefined {
  const tokens = formulaTokens(formula);
  if (!isCall(tokens, 0)) return undefined;
  const args = [""];
  let depth = 1;
  for (const { text } of tokens.slice(tokens.findIndex(({ text }) => text === "(") + 1)) {
    if (depth === 0) return undefined;
    depth += DEPTHS[text] ?? 0;
    if (depth === 1 && text === ",") args.push("");
    else if (depth > 0) args[args.length - 1] += text;
  }
  return depth === 0 ? { name: tokens[0]?.text ?? "", args: args.map((arg) => arg.trim()) } : undefined;
}
