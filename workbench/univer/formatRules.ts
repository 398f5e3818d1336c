import type { ConditionalFormat } from "../../hosts/file/writeXlsx";
import { writtenStyle } from "../files/writtenStyle";
import { fromUniverStyle } from "./style";
import type { UniverWorkbook } from "./univerWorkbook";
import { fromUniverRange } from "./univerWorkbook";

type Rule = ReturnType<ReturnType<UniverWorkbook["sheetFacade"]>["getConditionalFormattingRules"]>[number];

/** The conditional formats of a sheet of Univer, to be written into a file: those with a formula. */
export function formatsOf(workbook: UniverWorkbook, sheetId: string): ConditionalFormat[] {
  return rulesOf(workbook, sheetId).flatMap((rule) => written(rule) ?? []);
}

/** Whether a sheet has rules that are not written: scales, bars, icons and comparisons. */
export function hasOtherFormats(workbook: UniverWorkbook, sheetId: string): boolean {
  return rulesOf(workbook, sheetId).some((rule) => !written(rule));
}

function rulesOf(workbook: UniverWorkbook, sheetId: string): readonly Rule[] {
  return workbook.sheetFacade(sheetId).getConditionalFormattingRules();
}

function written({ ranges, stopIfTrue, rule }: Rule): ConditionalFormat | undefined {
  if (!("subType" in rule) || !("style" in rule) || String(rule.subType) !== "formula" || !("value" in rule)) return undefined;
  const formula = String(rule.value).replace(/^=/, "");
  return { ranges: ranges.map(fromUniverRange), formula, style: writtenStyle(fromUniverStyle(rule.style).style), stopIfTrue };
}
