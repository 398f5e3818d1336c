import type { CellRange, KpiSpelling } from "../../../src/index";
import { a1Range, rewriteKpiFormula } from "../../../src/index";
import { unescapeXml } from "../xml/xmlText";
import { cellsOf, exportedSpills, type ExportedSpills } from "./exportedSpills";
import { formulaTexts, type FormulaText } from "./formulaTexts";

/** A part whose formulas are spelled anew. */
export interface RewrittenPart {
  readonly xml: string;
  /** How many formulas; cells that share one count each. */
  readonly formulas: number;
  /** True where cells have no formula any more, since the array formula of another cell fills them. */
  readonly hasEmptied: boolean;
}

/** Spells the KPI functions in the formulas of a part anew; everything around those formulas stays as it is. Undefined where there is nothing to do. */
export function rewriteFormulas(xml: string, spelling: KpiSpelling): RewrittenPart | undefined {
  if (!/kpi[._]/i.test(xml)) return undefined;
  const spills = exportedSpills(xml);
  const groups = new Set<string>();
  const filled = new Set<string>();
  const pieces: string[] = [];
  let done = 0;
  let formulas = 0;
  const replace = (from: number, to: number, text: string): void => {
    pieces.push(xml.slice(done, from), text);
    done = to;
  };
  for (const found of formulaTexts(xml)) {
    const { raw, cell, group, start, from, to, end } = found;
    if (raw === "" && group !== undefined && groups.has(group)) formulas += 1;
    // What a formula fills again has a result, but no formula of its own.
    if (cell !== undefined && filled.has(cell)) replace(start, end, "");
    const rewritten = rewrittenFormula(found, spelling, spills);
    if (!rewritten) continue;
    const { formula, area } = rewritten;
    if (area) for (const name of cellsOf(area)) if (name !== cell) filled.add(name);
    if (group !== undefined) groups.add(group);
    replace(start, to, (area ? arrayTag(xml.slice(start, from), area) : xml.slice(start, from)) + escapedLike(raw, formula));
    formulas += 1;
  }
  return formulas === 0 ? undefined : { xml: pieces.join("") + xml.slice(done), formulas, hasEmptied: filled.size > 0 };
}

interface RewrittenFormula {
  readonly formula: string;
  /** The cells that it fills, where Google Sheets kept their results only. */
  readonly area: CellRange | undefined;
}

function rewrittenFormula({ raw, cell }: FormulaText, spelling: KpiSpelling, spills: ExportedSpills): RewrittenFormula | undefined {
  const rewriting = rewriteKpiFormula(unescapeXml(raw), spelling);
  if (rewriting?.formula === undefined) return undefined;
  const { formula, isExported } = rewriting;
  if (!isExported || cell === undefined || !spills.has(cell)) return { formula, area: undefined };
  const area = spills.get(cell);
  return area && { formula, area };
}

/** The start tag of a formula that fills an area. */
function arrayTag(tag: string, area: CellRange): string {
  return tag.replace(/^<([^\s/>]+)[^]*$/, (_, name: string) => `<${name} t="array" ref="${a1Range(area)}">`);
}

const MARKS = { '"': "&quot;", "'": "&apos;", ">": "&gt;" } as const;

/** The text escaped as the program that wrote `raw` does it: beyond & and <, each to its taste. */
function escapedLike(raw: string, text: string): string {
  let escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  for (const [mark, entity] of Object.entries(MARKS)) if (raw.includes(entity)) escaped = escaped.replaceAll(mark, entity);
  return escaped;
}
