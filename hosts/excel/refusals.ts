import type { CellAddress, Change } from "../../src/index";
import { a1 } from "../../src/index";
import type { Refusal } from "../host";
import { commonRefusals, place, refusal } from "../changes/refusals";

export const refusals = {
  ...commonRefusals,

  protectedSheet: (change: Change, sheet: string, cell?: CellAddress): Refusal =>
    refusal(
      change,
      "protected",
      {
        ja: `シート「${sheet}」は保護されているため、変更していません。［校閲］タブで保護を解除してから、もう一度お試しください。`,
        en: `The sheet "${sheet}" is protected, so nothing was changed. Remove the protection on the Review tab, then try again.`,
      },
      cell,
    ),

  spilled: (change: Change, cell: CellAddress): Refusal =>
    refusal(
      change,
      "formula",
      {
        ja: `${place(cell).ja} の辺りには、一つの数式の結果が広がっています（スピル）。その数式を壊さないように、変更していません。数式か、その参照先を直してください。`,
        en: `The result of one formula spills over cells at ${place(cell).en}. So as not to break that formula, nothing was changed. Correct the formula or the cells that it refers to.`,
      },
      cell,
    ),

  table: (change: Change, cell: CellAddress): Refusal =>
    refusal(
      change,
      "blocked",
      {
        ja: `${place(cell).ja} に列を入れると、Excel の「テーブル」の一部だけがずれてしまいます。挿入していません。テーブルの列として挿入するか、テーブルを範囲に変換してください。`,
        en: `A column at ${place(cell).en} would move only a part of an Excel table, so none was inserted. Insert a table column by hand, or convert the table to a range.`,
      },
      cell,
    ),

  filtered: (change: Change, cell: CellAddress): Refusal =>
    refusal(
      change,
      "blocked",
      {
        ja: `シート「${cell.sheet}」はフィルターで絞り込まれているため、${a1(cell)} に列を入れられません。フィルターを解除してから、もう一度お試しください。`,
        en: `"${cell.sheet}" is filtered, so that no column can be inserted at ${a1(cell)}. Clear the filter, then try again.`,
      },
      cell,
    ),
};
