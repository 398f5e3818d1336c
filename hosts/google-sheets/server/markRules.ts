import type { CellRange, FigureGrade, Severity } from "../../../src/index";
import { a1Range } from "../../../src/index";
import { areasOf, common } from "./areas";

type GoogleSheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/** How a mark, or the state of a figure, looks and is found again: by a formula that is always true, and nobody else's. */
export interface Sign<Name extends string = Severity | FigureGrade> {
  readonly name: Name;
  readonly formula: string;
  readonly fill: string;
  readonly font?: { readonly color: string; readonly bold?: true; readonly italic?: true; readonly underline?: true };
}

function sign<Name extends string>(name: Name, fill: string, font?: Sign["font"]): Sign<Name> {
  return { name, formula: `=LEN("kensan:${name}")>0`, fill, ...(font && { font }) };
}

/** The worst first: where several findings are about one cell, and among rules of Google Sheets, the first wins. */
export const markSigns: readonly Sign<Severity>[] = [sign("error", "#F8B4A6"), sign("query", "#FFE08A"), sign("info", "#BFDDF5")];

/** Dark letters, since the shades take the place of whatever ground the cell has. */
const INK = "#1F1F1F";

/** What is known of a figure. The fills differ in lightness, too, and each grade but "tight" has letters of its own. */
export const stateSigns: readonly Sign<FigureGrade>[] = [
  sign("contradicted", "#F2A07B", { color: INK, bold: true }),
  sign("compared", "#FBEFB2", { color: INK, underline: true }),
  sign("unproved", "#DADADA", { color: INK, italic: true }),
  sign("proved", "#D6E9FA", { color: INK, italic: true, underline: true }),
  sign("tight", "#8FC3EE", { color: INK }),
];

/** The rules of a sheet, Kensan's apart from the users', which stay in their order. */
export interface FoundRules {
  readonly all: readonly Rule[];
  readonly others: readonly Rule[];
  /** Kensan's: shades of figures and marks of findings, each with the cells that it colours. */
  readonly shades: readonly Rule[];
  readonly marks: readonly Rule[];
  readonly shaded: readonly CellRange[];
  readonly coloured: readonly CellRange[];
}

export function findRules(sheet: GoogleSheet): FoundRules {
  const all = sheet.getConditionalFormatRules();
  const signs = new Map(all.map((rule) => [rule, signOf(rule)]));
  const shades = all.filter((rule) => stateSigns.some((one) => one === signs.get(rule)));
  const marks = all.filter((rule) => markSigns.some((one) => one === signs.get(rule)));
  const areas = (rules: readonly Rule[]): CellRange[] => rules.flatMap((rule) => areasOf(rule.getRanges()));
  return { all, others: all.filter((rule) => !signs.get(rule)), shades, marks, shaded: areas(shades), coloured: areas(marks) };
}

/** A rule that lays a sign over cells. */
export function ruleFor(sheet: GoogleSheet, { formula, fill, font }: Sign, areas: readonly CellRange[]): Rule {
  const rule = SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(formula)
    .setBackground(fill)
    .setRanges(sheet.getRangeList(areas.map(a1Range)).getRanges());
  if (font) {
    rule.setFontColor(font.color);
    if (font.bold) rule.setBold(true);
    if (font.italic) rule.setItalic(true);
    if (font.underline) rule.setUnderline(true);
  }
  return rule.build();
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
  return signOf(rule) !== undefined;
}

function signOf(rule: Rule): Sign | undefined {
  const condition = rule.getBooleanCondition();
  if (condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA) return undefined;
  const [formula] = condition.getCriteriaValues() as readonly unknown[];
  const plain = typeof formula === "string" ? formula.replace(/\s/g, "").toLowerCase() : "";
  return [...markSigns, ...stateSigns].find((one) => one.formula.toLowerCase() === plain);
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
