import type { Wording } from "../findings/wording";

/**
 * How far a finding has come. open: nothing was said of it. reasoned: the figure stays, with a reason that waits for the reviewer. accepted, rejected: the
 * reviewer took the reason, or did not. fixed: a later review did not find it any more.
 */
export const FINDING_STATES = ["open", "fixed", "reasoned", "accepted", "rejected"] as const;
export type FindingState = (typeof FINDING_STATES)[number];

export const stateWords: Readonly<Record<FindingState, Wording>> = {
  open: { ja: "未対応", en: "Open" },
  fixed: { ja: "修正済", en: "Fixed" },
  reasoned: { ja: "理由あり", en: "Reasoned" },
  accepted: { ja: "受理", en: "Accepted" },
  rejected: { ja: "却下", en: "Rejected" },
};

/**
 * The state that a person's word means, in either language; undefined for other words.
 * @example stateOfWord(" 受理 ") // => "accepted"
 */
export function stateOfWord(word: string): FindingState | undefined {
  const bare = word.normalize("NFKC").trim().toLowerCase();
  return FINDING_STATES.find((state) => [stateWords[state].ja, stateWords[state].en].some((name) => name.toLowerCase() === bare));
}
