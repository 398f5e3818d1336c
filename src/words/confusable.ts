/** Characters that are taken for each other in office texts: of one reading, or of one look. One group a word. */
const GROUPS =
  "済裁採載 修習収集終周 製制成正整精 保補 価課科化 機器期基規 対体態待 会回解開 証承紹 以意位異 観感勧 計形係系 向効交公 支視私 指使施始 改解会 " +
  "検険験剣 設説 績積責続 緑録縁 徴微 複復腹 遣遺 宣宜 末未 侯候 幣弊 堀掘 輪輸 測側則 任認 担但 比批 率卒 件仲 特持待 延廷 徹撤 祭際 情請清 陽揚 増憎贈 適摘敵 導道 専門間問 " +
  "卸御 荷貨 供共 住往 推堆 進准 障章 策索 務努 営栄 校郊 育有 域城 域或 援緩 護獲";

const groupsOf = new Map<string, number[]>();
GROUPS.split(" ").forEach((group, at) => {
  for (const character of group) {
    const known = groupsOf.get(character);
    if (known) known.push(at);
    else groupsOf.set(character, [at]);
  }
});

/** True where one character is easily written for the other: 済 and 裁, 績 and 積. */
export function isConfusable(one: string, other: string): boolean {
  return groupsOf.get(one)?.some((group) => groupsOf.get(other)?.includes(group)) ?? false;
}
