const EMPTY_WORDS = new Set(
  "ok okay okです fine good yes y done checked confirmed noted noproblem na none n/a 了解 了解です 承知 承知しました 確認 確認済 確認済み 確認しました 済 済み 問題なし 問題ない はい よし 可 可です なし 特になし 不要 大丈夫 大丈夫です".split(
    " ",
  ),
);

/**
 * True for words that a later reader learns something from: not "OK", not 「確認済み」.
 * @example isReason("確認しました。") // => false
 * @example isReason("前年度に制度が変わり、対象が減ったため") // => true
 */
export function isReason(text: string): boolean {
  const bare = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.,!。、．，！・…ー-]/g, "");
  if (EMPTY_WORDS.has(bare) || new Set(bare).size < 3) return false;
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(bare) ? bare.length >= 3 : bare.length >= 8;
}
