import { describe, expect, test } from "vitest";
import { headlineMismatch } from "../../src/rules/headline-mismatch";
import { review } from "../../src/review";
import { expectFindings } from "../support/expectFindings";
import { markedTable } from "../support/markedTable";

test("compares a card with the average of its table", () => {
  const [finding] = expectFindings(
    headlineMismatch,
    `
    | 業務の効率化に向けたDXの推進状況\\n26.0%\\n前期差 +4.0ポイント{headline-mismatch} | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | 県内市町村におけるテレワークの導入率 | 60.1% | 45.0% (R5年度) | 74.8% | 45.0% (R5年度) | 74.8% |
    | 県内市町村におけるAIの導入率 | 45.4% | 40.0% (R5年度) | 88.1% | 60.0% (R6年度) | 100% |
    | KPI(達成率の単純平均) |  |  | 58.0% |  | 62.0% (+4.0ポイント) |
    `,
  );
  expect(finding).toMatchObject({ stated: "26.0%", expected: "62.0%" });
});

test("compares the change of a card", () => {
  const [finding] = expectFindings(
    headlineMismatch,
    `
    | 業務の効率化に向けたDXの推進状況\\n62.0%\\n前期差 +7.6ポイント{headline-mismatch} | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | 県内市町村におけるテレワークの導入率 | 60.1% | 45.0% (R5年度) | 74.8% | 45.0% (R5年度) | 74.8% |
    | 県内市町村におけるAIの導入率 | 45.4% | 40.0% (R5年度) | 88.1% | 60.0% (R6年度) | 100% |
    | KPI(達成率の単純平均) |  |  | 58.0% |  | 62.0% (+4.0ポイント) |
    `,
  );
  expect(finding).toMatchObject({ stated: "+7.6ポイント", expected: "+4.0ポイント" });
});

test("is silent where card and table agree", () => {
  const [finding] = expectFindings(
    headlineMismatch,
    `
    | 業務の効率化に向けたDXの推進状況\\n62.0%\\n前期差 +4.0ポイント | 目標値(A) | 2025.1月末 | << | 2025.9月末 | << |
    |---|---|---|---|---|---|
    | ^^ | ^^ | 値(B) | 達成率(B/A) | 値(D) | 達成率(D/A) |
    | コピー用紙削減枚数 | 87,974,100枚 | 9,896,962枚 (R5年度) | 11.2% | 9,896,962枚 (R5年度) | 11.2% |
    | 県内市町村におけるテレワークの導入率 | 60.1% | 45.0% (R5年度) | 74.8% | 45.0% (R5年度) | 74.8% |
    | 県内市町村におけるAIの導入率 | 45.4% | 40.0% (R5年度) | 88.1% | 60.0% (R6年度) | 100% |
    | KPI(達成率の単純平均) |  |  | 58.0% |  | 62.0% (+4.0ポイント) |
    `,
  );
  expect(finding).toBeUndefined();
});

const NOTE = "2025年度の数値(86.7%)は ①産業・しごと 65.0% ②暮らし・まち 95.0% ③行政経営 100.0% の各分野を平均したもの";
const goals = (own: string, industry: string, note = NOTE): string => `
  | 基本目標 | 数値 | 記載 |
  |---|---|---|
  | ▶ DXに取り組む又は取組を予定している市町村 | ${own} | ${note} |
  | ①産業・しごと | ${industry} | |
  | ②暮らし・まち | 95.0% | |
  | ③行政経営 | 100.0% | |`;

test("holds the figures of a table against the note that repeats them", () => {
  const [row] = expectFindings(headlineMismatch, goals("86.7%", "66.0%{headline-mismatch}"));
  expect(row).toMatchObject({ severity: "error", stated: "66.0%", expected: "65.0%" });
  const [own] = expectFindings(headlineMismatch, goals("96.7%{headline-mismatch}", "65.0%"));
  expect(own).toMatchObject({ severity: "error", stated: "96.7%", expected: "86.7%" });
});

test("calculates the average that a note speaks of", () => {
  const [finding] = expectFindings(
    headlineMismatch,
    goals("87.6%{headline-mismatch}", "65.0%", NOTE.replace("2025年度の数値(86.7%)は ", "")),
  );
  expect(finding).toMatchObject({ severity: "query", stated: "87.6%", expected: "86.7%" });
  expect(finding?.message.ja).toContain("65.0%・95.0%・100.0%の平均");
});

test("counts the figures of a note as checked", () => {
  const { coverage } = review(markedTable(goals("86.7%", "65.0%")).workbook, { rules: [headlineMismatch] });
  expect(coverage).toMatchObject({ figures: 4, notChecked: [] });
});

test.each([
  ["two figures differ", "88.3%", "70.0%", NOTE],
  ["the note names earlier figures", "86.7%", "66.0%", "①産業・しごと 60.0%から ②暮らし・まち 95.0% ③行政経営 100.0%"],
  ["the note names changes", "86.7%", "66.0%", "①産業・しごと 5.0%増加、②暮らし・まち 95.0%、③行政経営 100.0%"],
  [
    "the average is of more than the rows",
    "90.0%",
    "65.0%",
    "①産業・しごと 65.0% ②暮らし・まち 95.0% ③行政経営 100.0% 県 100.0% を平均したもの",
  ],
  ["the average is another's", "90.0%", "65.0%", "①産業・しごと 65.0% ②暮らし・まち 95.0% ③行政経営 100.0%（全国の平均を上回る）"],
  ["only one other figure is repeated", "86.7%", "66.0%", "①産業・しごと 65.0% ②暮らし・まち 95.0%"],
])("says nothing where %s", (_, own, industry, note) => {
  expectFindings(headlineMismatch, goals(own, industry, note));
});

test.each(["Attainment (capped at 100%)", "達成率（上限100%）", "Attainment, target 95%", "Attainment rate max. 100%"])(
  "a bound in the heading %s is no headline",
  (heading) => {
    expectFindings(
      headlineMismatch,
      `
      | Indicator | Target | Actual | ${heading} |
      |---|---|---|---|
      | Wells dug | 40 | 30 | 75.0% |
      | Teachers trained | 120 | 114 | 95.0% |
      | Clinics opened | 8 | 9 | 100.0% |
      | Average |  |  | 90.0% |
      `,
    );
  },
);

describe("a sentence outside of tables that says a figure of them", () => {
  const library = (sentence: string, one = "15,011") => `
    | 館名 | 4-6月 | 7-9月 | 10-12月 | 年度計 |
    |---|---|---|---|---|
    | 中央館 | 48,210 | 55,342 | 47,105 | 150,657 |
    | 北館 | 15,874 | 17,220 | ${one} | 48,105 |
    | みなみ館 | 21,433 | 24,897 | 20,766 | 67,096 |
    | 計 | 85,517 | 97,459 | 82,882 | 265,858 |

    > ${sentence}
    `;
  const wards = (sentence: string) => `
    | Ward | Discharges | Occupied bed days | Occupancy |
    |---|---|---|---|
    | Ash | 141 | 818 | 94.2% |
    | Beech | 118 | 711 | 95.6% |
    | Cedar | 102 | 899 | 96.7% |
    | Hospital | 361 | 2,428 | 95.5% |

    > ${sentence}
    `;

  test("is asked about where its words name the figure and its number stands nowhere", () => {
    expectFindings(headlineMismatch, library("年度計は266,958冊だった。{headline-mismatch}"));
    expectFindings(headlineMismatch, library("年度計 266,958冊のほか電子書籍 3,218回（外数）{headline-mismatch}"));
    expectFindings(headlineMismatch, wards("Headline: 316 discharges; occupancy 95.5%.{headline-mismatch}"));
    expectFindings(headlineMismatch, wards("Occupancy was 92.4%.{headline-mismatch}"));
    const [finding] = expectFindings(headlineMismatch, wards("Ash had 127 discharges.{headline-mismatch}"));
    expect(finding).toMatchObject({ severity: "query", stated: "127" });
  });

  test("names what a column counts without saying that it counts", () => {
    const desks = (sentence: string) => `
      | 窓口 | 受付件数 | うちオンライン | オンライン率 |
      |---|---|---|---|
      | 本庁 | 1,204 | 812 | 67.4% |
      | 東支所 | 388 | 201 | 51.8% |
      | 計 | 1,592 | 1,013 | 63.6% |

      > ${sentence}
      `;
    expectFindings(headlineMismatch, desks("受付は1,529件、うちオンラインは1,013件でした。{headline-mismatch}"));
    expectFindings(headlineMismatch, desks("受付は1,592件、うちオンラインは1,013件でした。"));
    expectFindings(headlineMismatch, desks("再受付は1,529件、うちオンラインは1,013件でした。"));
  });

  test("is borne out by the figure, also where it rounds", () => {
    expectFindings(headlineMismatch, library("年度計は265,858冊だった。"));
    expectFindings(headlineMismatch, library("年度計は26.6万冊だった。"));
    expectFindings(headlineMismatch, wards("Headline: 361 discharges; occupancy 95.5%. Ash had 141 discharges."));
  });

  test("speaks of something else where it says more words, another time, a bound, an aim, a change or a rough number", () => {
    for (const sentence of [
      "前年度の年度計は266,958冊だった。",
      "令和3年度の年度計は266,958冊だった。",
      "電子書籍の年度計は266,958冊だった。",
      "年度計は約266,958冊だった。",
      "年度計は266,958冊以上を見込む。",
      "年度計の目標は266,958冊。",
      "年度計は12,958冊増えた。",
    ])
      expectFindings(headlineMismatch, library(sentence));
    for (const sentence of [
      "Last year: 316 discharges.",
      "Maple had 114 discharges.",
      "Day-case discharges 316.",
      "Discharges in 2019: 316.",
      "More than 316 discharges.",
      "Target 316 discharges.",
      "Discharges rose by 316.",
      "Occupancy of 92.4% or more is green.",
    ])
      expectFindings(headlineMismatch, wards(sentence));
  });

  test("names the figure in which two digits changed places, where that gives its number", () => {
    const channels = (cost: string, total: string, sentence: string) => `
      | Channel | Income (£) | Cost (£) |
      |---|---|---|
      | Regular giving | 889,320 | 141,200 |
      | Appeals | 284,472 | ${cost} |
      | Online | 229,460 | 41,870 |
      | Events | 131,120 | 82,400 |
      | Total | 1,534,372 | ${total} |

      > ${sentence}
      `;
    const [finding] = expectFindings(headlineMismatch, channels("181,650{headline-mismatch}", "447,120", "Fundraising cost £384,120."));
    expect(finding).toMatchObject({ severity: "error", stated: "181,650", expected: "118,650" });
    expectFindings(headlineMismatch, channels("118,650", "384,120", "Fundraising cost £384,120."));
    expectFindings(headlineMismatch, channels("118,650", "384,120", "Fundraising cost £351,240."));
    const budget = (sentence: string) => `
      | 項 | 当初予算 | 補正予算 |
      |---|---|---|
      | 道路費 | 512,400 | 64,200 |
      | 河川費 | 98,760 | 1,340 |
      | 都市計画費 | 376,550 | 12,250{headline-mismatch} |
      | 住宅費 | 143,900 | 3,600 |
      | 合計 | 1,131,610 | 81,390 |

      > ${sentence}
      `;
    const [lost] = expectFindings(headlineMismatch, budget("補正額は56,890千円"));
    expect(lost).toMatchObject({ severity: "error", stated: "12,250", expected: "-12,250" });
  });
});
