import type { CellRange, Severity } from "../../../src/index";
import { a1Range } from "../../../src/index";
import { areasOf, common } from "./areas";

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** How the colour of one severity looks and is found again: by a formula that is always true, and nobody else's. */
interface MarkSign {
  readonly severity: Severity;
  readonly formula: string;
  readonly fill: string;
}

function sign(severity: Severity, fill: string): MarkSign {
  return { severity, formula: `=LEN("kensan:${severity}")>0`, fill };
}

/** The worst first: where several findings are about one cell, and among rules of Google Sheets, the first wins. */
export const markSigns: readonly MarkSign[] = [sign("error", "#F8B4A6"), sign("query", "#FFE08A"), sign("info", "#BFDDF5")];

const OURS = /^=LEN\("kensan:[a-z]+"\)>0$/i;

/** The rules of a sheet, Kensan's apart from the users', which stay in their order. */
export interface FoundRules {
  readonly all: readonly Rule[];
  readonly others: readonly Rule[];
  /** The cells that Kensan colours. */
  readonly coloured: readonly CellRange[];
}

export function findRules(sheet: GoogleSheet): FoundRules {
  const all = sheet.getConditionalFormatRules();
  const ours = all.filter(isOurs);
  return { all, others: all.filter((rule) => !ours.includes(rule)), coloured: ours.flatMap((rule) => areasOf(rule.getRanges())) };
}

/** A rule that colours cells for a severity. */
export function ruleFor(sheet: GoogleSheet, { formula, fill }: MarkSign, areas: readonly CellRange[]): Rule {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setBackground(fill)
    .setRanges(sheet.getRangeList(areas.map(a1Range)).getRanges())
    .build();
}

/** Takes Kensan's colours off cells of a new column, to which Google Sheets spreads them from its neighbours. */
export function uncolour(sheet: GoogleSheet, place: CellRange): void {
  const all = sheet.getConditionalFormatRules();
  const isSpread = (rule: Rule): boolean => isOurs(rule) && areasOf(rule.getRanges()).some((area) => common(area, place));
  if (!all.some(isSpread)) return;
  sheet.setConditionalFormatRules(
    all.flatMap((rule) => {
      if (!isSpread(rule)) return [rule];
      const rest = areasOf(rule.getRanges()).flatMap((area) => besides(area, place));
      return rest.length === 0
        ? []
        : [
            rule
              .copy()
              .setRanges(sheet.getRangeList(rest.map(a1Range)).getRanges())
              .build(),
          ];
    }),
  );
}

function isOurs(rule: Rule): boolean {
  const condition = rule.getBooleanCondition();
  if (condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA) return false;
  const [formula] = condition.getCriteriaValues() as readonly unknown[];
  return typeof formula === "string" && OURS.test(formula.replace(/\s/g, ""));
}

/** What is left of an area without some rows of one column. */
function besides(area: CellRange, { top, bottom, left }: CellRange): CellRange[] {
  if (left < area.left || left > area.right) return [area];
  const parts = [
    { ...area, right: left - 1 },
    { ...area, left: left + 1 },
    { ...area, left, right: left, bottom: top - 1 },
    { ...area, left, right: left, top: bottom + 1 },
  ];
  return parts
    .map((part) => ({ ...part, top: Math.max(part.top, area.top), bottom: Math.min(part.bottom, area.bottom) }))
    .filter((part) => part.top <= part.bottom && part.left <= part.right);
}
