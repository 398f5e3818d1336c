import type { CellAddress, Severity, Wording } from "../../src/index";
import type { Mark } from "../host";
import type { FoundMarks, MarkableSheet } from "./findMarks";
import { markSigns, type Sign } from "./markSigns";
import { fullAddress } from "./sheetAddress";

/** The marks of one cell, which has one colour and one comment. */
export interface CellMark {
  readonly sheet: MarkableSheet;
  readonly cell: CellAddress;
  readonly sign: Sign<Severity>;
  readonly text: string;
  /** A user's comment or note is on the cell, or an answered one of Kensan. */
  readonly taken: boolean;
}

export interface MarkPlan {
  readonly marks: readonly CellMark[];
  readonly skipped: readonly Wording[];
}

/** What is to be shown where: one mark a cell, the worst severity first; nothing on protected or missing sheets. */
export function planMarks(marks: readonly Mark[], found: FoundMarks): MarkPlan {
  const sheets = new Map(found.sheets.map((sheet) => [sheet.name, sheet]));
  const answered = found.comments.filter((comment) => comment.answered).map(({ cell }) => cell);
  const taken = new Set([...found.taken, ...answered].map(fullAddress));
  const byCell = new Map<string, CellMark>();
  const skipped = new Map<string, Wording>();
  for (const mark of marks) {
    const sheet = sheets.get(mark.cell.sheet);
    if (!sheet || sheet.isProtected) {
      skipped.set(mark.cell.sheet, sheet ? protectedSheet(mark.cell.sheet) : missingSheet(mark.cell.sheet));
      continue;
    }
    const key = fullAddress(mark.cell);
    byCell.set(key, together(byCell.get(key), mark, sheet, taken.has(key)));
  }
  return { marks: [...byCell.values()], skipped: [...skipped.values()] };
}

function together(before: CellMark | undefined, mark: Mark, sheet: MarkableSheet, taken: boolean): CellMark {
  const own = markSigns.findIndex(({ name }) => name === mark.severity);
  const worst = before ? Math.min(own, markSigns.indexOf(before.sign)) : own;
  const sign = markSigns[worst];
  if (!sign) throw new TypeError(`There is no mark for ${mark.severity}.`);
  return { sheet, cell: mark.cell, sign, text: before ? `${before.text}\n${mark.text}` : mark.text, taken };
}

export function protectedSheet(name: string): Wording {
  return {
    ja: `シート「${name}」は保護されているため、印を付けたり消したりしていません。［校閲］タブで保護を解除すると付けられます。`,
    en: `The sheet "${name}" is protected, so its marks were left as they are. Remove the protection on the Review tab to mark it.`,
  };
}

export function missingSheet(name: string): Wording {
  return {
    ja: `シート「${name}」が見つからないため、印を付けていません。もう一度検査してください。`,
    en: `There is no sheet "${name}" any more, so it was not marked. Please check the workbook again.`,
  };
}

export function answeredComment(cell: CellAddress): Wording {
  const place = fullAddress(cell);
  return {
    ja: `${place} の検算コメントには返信があるため、消していません。`,
    en: `The comment of Kensan at ${place} has been answered, so it was left.`,
  };
}

export const COLOURS_ONLY: Wording = {
  ja: "この Excel ではメモ（従来形式のコメント）のあるセルを見分けられず、コメントを付けられませんでした。セルの色だけを付けました。理由は一覧でご覧ください。",
  en: "This Excel does not tell which cells have notes, and refused the comments. The cells were only coloured; the list says why.",
};
