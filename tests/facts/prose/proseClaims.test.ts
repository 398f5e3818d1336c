import { describe, expect, test } from "vitest";
import { proseClaims } from "../../../src/facts/prose/proseClaims";
import { goalConflict } from "../../../src/rules/goal-conflict";
import { headlineMismatch } from "../../../src/rules/headline-mismatch";
import { expectFindings } from "../../support/expectFindings";

describe("a sentence names a target and a result", () => {
  test.each([
    ["目標値を60%とし、45%となった。", "60%", "45%"],
    ["目標値を６０％とし、結果は４５．０％となった。", "60%", "45.0%"],
    ["令和5年度は目標400件に対し、310件を受け付けた。", "400件", "310件"],
    ["受講者数は960人の目標に対して900人となった。", "960人", "900人"],
    ["目標は10回でしたが、8回の開催にとどまりました。", "10回", "8回"],
    ["目標値1,500人に対し実績は1,420人", "1,500人", "1,420人"],
    ["目標10万枚のところ、8万枚を発行した。", "10万枚", "8万枚"],
    ["Satisfaction reached 45% against a target of 60%.", "60%", "45%"],
    ["In FY2023, 310 cases against the annual target of 400.", "400", "310"],
    ["We had 900 of a target of 960.", "960", "900"],
    ["The target was 60%; the office reached 45.5%.", "", ""],
    ["The target of 60 % was missed: the offices reached 45.5 %.", "60 %", "45.5 %"],
  ])("%s", (text, target, actual) => {
    const claims = proseClaims(text).map((claim) => [claim.target.stated, claim.actual.stated]);
    expect(claims).toEqual(target === "" ? [] : [[target, actual]]);
  });

  test.each([
    "目標値を60%とし、前年より5%増となった。",
    "目標400件に対し、90件不足した。",
    "目標を60%とし、達成率は75%となった。",
    "目標400件に対し約310件を受け付けた。",
    "目標400件に対し300件余りを受け付けた。",
    "目標60%に対し15ポイント下回った。",
    "目標60%に対し、全国平均は45%であった。",
    "目標400件に対し、R6年度は集計中。",
    "目標を60%とする。45%の職員が参加した。",
    "目標400件に対し、2部署で310件を受け付けた。",
    "They missed by 15 against a target of 60%.",
    "About 300 against a target of 400.",
    "The target of 60 was missed; the result was 15 points lower.",
    "Target 2025: 60%. Reached in 2024.",
  ])("nothing plain is named in: %s", (text) => {
    expect(proseClaims(text)).toEqual([]);
  });
});

const row = (comment: string, rest = "60.0% | 45.0% | 75.0%", name = "窓口の満足度"): string => `
| No | 指標 | 目標値 | R5年度 実績値 | 達成率 | 取組状況 |
| 1 | ${name} | ${rest} | ${comment} |
| 2 | 相談の受付件数 | 400件 | 310件 | 77.5% | 310件を受け付けた。 |
`;

describe("words in the row of an indicator", () => {
  test.each([
    ["目標値を60%とし、47%となった。", "actuals of its row (45.0%)"],
    ["目標値を65%とし、45%となった。", "none of its targets (60.0%)"],
    ["Reached 47% against a target of 60%.", "actuals of its row (45.0%)"],
    ["目標値を60%とし、60%となった。", "actuals of its row (45.0%)"],
  ])("%s is asked about", (comment, words) => {
    const [finding] = expectFindings(goalConflict, row(`${comment}{goal-conflict}`));
    expect(finding).toMatchObject({ severity: "query", indicator: "窓口の満足度" });
    expect(finding?.message.en).toContain(words);
  });

  test.each<[string, string, string?]>([
    ["both are as in the cells", "目標値を60%とし、45%となった。"],
    ["the words round", "目標値を60%とし、45%となった。", "60.0% | 45.4% | 75.7%"],
    ["the words are cut off", "目標値を60%とし、45%となった。", "60.0% | 45.9% | 76.5%"],
    ["neither figure is that of the row: it speaks of something else", "職員の目標を30%とし、12%となった。"],
    ["one sentence bears it out, another speaks of a part of it", "目標値を60%とし、45%となった。支所は目標60%に対し30%となった。"],
    ["it speaks of another year", "令和4年度は目標60%に対し40%となった。"],
    ["the result is the rate of the row", "目標60%に対し75%となった。"],
    ["the unit is another one", "目標60%に対し47件を受け付けた。"],
    ["there is no actual", "目標値を60%とし、47%となった。", "60.0% | — | —"],
    ["the actual is a rough number", "目標値を60%とし、47%となった。", "60.0% | 約45% | 75.0%"],
    ["the target has several figures", "目標値を60%とし、45%となった。", "①50% ②70% | 45.0% | —"],
    ["the cells hold fractions", "目標値を60%とし、45%となった。", "0.6 | 0.45 | 0.75"],
  ])("nothing is said where %s", (_, comment, rest) => {
    expectFindings(goalConflict, row(comment, rest));
  });
});

const page = (line: string, more = ""): string => `
> ${line}
| 指標 | 目標値 | R5年度 実績値 | 達成率 |
| 窓口の満足度 | 60.0% | 45.0% | 75.0% |
| 相談の受付件数 | 400件 | 310件 | 77.5% |
${more}`;

describe("a sentence above a table", () => {
  test("that names one indicator is held against its row", () => {
    const [finding] = expectFindings(headlineMismatch, page("窓口の満足度は、目標値を60%とし、47%となった。{headline-mismatch}"));
    expect(finding).toMatchObject({ severity: "query", indicator: "窓口の満足度", stated: "47%" });
    expect(finding?.message.ja).toContain("「窓口の満足度」の実績が47%とありますが、表（C4）では45.0%です");
    const [target] = expectFindings(headlineMismatch, page("相談の受付件数は目標450件に対し310件であった。{headline-mismatch}"));
    expect(target?.message.en).toContain("gives 450件 as the target");
  });

  test.each([
    ["is as in the table", "窓口の満足度は、目標値を60%とし、45%となった。相談の受付件数は目標400件に対し310件であった。"],
    ["names no indicator of the table", "職員の満足度は、目標値を60%とし、47%となった。"],
    ["names two indicators", "窓口の満足度と相談の受付件数は、目標値を60%とし、47%となった。"],
    ["names target and result twice", "窓口の満足度は、目標値60%に対し本庁47%、目標値60%に対し支所45%となった。"],
    ["speaks of another year", "令和4年度の窓口の満足度は、目標値を60%とし、47%となった。"],
  ])("that %s is left alone", (_, line) => {
    expectFindings(headlineMismatch, page(line));
  });

  test("where several rows bear the name, none of them may bear it out", () => {
    const again = "| 窓口の満足度 | 60.0% | 47.0% | 78.3% |";
    expectFindings(headlineMismatch, page("窓口の満足度は、目標値を60%とし、47%となった。", again));
    expectFindings(headlineMismatch, page("窓口の満足度は、目標値を60%とし、50%となった。{headline-mismatch}", again));
  });
});
