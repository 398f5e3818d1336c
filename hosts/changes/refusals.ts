import type { CellAddress, Change, Wording } from "../../src/index";
import { a1 } from "../../src/index";
import type { Refusal, RefusalReason } from "../host";

export function refusal(change: Change, reason: RefusalReason, message: Wording, cell?: CellAddress): Refusal {
  return cell ? { change, reason, cell, message } : { change, reason, message };
}

export function place(cell: CellAddress): { readonly ja: string; readonly en: string } {
  return { ja: `シート「${cell.sheet}」の ${a1(cell)}`, en: `${a1(cell)} on "${cell.sheet}"` };
}

/** Shown in a message: an empty cell in words, a long text cut. */
function quoted(text: string): { readonly ja: string; readonly en: string } {
  if (text === "") return { ja: "空", en: "empty" };
  const short = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return { ja: `「${short}」`, en: `"${short}"` };
}

/** Why a change was not made, as every program says it. */
export const commonRefusals = {
  missingSheet: (change: Change, sheet: string): Refusal =>
    refusal(change, "missing-sheet", {
      ja: `シート「${sheet}」が見つかりません。削除されたか、名前が変わっています。変更していません。もう一度検査してください。`,
      en: `There is no sheet "${sheet}" any more: it was deleted or renamed. Nothing was changed. Please check the workbook again.`,
    }),

  stale: (change: Change, cell: CellAddress, expected: string, shown: string): Refusal => {
    const [was, is] = [quoted(expected), quoted(shown)];
    return refusal(
      change,
      "stale",
      {
        ja: `${place(cell).ja} は検査のときは${was.ja}でしたが、今は${is.ja}です。変更していません。もう一度検査してください。`,
        en: `${place(cell).en} was ${was.en} when it was checked and is ${is.en} now. It was not changed. Please check again.`,
      },
      cell,
    );
  },

  changedSince: (change: Change, cell: CellAddress): Refusal =>
    refusal(
      change,
      "stale",
      {
        ja: `${place(cell).ja} は、その後に書き換えられています。上書きしないように、元に戻していません。必要なら手で戻してください。`,
        en: `${place(cell).en} has been changed since. So as not to overwrite that, nothing was taken back. Please change it by hand if need be.`,
      },
      cell,
    ),

  twice: (change: Change, cell: CellAddress): Refusal =>
    refusal(
      change,
      "stale",
      {
        ja: `${place(cell).ja} は、いま行った別の変更で書き換わりました。この変更はしていません。もう一度検査してください。`,
        en: `${place(cell).en} was rewritten by another change just now. This one was not made. Please check again.`,
      },
      cell,
    ),

  secondInsertion: (change: Change, sheet: string): Refusal =>
    refusal(change, "stale", {
      ja: `シート「${sheet}」には、いま別の列を挿入しました。セルの位置が変わったため、この変更はしていません。もう一度検査してから行ってください。`,
      en: `A column was inserted on "${sheet}" just now, so that cells have moved. This change was not made. Please check again first.`,
    }),

  formula: (change: Change, cell: CellAddress): Refusal =>
    refusal(
      change,
      "formula",
      {
        ja: `${place(cell).ja} には数式があります。数式を値で上書きしないように、変更していません。数式か、その参照先を直してください。`,
        en: `${place(cell).en} holds a formula. So as not to overwrite it with a value, it was not changed. Correct the formula or the cells that it refers to.`,
      },
      cell,
    ),

  merged: (change: Change, cell: CellAddress): Refusal =>
    refusal(
      change,
      "merged",
      {
        ja: `${place(cell).ja} は結合セルにかかるため、変更していません。結合を解除してから、もう一度お試しください。`,
        en: `${place(cell).en} lies in merged cells, so nothing was changed. Unmerge the cells, then try again.`,
      },
      cell,
    ),

  shownOtherwise: (change: Change, cell: CellAddress, wanted: string, shown: string): Refusal => {
    const [should, is] = [quoted(wanted), quoted(shown)];
    return refusal(
      change,
      "blocked",
      {
        ja: `${place(cell).ja} に書き込むと、${should.ja}ではなく${is.ja}と表示されました。元に戻してあります。表示形式を確かめて、手で直してください。`,
        en: `${place(cell).en} showed ${is.en} instead of ${should.en} when it was written, and was put back. Please see to its number format and correct it by hand.`,
      },
      cell,
    );
  },
};
