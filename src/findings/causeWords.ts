import type { CauseType } from "../diagnosis/conflict";
import type { Wording } from "./finding";

/** What may have happened to a figure, as it is told to a person. */
export const causeWords: Readonly<Record<CauseType, Wording>> = {
  "transposed-digits": { ja: "隣り合う数字の入れ替わり", en: "digits changed places" },
  "replaced-digit": { ja: "1桁の打ち間違い", en: "one digit mistyped" },
  "extra-digit": { ja: "余分な1桁", en: "one digit too many" },
  "dropped-digit": { ja: "1桁の抜け", en: "one digit missing" },
  "decimal-shift": { ja: "小数点のずれ", en: "decimal point moved" },
  "unit-slip": { ja: "単位の取り違え", en: "another unit" },
  "percent-scale": { ja: "%と小数の取り違え", en: "percent and fraction mixed up" },
  "lost-sign": { ja: "符号の抜け", en: "sign lost" },
  "neighbour-copy": { ja: "隣のセルと同じ値", en: "same as the cell beside it" },
  "row-shift": { ja: "行のずれ", en: "moved by a row" },
  "swapped-inputs": { ja: "2つの数値の入れ替わり", en: "two figures changed places" },
  "cap-not-applied": { ja: "上限が適用されていない", en: "cap not applied" },
  "other-formula": { ja: "ほかの範囲・行・式での計算", en: "calculated over another range or row, or by another formula" },
  "not-recomputed": { ja: "計算し直されていない", en: "not calculated again" },
};
