import { isLatin } from "./characters";
import { ARROWED, isMarked, JUDGED, MARK, PAIRED, withoutMark } from "./notationMark";
import type { UnitKind } from "./quantity";

/** A unit as figures are compared by it, and the power of ten that its name carries: 百万円 is 円 with 6. */
export interface Unit {
  readonly unit: string;
  readonly kind: UnitKind;
  readonly multiplier: number;
}

/** The words for powers of ten that stand between a figure and its unit. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ["百", 2],
  ["千", 3],
  ["万", 4],
  ["十万", 5],
  ["百万", 6],
  ["千万", 7],
  ["億", 8],
  ["十億", 9],
  ["百億", 10],
  ["千億", 11],
  ["兆", 12],
  ["thousand", 3],
  ["million", 6],
  ["mn", 6],
  ["billion", 9],
  ["bn", 9],
  ["lakh", 5],
  ["lakhs", 5],
  ["crore", 7],
  ["crores", 7],
  ["K", 3],
  ["M", 6],
  ["B", 9],
]);

/** Units by kind. After "=" the spelling that figures are compared by. */
const UNITS: Record<Exclude<UnitKind, "none" | "other"> | "other", string> = {
  percent: "% パーセント=% percent=% pct=%",
  permille: "‰ パーミル=‰",
  point:
    "ポイント %ポイント=ポイント パーセントポイント=ポイント %pt=ポイント %pts=ポイント pt=ポイント pts=ポイント Pt=ポイント pp=ポイント p.p.=ポイント ppt=ポイント %点=ポイント point=ポイント points=ポイント bps bp=bps",
  count:
    "件 人 名 社 台 団体 事業者 枚 回 市町村 市区町村 業務 種類 種 所属 システム 回線 箇所 か所=箇所 カ所=箇所 ヶ所=箇所 ケ所=箇所 ヵ所=箇所 施設 機関 店舗 店 校 世帯 戸 本 冊 個 つ 組 " +
    "市 町 村 区 県 都道府県 自治体 企業 事業所 事業 病院 医療機関 学校 教室 学級 クラス 組織 部署 部 課 係 室 局 手続 手続き=手続 項目 講座 コース 名分 人分 件分 プロジェクト 取組 取り組み=取組 取組み=取組 " +
    "地区 地域 地点 拠点 路線 便 隻 頭 羽 匹 株 基 棟 区画 両 艘 席 床 問 点 票 口 アカウント ライセンス フォロワー ユーザー ダウンロード アクセス ページビュー PV pv 再生 登録 延人 人回 人日 人月 " +
    "着 足 皿 食 杯 袋 箱 例 報 通 筆 議席 法人 農家 経営体 職員 会員 サイト アプリ データセット 窓口 か国 カ国=か国 ヶ国=か国 国 言語 班 チーム 者 機 車 曲 作品 種目 " +
    "people persons=people person=people cases case=cases items item=items units users user=users participants vehicles vehicle=vehicles sites site=sites schools school=schools households visitors staff companies municipalities services applications downloads followers visits events jobs homes",
  money: "円 ドル ユーロ ポンド 元 ウォン JPY=円 yen=円 USD=$ EUR=€ GBP=£ dollars=$ euros=€ pounds=£ rupees=₹ INR=₹ $ € £ ₹ ¥=円",
  time:
    "時間 分 秒 日 日間 週 週間 年 年間 か月 ヶ月=か月 カ月=か月 ケ月=か月 ヵ月=か月 箇月=か月 月間=か月 営業日 人時 hours h=hours H=hours hr=hours hrs=hours hour=hours " +
    "minutes min=minutes mins=minutes seconds sec=seconds secs=seconds ms days day=days weeks week=weeks months month=months years year=years yrs=years",
  other:
    "㎡ m2=㎡ m²=㎡ ㎢ km2=㎢ km²=㎢ ㎥ m3=㎥ m³=㎥ km ㎞=km m メートル=m キロ キロメートル=km cm ㎝=cm mm ㎜=mm ha ヘクタール=ha a アール=a kg ㎏=kg キログラム=kg g グラム=g t トン=t " +
    "L リットル=L l=L ml mL=ml kL kl=kL kW kWh MW MWh GWh W Wh J MJ GJ TJ PJ ℃ °C=℃ 度 dB ppm ppb kbps Mbps Gbps KB MB GB TB PB " +
    "t-CO2 tCO2=t-CO2 tCO2e=t-CO2 kgCO2e=kg-CO2 ktCO2e=kt-CO2 kt-CO2 kt t-CO₂=t-CO2 kg-CO2 kg-CO₂=kg-CO2 kgCO2=kg-CO2 倍 歳 才=歳 位 階 段 級 点満点 P pH 人口 x=倍",
};

/** Words behind a number that make it a date, a rank in a list or an address, not a figure. */
const NO_UNITS = new Set([
  "月",
  "時",
  "号",
  "番",
  "章",
  "節",
  "条",
  "項",
  "頁",
  "ページ",
  "版",
  "丁目",
  "次",
  "年度",
  "年度末",
  "年生",
  "年目",
  "回目",
  "番目",
  "月末",
  "日目",
  "年末",
  "年版",
  "年前",
  "年後",
]);

/** Units of two words; the others are listed with blanks between them. */
const TWO_WORDS: readonly (readonly [printed: string, unit: string, kind: UnitKind])[] = [
  ["per cent", "%", "percent"],
  ["percentage points", "ポイント", "point"],
  ["percentage point", "ポイント", "point"],
  ["% points", "ポイント", "point"],
  ["% ポイント", "ポイント", "point"],
];

const table = new Map<string, Unit>();

for (const [printed, unit, kind] of TWO_WORDS) table.set(printed, { unit, kind, multiplier: 0 });

for (const [kind, list] of Object.entries(UNITS)) {
  for (const entry of list.split(" ")) {
    const [printed = "", unit = printed] = entry.split("=");
    table.set(printed, { unit, kind: kind as UnitKind, multiplier: 0 });
  }
}
for (const [scale, multiplier] of SCALES) if (scale.charCodeAt(0) >= 0x80) table.set(scale, { unit: "", kind: "none", multiplier });
for (const [printed, { unit, kind }] of [...table]) {
  if (kind !== "count" && kind !== "money" && kind !== "time" && kind !== "other") continue;
  if (printed.charCodeAt(0) < 0x80 && kind !== "other") continue;
  for (const [scale, multiplier] of SCALES) {
    const scaled = scale + printed;
    if (scale.charCodeAt(0) >= 0x80 && !table.has(scaled)) table.set(scaled, { unit, kind, multiplier });
  }
}

for (const mark of [JUDGED, ARROWED, PAIRED]) table.set(mark, { unit: "", kind: "none", multiplier: 0 });

/** The unit that a folded text without blanks names, its power of ten included. */
export function unitOf(printed: string): Unit | undefined {
  return table.get(printed) ?? markedUnit(printed);
}

/** Figures of other notations are counts of their unit; percentages stay what they are. */
function markedUnit(printed: string): Unit | undefined {
  const known = isMarked(printed) ? table.get(withoutMark(printed)) : undefined;
  return known && { ...known, unit: printed, kind: known.kind === "percent" ? "percent" : "count" };
}

/** The length of the longest unit that begins with a character. */
const longestFrom = new Map<number, number>();
for (const printed of table.keys()) {
  const first = printed.charCodeAt(0);
  longestFrom.set(first, Math.max(printed.length, longestFrom.get(first) ?? 0));
}

/** The longest known unit that starts at a place. Latin units end where the letters end: "m" is no part of "members". */
export function longestUnitAt(text: string, at: number): string | undefined {
  const longest = at < text.length ? (longestFrom.get(text.charCodeAt(at)) ?? 0) : 0;
  for (let end = Math.min(text.length, at + longest); end > at; end--) {
    const printed = text.slice(at, end);
    if (!table.has(printed)) continue;
    if (text.charAt(end) === MARK) return printed + (/^[^\s)）]+/.exec(text.slice(end))?.[0] ?? "");
    if (end === text.length || !isLatin(text.charCodeAt(end)) || !isLatin(text.charCodeAt(end - 1))) return printed;
  }
  return undefined;
}

/** Whether a word behind a number says that it is no figure: 9月, 3号, 5年度. */
export function isNoUnit(word: string): boolean {
  return NO_UNITS.has(word) || word.endsWith("年度") || word.endsWith("目");
}

/**
 * What kind of unit a text names: "千円" is money, "人/年" a count, "" none. Units that are not in the list are "other".
 * @example unitKindOf("百万円") // => "money"
 * @example unitKindOf("ポイント") // => "point"
 * @example unitKindOf("達成率") // => "other"
 */
export function unitKindOf(unit: string): UnitKind {
  if (unit === "") return "none";
  if (isMarked(unit)) return unitOf(unit)?.kind ?? "count";
  const known = table.get(unit) ?? table.get(unit.slice(0, Math.max(unit.indexOf("/"), 0)));
  return known?.kind ?? "other";
}
