import type { Json } from "../../hosts/host";
import type { Finding } from "../../src/index";
import { fieldsIn, listIn, textIn } from "./storedShape";

/** A finding that somebody looked at and left as it is, with the reason. Kept in the workbook. */
export interface Dismissal {
  readonly finding: string;
  /** What the cells of the finding said: once a figure changes, the reason no longer covers it. */
  readonly figures: string;
  readonly reason: string;
  /** ISO date. */
  readonly date: string;
}

const MOST_DISMISSALS = 20_000;
/** As long as the text of a cell can be, and a few of them. */
const LONGEST_TEXT = 200_000;
const DATE_LENGTH = 10;

const EMPTY_WORDS = new Set(
  "ok okay okです fine good yes y done checked confirmed noted noproblem na none n/a 了解 了解です 承知 承知しました 確認 確認済 確認済み 確認しました 済 済み 問題なし 問題ない はい よし 可 可です なし 特になし 不要 大丈夫 大丈夫です".split(
    " ",
  ),
);

/** True for words that a later reader learns something from: not "OK", not 「確認済み」. */
export function isReason(text: string): boolean {
  const bare = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s.,!。、．，！・…ー-]/g, "");
  if (EMPTY_WORDS.has(bare) || new Set(bare).size < 3) return false;
  return /[\u3040-\u30ff\u3400-\u9fff]/.test(bare) ? bare.length >= 3 : bare.length >= 8;
}

export function dismiss({ id, evidence }: Finding, reason: string, date: string): Dismissal {
  return { finding: id, figures: figuresOf(evidence), reason: reason.trim(), date };
}

/** The reason given for this finding, if what its cells say is still the same. */
export function dismissalOf({ id, evidence }: Finding, dismissals: readonly Dismissal[]): Dismissal | undefined {
  return dismissals.find(({ finding, figures }) => finding === id && figures === figuresOf(evidence));
}

function figuresOf(evidence: Finding["evidence"]): string {
  return evidence.map(({ text }) => text).join("\n");
}

/** What the workbook kept; entries that are no dismissals are passed over. */
export function readDismissals(json: Json | undefined): readonly Dismissal[] {
  return listIn(json, MOST_DISMISSALS, (entry) => {
    const stored = fieldsIn(entry);
    const finding = textIn(stored.finding, LONGEST_TEXT);
    const figures = textIn(stored.figures, LONGEST_TEXT);
    const reason = textIn(stored.reason, LONGEST_TEXT);
    if (finding === undefined || figures === undefined || reason === undefined) return undefined;
    return { finding, figures, reason, date: textIn(stored.date, DATE_LENGTH) ?? "" };
  });
}

export function writeDismissals(dismissals: readonly Dismissal[]): Json {
  return dismissals.map(({ finding, figures, reason, date }) => ({ finding, figures, reason, date }));
}
