import type { Wording } from "../findings/wording";
import type { CellAddress } from "../sheet/address";
import type { TeachingRefusal } from "./teaching";

const REFUSALS = {
  nothingPicked: {
    ja: "この値のもとになるセルを1つ以上選んでください。",
    en: "Pick at least one cell that this figure comes from.",
  },
  tooMany: {
    ja: "選んだセルが多すぎます。60個までにしてください。",
    en: "Too many cells are picked. Pick at most 60.",
  },
  twice: {
    ja: "同じセルが2回入っています。どちらかを外してください。",
    en: "A cell is picked twice. Leave one of them out.",
  },
  otherSheet: {
    ja: "別のシートのセルは選べません。結果と同じシートのセルを選んでください。",
    en: "Cells of another sheet cannot be picked. Pick cells on the sheet of the result.",
  },
  noFigure: {
    ja: "このセルからは数値を読み取れません。数値の入ったセルを選んでください。",
    en: "No figure can be read in this cell. Pick a cell that holds one.",
  },
  noTable: {
    ja: "このセルは表の中にありません。表の中の数値を選んでください。",
    en: "This cell stands outside of any table. Pick a figure in a table.",
  },
  inexact: {
    ja: "このセルの値には「約」や「以上」が付いていて、計算では確かめられません。ほかの行で選んでください。",
    en: "This figure says “about” or “at least”, so that no calculation can be checked. Pick an example in another row.",
  },
  twoTables: {
    ja: "選んだセルが1つの表に収まっていません。同じ表の中で選んでください。",
    en: "The picked cells stand in more than one table. Pick them within one.",
  },
  notInLine: {
    ja: "選んだセルが、同じ行にも同じ列にも並んでいません。結果と同じ行、または同じ列のセルを選んでください。",
    en: "The picked cells stand neither in one row nor in one column. Pick cells in the row or in the column of the result.",
  },
  noName: {
    ja: "見出しのない列や行があります。見出しの名前で覚えるので、見出しを付けてください。",
    en: "A column or row has no heading. Relations are remembered by headings: give it one.",
  },
  alikeNames: {
    ja: "同じ名前の列や行があり、どれのことか決まりません。見出しを区別できるようにしてください。",
    en: "Several columns or rows have the same name, so that it is open which is meant. Make their headings differ.",
  },
  noneFits: {
    ja: "選んだセルからこの値になる計算が見つかりません（和・差・積・商・平均・増減率など）。セルに過不足がないか、値が正しいかを確かめてください。正しい行で選ぶと見つかることがあります。",
    en: "No calculation of the picked cells gives this figure (sum, difference, product, quotient, mean, change …). See whether a cell is missing or too many, and whether the figures are right. A row that is right may show it.",
  },
} as const satisfies Readonly<Record<string, Wording>>;

export function refused(why: keyof typeof REFUSALS, cells: readonly CellAddress[] = []): TeachingRefusal {
  return { refusal: REFUSALS[why], cells };
}
