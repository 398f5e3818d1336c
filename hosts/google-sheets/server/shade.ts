import type { KnownFigure } from "../../../src/index";
import type { ShadeOutcome } from "../../host";
import { MARKS } from "../wayBack";
import { listSheets, type ListedSheet } from "./book";
import { findRules, ruleFor, stateSigns, type FoundRules } from "./markRules";
import { missingSheet, protectedSheet } from "./marks";
import { blocksOf } from "./writeCells";
import { restore } from "./writeChanges";

/** A sheet with the rules on it, and the figures of it that are to be shaded. */
interface ShadedSheet extends ListedSheet {
  readonly rules: FoundRules;
  readonly figures: readonly KnownFigure[];
}

/** Shades figures by what is known of them, in place of those shaded before, by rules above all others. */
export function shadeFigures(figures: readonly KnownFigure[]): ShadeOutcome {
  const sheets = listSheets();
  const bySheet = new Map<string, KnownFigure[]>();
  for (const figure of figures) {
    const own = bySheet.get(figure.cell.sheet);
    if (own) own.push(figure);
    else bySheet.set(figure.cell.sheet, [figure]);
  }
  const missing = [...bySheet.keys()].filter((name) => !sheets.some((sheet) => sheet.name === name));
  const touched = sheets
    .map((listed) => ({ ...listed, rules: findRules(listed.sheet), figures: bySheet.get(listed.name) ?? [] }))
    .filter(({ rules, figures: own }) => own.length + rules.shades.length > 0);
  const open = touched.filter(({ sheet }) => sheet.getDataRange().canEdit());
  const locked = touched.filter((sheet) => !open.includes(sheet));
  rewrite(open);
  return {
    shaded: open.reduce((sum, { figures: own }) => sum + own.length, 0),
    skipped: [...missing.map(missingSheet), ...locked.map(({ name }) => protectedSheet(name))],
  };
}

/** Puts the shades of each sheet in place of those before. What was written before something failed is put back. */
function rewrite(sheets: readonly ShadedSheet[]): void {
  const begun: ShadedSheet[] = [];
  try {
    for (const shaded of sheets) {
      begun.push(shaded);
      const { sheet, rules } = shaded;
      sheet.setConditionalFormatRules([...shadesOf(shaded), ...rules.marks, ...rules.others]);
    }
    SpreadsheetApp.flush();
  } catch (error) {
    restore(
      () => {
        for (const { sheet, rules } of begun) sheet.setConditionalFormatRules([...rules.all]);
        SpreadsheetApp.flush();
      },
      MARKS,
      error,
    );
    throw error;
  }
}

function shadesOf({ sheet, figures }: ShadedSheet) {
  return stateSigns.flatMap((sign) => {
    const cells = figures.filter(({ grade }) => grade === sign.name).map(({ cell }) => cell);
    return cells.length === 0 ? [] : [ruleFor(sheet, sign, blocksOf(cells))];
  });
}
