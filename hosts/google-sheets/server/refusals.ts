import type { CellAddress, Change } from "../../../src/index";
import { a1 } from "../../../src/index";
import type { Refusal } from "../../host";
import { commonRefusals, place, refusal } from "../../changes/refusals";

export const refusals = {
  ...commonRefusals,

  protectedCell: (change: Change, cell: CellAddress): Refusal =>
    refusal(
      change,
      "protected",
      {
        ja: `${place(cell).ja} は保護されていて編集できないため、変更していません。ファイルのオーナーに編集の許可を頼むか、［データ］→［シートと範囲を保護］で保護を解除してから、もう一度お試しください。`,
        en: `${place(cell).en} is protected and you may not edit it, so nothing was changed. Ask the owner of the file for permission, or remove the protection under Data > Protect sheets and ranges, then try again.`,
      },
      cell,
    ),

  filtered: (change: Change, cell: CellAddress): Refusal =>
    refusal(
      change,
      "blocked",
      {
        ja: `シート「${cell.sheet}」の ${a1(cell)} に列を入れると、フィルタの範囲の一部だけがずれてしまいます。挿入していません。フィルタを解除してから、もう一度お試しください。`,
        en: `A column at ${a1(cell)} on "${cell.sheet}" would move only a part of the filtered range, so none was inserted. Remove the filter, then try again.`,
      },
      cell,
    ),

  brokenArray: (change: Change, cell: CellAddress, anchor: CellAddress): Refusal =>
    refusal(
      change,
      "blocked",
      {
        ja: `${place(cell).ja} に書き込むと、${a1(anchor)} の数式が結果を広げられず #REF! になりました。元に戻してあります。${a1(anchor)} の数式か、その参照先を直してください。`,
        en: `When ${place(cell).en} was written, the formula in ${a1(anchor)} could not spread its results any more and gave #REF!. Everything was put back. Correct the formula in ${a1(anchor)} or the cells that it refers to.`,
      },
      cell,
    ),
};
