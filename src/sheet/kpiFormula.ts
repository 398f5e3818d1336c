import { exportedAt, isCall } from "./exportedFormula";
import { formulaTokens } from "./formulaTokens";
import { FUNCTION_PREFIXES, KPI_FUNCTIONS, type KpiFunction, type Program } from "./kpiFunctions";

/** How formulas spell the functions: as a program shows them, or as Excel keeps the functions of add-ins in .xlsx files (_xldudf_KPI_RATE). */
export type KpiSpelling = Program | "excel-file";

/** A formula that does not calculate where it is, since it holds functions in another spelling. */
export interface KpiRewriting {
  /** The formula that does; undefined where it also needs functions that the program does not have. */
  readonly formula: string | undefined;
  /** The functions as they are spelled now, each once. */
  readonly calls: readonly string[];
  /** True where Google Sheets exported the formula as a mere text beside its last result. */
  readonly isExported: boolean;
}

/**
 * Spells the KPI functions of a formula (without its "=") as the program knows them; undefined where there is nothing to do. Texts, quoted sheet
 * names and names that only contain such a name stay as they are, and so does everything else.
 * @example rewriteKpiFormula("KPI_RATE(C2,B2)", "excel")?.formula // => "KPI.RATE(C2,B2)"
 */
export function rewriteKpiFormula(formula: string, spelling: KpiSpelling): KpiRewriting | undefined {
  if (!/kpi[._]/i.test(formula)) return undefined;
  const { pieces, foreign, isExported, isGoogleOnly } = rewritten(formula, spelling);
  if (foreign.length === 0) return undefined;
  const isLost = isGoogleOnly && spelling !== "google-sheets";
  return { formula: isLost ? undefined : pieces.join(""), calls: [...new Set(foreign)], isExported };
}

interface Rewritten {
  readonly pieces: string[];
  /** Every KPI function, in whatever spelling. */
  readonly found: string[];
  /** Those that do not calculate as they stand. */
  readonly foreign: string[];
  isExported: boolean;
  isGoogleOnly: boolean;
}

function rewritten(formula: string, spelling: KpiSpelling): Rewritten {
  const tokens = formulaTokens(formula);
  const draft: Rewritten = { pieces: [], found: [], foreign: [], isExported: false, isGoogleOnly: false };
  let end = 0;
  for (const [at, { text }] of tokens.entries()) {
    if (at < end) continue;
    const exported = exportedAt(tokens, at);
    const inner = exported && rewritten(exported.formula, spelling);
    if (exported && inner && inner.found.length > 0) {
      end = exported.end;
      const plain = inner.pieces.join("");
      draft.pieces.push(end - at === tokens.length ? plain : `(${plain})`);
      draft.found.push(...inner.found);
      draft.foreign.push(...inner.found);
      draft.isExported = true;
      draft.isGoogleOnly ||= exported.isGoogleOnly || inner.isGoogleOnly;
      continue;
    }
    const own = isCall(tokens, at) ? spelled(text, spelling) : undefined;
    draft.pieces.push(own ?? text);
    if (own !== undefined) draft.found.push(text);
    if (own !== undefined && own !== text) draft.foreign.push(text);
  }
  return draft;
}

/** KPI.RATE, KPI_RATE, and what files keep: _xldudf_KPI_RATE of add-ins, _xll.KPI.RATE of compiled ones. */
const KPI_NAME = /^(_xldudf_|_xll\.)?(kpi)[._]([a-z]+)$/i;

/** The KPI function that a name stands for, in whatever spelling. */
export function kpiFunctionOf(name: string): KpiFunction | undefined {
  const id = KPI_NAME.exec(name)?.[3]?.toUpperCase();
  return KPI_FUNCTIONS.find((known) => known === id);
}

/** The name of a KPI function in a spelling; undefined for the name of anything else. */
function spelled(name: string, spelling: KpiSpelling): string | undefined {
  const [, stored, stem = "", id = ""] = KPI_NAME.exec(name) ?? [];
  if (!kpiFunctionOf(name)) return undefined;
  if (spelling === "excel-file") return `_xldudf_${stem}_${id}`;
  // What Excel itself keeps in files becomes KPI.RATE as soon as the add-in is there.
  if (spelling === "excel" && stored !== undefined) return name;
  return `${stem}${FUNCTION_PREFIXES[spelling].slice(stem.length)}${id}`;
}
