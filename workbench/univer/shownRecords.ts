import type { CellRange } from "../../src/index";
import type { ConditionalFormatRecord } from "../excel/records";
import type { SheetState } from "../excel/sheetState";
import { toUniverRange } from "./toUniver";
import type { UniverWorkbook } from "./univerWorkbook";

const ADD_RULE = "sheet.mutation.add-conditional-rule";
const DELETE_RULE = "sheet.mutation.delete-conditional-rule";
export const UPDATE_NOTE = "sheet.mutation.update-note";
export const REMOVE_NOTE = "sheet.mutation.remove-note";
const LINE = 16;
const WIDTH = 240;

/** Shows in Univer what Excel keeps beside the cells of one sheet: notes and comments as slips, conditional formats as rules. */
export class ShownRecords {
  private slips = new Map<string, string>();
  private shownRules: { readonly records: readonly ConditionalFormatRecord[]; readonly text: string } = { records: [], text: "[]" };

  constructor(
    private readonly workbook: UniverWorkbook,
    private readonly sheetId: string,
  ) {}

  /** Takes what is there as shown already. */
  adopt(sheet: SheetState): void {
    this.slips = slipsOf(sheet);
  }

  show(sheet: SheetState): void {
    this.showSlips(slipsOf(sheet));
    this.showRules(sheet.conditionalFormats);
  }

  private showSlips(wanted: Map<string, string>): void {
    for (const [place, text] of this.slips) if (wanted.get(place) !== text && !wanted.has(place)) this.removeSlip(place);
    for (const [place, text] of wanted) if (this.slips.get(place) !== text) this.putSlip(place, text);
    this.slips = wanted;
  }

  private removeSlip(place: string): void {
    const { row, column } = cellOf(place);
    this.workbook.run(REMOVE_NOTE, { sheetId: this.sheetId, row, col: column });
  }

  private putSlip(place: string, text: string): void {
    const { row, column } = cellOf(place);
    const lines = text.split("\n").reduce((count, line) => count + Math.max(1, Math.ceil(line.length / 17)), 0);
    const note = {
      id: `slip-${row}-${column}`,
      row,
      col: column,
      width: WIDTH,
      height: Math.min(260, 24 + lines * LINE),
      note: text,
      show: false,
    };
    this.workbook.run(UPDATE_NOTE, { sheetId: this.sheetId, row, col: column, note });
  }

  private showRules(records: readonly ConditionalFormatRecord[]): void {
    const wanted = records.filter(isShown);
    const text = JSON.stringify(wanted);
    if (text === this.shownRules.text) return;
    for (const { id } of this.shownRules.records) this.workbook.run(DELETE_RULE, { subUnitId: this.sheetId, cfId: id });
    // In Univer too, the rule that was added last is asked first.
    for (const record of wanted.toReversed()) this.addRule(record);
    this.shownRules = { records: wanted, text };
  }

  private addRule({ id, ranges, stopIfTrue, formula, ...look }: ConditionalFormatRecord): void {
    const style = styleOf(look);
    const rule = {
      cfId: id,
      ranges: ranges.map(toUniverRange),
      stopIfTrue,
      rule: { type: "highlightCell", subType: "formula", value: formula.startsWith("=") ? formula : `=${formula}`, style },
    };
    this.workbook.run(ADD_RULE, { subUnitId: this.sheetId, rule });
  }
}

function styleOf({
  fillColor,
  fontColor,
  bold,
  italic,
  underline,
}: Pick<ConditionalFormatRecord, "fillColor" | "fontColor" | "bold" | "italic" | "underline">): object {
  return {
    ...(fillColor !== "" && { bg: { rgb: fillColor } }),
    ...(fontColor !== "" && { cl: { rgb: fontColor } }),
    ...(bold === true && { bl: 1 }),
    ...(italic === true && { it: 1 }),
    ...(underline !== null && underline !== "None" && { ul: { s: 1 } }),
  };
}

function isShown({ type, ranges, formula }: ConditionalFormatRecord): boolean {
  return type === "Custom" && ranges.length > 0 && formula !== "";
}

const key = ({ top, left }: CellRange): string => `${top},${left}`;

export function cellOf(place: string): { row: number; column: number } {
  const [row = 0, column = 0] = place.split(",").map(Number);
  return { row, column };
}

/** The text on each cell that has some: its note, its comment, and what others replied. */
export function slipsOf({ notes, comments }: SheetState): Map<string, string> {
  const slips = new Map<string, string>();
  const add = (range: CellRange, text: string): void => {
    const before = slips.get(key(range));
    slips.set(key(range), before === undefined ? text : `${before}\n\n${text}`);
  };
  for (const { range, content } of notes) add(range, content);
  for (const { range, content, replies } of comments)
    add(range, [content, ...replies.map((reply) => `${reply.author}: ${reply.content}`)].join("\n"));
  return slips;
}
