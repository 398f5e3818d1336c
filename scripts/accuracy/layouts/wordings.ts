import type { Language } from "../../../src/index";

/** How one kind of organisation heads a table of what was meant, what came of it, and the rate of the two. */
export interface Wording {
  /** Heading of the column of names. */
  readonly name: string;
  readonly base: string;
  readonly part: string;
  readonly rate: string;
  readonly items: readonly string[];
  /** From the smallest to the largest usual base. */
  readonly size: readonly [number, number];
  /** True where the part can be more than the base. */
  readonly exceeds: boolean;
  readonly unit: string;
}

type Row = readonly [name: string, base: string, part: string, rate: string, items: string, low: number, high: number, unit: string];

/** What most people write. */
const COMMON: Readonly<Record<Language, readonly Row[]>> = {
  ja: [
    ["指標", "目標", "実績", "達成率", "townHall", 30, 900, "件"],
    ["項目", "目標値", "実績値", "達成率", "charity", 20, 1200, "人"],
    ["部署名", "2024年度目標", "2024年度実績", "達成率", "branches", 50, 3000, "件"],
    ["業務", "年間目標", "9月末実績", "進捗率", "school", 12, 400, "回"],
    ["商品", "予算", "実績", "予算比", "goods", 200, 9000, ""],
  ],
  en: [
    ["KPI", "Target", "Actual", "Attainment", "townHall", 20, 900, ""],
    ["Team", "Target", "Result", "% of target", "people", 15, 300, ""],
    ["Store", "2024 Target", "2024 Actual", "Achievement", "branches", 200, 9000, ""],
    ["Activity", "Annual goal", "Achieved to date", "Progress", "charity", 10, 500, ""],
    ["Product", "Budget", "Actual", "Actual / budget", "goods", 100, 6000, ""],
  ],
};

/** Parts that can outgrow their base: plans, quotas, goals. */
const PLANS: Readonly<Record<Language, readonly Row[]>> = {
  ja: [
    ["施策指標", "めざす値", "到達値", "到達度", "townHall", 40, 900, "件"],
    ["成果指標名", "目標(R6)", "実績(R6)", "達成状況", "townHall", 60, 2400, "人"],
    ["取組項目", "令和6年度計画値", "令和6年度実績値", "計画達成度", "townHall", 20, 600, "回"],
    ["KPI名称", "目標水準", "現況値", "対目標達成率", "townHall", 100, 9000, "件"],
    ["担当者", "ノルマ", "獲得数", "ノルマ達成率", "people", 15, 120, "件"],
    ["支店", "売上予算", "売上実績", "予実比", "branches", 800, 9800, ""],
    ["商品群", "販売計画", "販売数量", "計画対比", "goods", 120, 5200, "個"],
    ["拠点", "受注目標", "受注高", "目標比", "branches", 300, 7000, ""],
    ["キャンペーン", "寄付目標額", "寄付受入額", "目標額に対する割合", "charity", 200, 8000, ""],
    ["事業名", "募集定員", "申込者数", "充足率", "charity", 10, 200, "名"],
    ["大会・イベント", "動員目標", "来場者数", "動員達成率", "sports", 300, 9000, "人"],
    ["便", "出荷予定", "出荷済", "出荷進捗率", "routes", 80, 3000, "ケース"],
    ["病棟", "目標件数", "実施件数", "目標達成割合", "wards", 20, 400, "件"],
    ["分掌", "年間計画", "今期実施", "計画消化率", "school", 8, 90, "回"],
  ],
  en: [
    ["Programme strand", "Planned outputs", "Delivered", "Delivery rate", "charity", 20, 900, ""],
    ["Council priority", "2024/25 ambition", "2024/25 outturn", "Performance vs ambition", "townHall", 40, 2400, ""],
    ["Sales rep", "Quota", "Closed", "Quota attainment", "people", 12, 140, ""],
    ["Region", "FY25 sales plan", "FY25 sales to date", "vs plan", "branches", 400, 9800, ""],
    ["Product line", "Budgeted units", "Units sold", "% of budget", "goods", 120, 6000, ""],
    ["Campaign", "Fundraising goal", "Raised so far", "Share of goal", "charity", 500, 9000, ""],
    ["Fixture", "Attendance target", "Gate", "Gate vs target", "sports", 300, 9000, ""],
    ["Work package", "Milestones due", "Milestones met", "Completion", "charity", 8, 60, ""],
    ["Clinic", "Procedures contracted", "Procedures performed", "Contract delivery", "wards", 30, 900, ""],
    ["Depot", "Planned drops", "Actual drops", "Plan fulfilment", "routes", 60, 2000, ""],
    ["Department", "Forecast hours", "Hours booked", "Booked vs forecast", "branches", 40, 1600, ""],
    ["Objective", "Target 2025", "Result 2025", "Attained", "townHall", 25, 500, ""],
  ],
};

/** Parts that lie within their base: people, beds, trips. */
const SHARES: Readonly<Record<Language, readonly Row[]>> = {
  ja: [
    ["健診区分", "対象者数", "受診者数", "受診率", "wards", 200, 9000, "人"],
    ["学年", "在籍者数", "出席者数", "出席率", "classes", 90, 260, "人"],
    ["病棟", "運用病床数", "入院患者数", "病床利用率", "wards", 30, 60, "床"],
    ["選挙区", "当日有権者数", "投票者数", "投票率", "places", 1200, 9800, "人"],
    ["系統", "計画便数", "定時便数", "定時運行率", "routes", 60, 900, "便"],
    ["倉庫", "保管能力", "在庫数量", "充填率", "branches", 300, 8000, ""],
    ["チーム", "試合数", "勝利数", "勝率", "sports", 20, 90, ""],
    ["教科", "配当時数", "実施時数", "実施率", "school", 35, 175, "時間"],
    ["部署", "接種対象職員", "接種済職員", "接種割合", "wards", 20, 300, "名"],
    ["設問", "有効回答", "「満足」の回答", "満足と答えた割合", "townHall", 200, 1900, ""],
  ],
  en: [
    ["Ward", "Beds available", "Beds occupied", "Occupancy", "wards", 24, 90, ""],
    ["Year group", "Enrolled", "Present", "Attendance", "classes", 90, 320, ""],
    ["Screening site", "Invited", "Screened", "Uptake", "wards", 300, 9000, ""],
    ["Constituency", "Electorate", "Ballots cast", "Turnout", "places", 1200, 9900, ""],
    ["Route", "Scheduled runs", "On-time runs", "On-time performance", "routes", 60, 900, ""],
    ["Warehouse", "Pallet slots", "Slots in use", "Utilisation", "branches", 200, 6000, ""],
    ["Team", "Played", "Won", "Win rate", "sports", 18, 82, ""],
    ["Question", "Answered", "Agreed", "Agreement", "townHall", 150, 1800, ""],
    ["Dispatch zone", "Calls received", "Reached within 8 min", "Within standard", "places", 100, 3000, ""],
  ],
};

const ITEMS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  ja: {
    townHall:
      "窓口混雑の緩和、移住体験ツアー参加、空き家バンク登録、防災訓練実施、公民館講座、図書貸出、健康ポイント利用、学童受入、ごみ分別相談、農業体験受入、子育て広場利用、デマンド交通乗車",
    people: "佐伯、久我、三雲、石動、早乙女、北条、遠野、真鍋、御厨、綾瀬",
    branches: "本店営業部、港北、堺浜、多摩西、奥羽、瀬戸内、筑紫、北陸、東濃、南予",
    goods: "徳用パック、季節限定缶、業務用5kg、詰替用、ギフト箱、定番ボトル、冷凍惣菜、試供品、訳あり品",
    charity: "里親家庭支援、緊急食料便、学びの教室、井戸掘り、母子保健、古着回収、遺児奨学金、災害ボランティア派遣",
    sports: "青龍クラブ、海風FC、岳南ライナーズ、雪椿レディース、湾岸ランナーズ、白鷺、桐蔭OB、暁星",
    routes: "第1便、第2便、東回り、西回り、夜間便、空港線、港湾線、山手循環、臨海シャトル",
    wards: "内科、外科、整形外科、小児科、産婦人科、眼科、回復期、緩和ケア、救急、透析室",
    school: "国語、算数、理科、社会、外国語、体育、音楽、図工、道徳、総合",
    classes: "1年、2年、3年、4年、5年、6年、特別支援、通級、別室",
    places: "青葉、桜台、緑ケ丘、若葉、港南、旭、栄、泉、瀬谷、鶴見、みどり、中原",
  },
  en: {
    townHall:
      "Fly-tipping cleared, Library loans, Home visits, Pothole repairs, Planning decisions, Youth club places, Recycling advice, Blue badge renewals, Tree planting, Safe routes to school",
    people: "Okafor, Lindqvist, Marsh, Petrov, Haddad, Nguyen, Brandt, Silva, Kaur, Whelan",
    branches: "Aldermere, Brackley, Coldstream, Dunmore, Eastvale, Fenwick, Glenrock, Harrowgate, Inverlea",
    goods: "Trail shoe, Rain shell, Day pack, Camp stove, Head torch, Dry bag, Bivy tent, Trek pole, Water filter",
    charity: "Clean water points, School meals, Midwife training, Seed kits, Legal clinics, Winter shelter, Mobile library, Skills bursary",
    sports: "Harriers, Mariners, Rovers, Kestrels, Colliers, Wanderers, Saints, Pilgrims",
    routes: "Line 1, Line 2, Night bus, Harbour loop, Airport link, Hill service, River ferry, Park and ride",
    wards: "Cardiology, Surgery, Paediatrics, Maternity, Oncology, Stroke unit, Renal, Day case, Emergency",
    school: "Maths, Science, History, Geography, Art, Music, Languages, PE, Drama",
    classes: "Reception, Year 1, Year 2, Year 3, Year 4, Year 5, Year 6, Nursery",
    places: "Ashby, Burley, Corby, Denholm, Elmstead, Farleigh, Grafton, Hatfield, Ilford, Kempton, Langley",
  },
};

/** Plans in the words that most people use. */
export const common = { ja: COMMON.ja.map((row) => wording("ja", row, true)), en: COMMON.en.map((row) => wording("en", row, true)) };

/** Tables of plans: what was reached can be more than what was meant. */
export const plans = { ja: PLANS.ja.map((row) => wording("ja", row, true)), en: PLANS.en.map((row) => wording("en", row, true)) };

/** Tables of shares: the part is never more than the whole. */
export const shares = { ja: SHARES.ja.map((row) => wording("ja", row, false)), en: SHARES.en.map((row) => wording("en", row, false)) };

function wording(language: Language, [name, base, part, rate, items, low, high, unit]: Row, exceeds: boolean): Wording {
  return { name, base, part, rate, items: itemsOf(language, items), size: [low, high], exceeds, unit };
}

/** The names of one field: "wards", "places". */
export function itemsOf(language: Language, field: string): readonly string[] {
  return (ITEMS[language][field] ?? "").split(/、|, /);
}
