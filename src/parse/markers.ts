import { isDigit } from "./characters";
import type { MarkerKind } from "./printed";

/** What stands where a figure could, by folded lower-case text. */
const MARKERS: Record<MarkerKind, string> = {
  nil: "- ー _ 一- nil none なし 無し 無",
  "not-applicable": "/ n/a n.a. na n.a 該当なし 該当無し 非該当 対象外 ・ 適用外",
  unknown: "… ‥ ... .. ・・・ ・・ 不明 不詳 unknown",
  suppressed: "x *** ** * 秘匿 非公表 非公開 suppressed confidential",
  "not-collected": "未集計 集計中 未公表 公表前 未確定 確定前 未測定 未計測 未把握 算出中 集計前 tbc pending",
  "under-survey": "調査中 確認中 調査前 精査中",
  "no-result": "実績なし 実績無し 未実施 noresult",
  "not-set": "未設定 設定なし 設定無し 目標なし 未定 tbd",
  reprint: "再掲 ※再掲",
  "same-as-above": "同上 〃 ″ 同左 ditto",
  "not-updated": "更新なし 更新無し 未更新",
  "from-nothing": "皆増 新規",
  "to-nothing": "皆減 廃止",
};

const table = new Map<string, MarkerKind>([
  ["not applicable", "not-applicable"],
  ["not available", "unknown"],
  ["no data", "unknown"],
  ["to be confirmed", "not-collected"],
  ["not yet available", "not-collected"],
  ["to be determined", "not-set"],
  ["not set", "not-set"],
  ["no change", "not-updated"],
  ["not updated", "not-updated"],
  ["same as above", "same-as-above"],
]);
for (const [kind, words] of Object.entries(MARKERS)) for (const word of words.split(" ")) table.set(word, kind as MarkerKind);

/** The longest text that can be a marker. */
const LONGEST = 20;

/** The marker that a folded text is, in any letter case. A run of dashes is one dash. */
export function markerOf(text: string): MarkerKind | undefined {
  if (text.length > LONGEST || isDigit(text.charCodeAt(0))) return undefined;
  const known = table.get(text) ?? table.get(text.toLowerCase());
  if (known !== undefined || text.length < 2) return known;
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) !== 0x2d && text.charCodeAt(i) !== 0x5f) return undefined;
  return "nil";
}
