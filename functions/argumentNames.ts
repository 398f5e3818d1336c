import type { Wording } from "../src/index";

const name = (ja: string, en: string): Wording => ({ ja, en });

/** What arguments are called in help and messages. */
export const NAMES = {
  actual: name("実績値", "actual"),
  actuals: name("実績値", "actuals"),
  target: name("目標値", "target"),
  targets: name("目標値", "targets"),
  baseline: name("基準値", "baseline"),
  digits: name("桁数", "digits"),
  rounding: name("端数処理", "rounding"),
  cap: name("上限", "cap"),
  floor: name("下限", "floor"),
  direction: name("方向", "direction"),
  rates: name("達成率", "rates"),
  missing: name("記号の扱い", "missing"),
  weights: name("重み", "weights"),
  current: name("今回値", "current"),
  previous: name("前回値", "previous"),
  kind: name("種類", "kind"),
  unit: name("単位", "unit"),
  minus: name("負号", "minus"),
  start: name("開始日", "start"),
  end: name("期限", "end"),
  asOf: name("求める日", "asOf"),
  tolerance: name("許容幅", "tolerance"),
  series: name("系列", "series"),
  dates: name("日付", "dates"),
  deadline: name("期限", "deadline"),
  per: name("期間の単位", "per"),
  period: name("時点", "period"),
  first: name("始めの値", "first"),
  last: name("終わりの値", "last"),
  years: name("年数", "years"),
  parts: name("内訳", "parts"),
  whole: name("全体", "whole"),
  control: name("合計の調整", "control"),
  value: name("値", "value"),
  values: name("比べる値", "values"),
  order: name("順序", "order"),
  group: name("グループ", "group"),
  groups: name("グループの範囲", "groups"),
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

/** The names of arguments in their order. */
export function namesOf(...names: readonly ArgumentName[]): readonly Wording[] {
  return names.map((known) => NAMES[known]);
}
