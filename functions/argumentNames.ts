import type { Wording } from "../src/index";

const name = (ja: string, en: string): Wording => ({ ja, en });

/** What arguments are called in help and messages. */
export const NAMES = {
  actual: name("実績値", "actual"),
  target: name("目標値", "target"),
  baseline: name("基準値", "baseline"),
  digits: name("桁数", "digits"),
  cap: name("上限", "cap"),
  floor: name("下限", "floor"),
  direction: name("方向", "direction"),
  rates: name("達成率", "rates"),
  missing: name("記号の扱い", "missing"),
  weights: name("重み", "weights"),
  current: name("今回値", "current"),
  previous: name("前回値", "previous"),
  kind: name("種類", "kind"),
  start: name("開始日", "start"),
  end: name("期限", "end"),
  asOf: name("求める日", "asOf"),
  scale: name("評価基準", "scale"),
  stated: name("記載値", "stated"),
  percent: name("割合", "percent"),
  n: name("母数", "n"),
  text: name("文字列", "text"),
  part: name("要素", "part"),
  table: name("表", "table"),
  previousTable: name("前回の表", "previousTable"),
} as const satisfies Record<string, Wording>;

export type ArgumentName = keyof typeof NAMES;
