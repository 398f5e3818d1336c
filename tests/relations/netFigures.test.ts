import { describe, expect, test } from "vitest";
import { reviewOf, told } from "../support/toldOf";

const SURVEY = `
Statement | Strongly agree | Agree | Neither | Disagree | Strongly disagree | Net agree
I am heard | 13.4% | 23.5% | 24.6% | 11.1% | 27.3% | -1.5
I am paid well | 26.1% | 25.6% | 25.4% | 10.0% | 13.0% | +28.7
I like my team | 21.8% | 23.7% | 21.4% | 11.7% | 21.4% | +12.4
I can learn | 29.9% | 24.2% | 12.9% | 23.1% | 10.0% | +21.0
I have time | 33.0% | 6.6% | 15.6% | 28.7% | 16.2% | -5.3
I will stay | 15.2% | 24.1% | 18.8% | 25.1% | 16.8% | -2.6`;

describe("shares that add up to 100", () => {
  const SHARES = SURVEY.replace(/ \| [^|\n]*$/gm, "");

  test("rows that add up within the rounding of each are silent; one that does not is told", () => {
    expect(told(SHARES)).toEqual([]);
    const broken = SHARES.replace("24.2%", "44.2%");
    expect(told(broken)).toEqual(["error stated-rate-mismatch F5"]);
    expect(reviewOf(broken).findings[0]?.computation).toBe("100% − 29.9% − 44.2% − 12.9% − 23.1%");
  });

  test("a distribution down a column, without signs", () => {
    const ages = `
年代別構成比(%)
年代 | 令和3年 | 令和4年 | 令和5年 | 令和6年
20代以下 | 18.2 | 17.9 | 17.1 | 16.6
30代 | 21.5 | 20.8 | 20.4 | 20.5
40代 | 24.0 | 24.6 | 25.3 | 25.1
50代 | 19.3 | 19.6 | 19.9 | 20.3
60代以上 | 17.0 | 17.1 | 17.3 | 17.5`;
    expect(told(ages)).toEqual([]);
    expect(told(ages.replace("20.8", "28.0"))).toEqual(["error stated-rate-mismatch C4"]);
  });

  test("whole percentages without signs may add up to 99 or 101", () => {
    const whole = `
% of respondents
Statement | Always | Often | Seldom | Never
I am heard | 12 | 13 | 14 | 60
I am paid well | 40 | 30 | 28 | 3
I like my team | 21 | 19 | 16 | 44
I can learn | 7 | 42 | 22 | 29
I have time | 2 | 8 | 11 | 79`;
    expect(told(whole)).toEqual([]);
    expect(told(whole.replace("| 42", "| 24"))).toHaveLength(1);
  });

  test("answers of which one person gives several are left alone", () => {
    const several = `
Channels used (select all that apply, % of respondents)
Group | Email | Phone | Post | Chat
Men | 41% | 30% | 12% | 17%
Women | 45% | 28% | 10% | 17%
Over 40 | 39% | 33% | 14% | 14%
Under 40 | 50% | 20% | 9% | 51%`;
    expect(told(several)).toEqual([]);
    expect(told(several.replace("(select all that apply, % of respondents)", ""))).not.toEqual([]);
  });

  test("shares of which most rows do not add up are left alone", () => {
    const loose = SHARES.replace("23.5%", "33.5%").replace("25.6%", "15.6%").replace("23.7%", "33.7%").replace("24.2%", "4.2%");
    expect(told(loose)).toEqual([]);
  });
});

describe("net figures", () => {
  test("those for less those against", () => {
    expect(told(SURVEY)).toEqual([]);
    const broken = SURVEY.replace("+12.4", "-12.4");
    expect(told(broken)).toEqual(["error total-mismatch G4"]);
    expect(reviewOf(broken).findings[0]?.computation).toBe("21.8% + 23.7% − 11.7% − 21.4%");
  });

  test("births and arrivals less deaths and departures", () => {
    const people = `
月 | 出生 | 転入 | 死亡 | 転出 | 差引増減
4月 | 21 | 30 | 21 | 128 | ▲98
5月 | 81 | 142 | 146 | 130 | ▲53
6月 | 97 | 47 | 60 | 27 | 57
7月 | 115 | 61 | 122 | 80 | ▲26
8月 | 57 | 101 | 121 | 160 | ▲123
9月 | 92 | 152 | 60 | 92 | 92`;
    expect(told(people)).toEqual([]);
    expect(told(people.replace("| ▲26", "| 26"))).toEqual(["error total-mismatch F5"]);
  });

  test("net of whole percentages that were rounded afterwards is left alone", () => {
    const rounded = `
% of respondents
Statement | Agree | Tend to agree | Tend to disagree | Disagree | Net
I am heard | 22 | 47 | 9 | 5 | +56
I am paid well | 20 | 44 | 13 | 7 | +44
I like my team | 14 | 34 | 20 | 13 | +15
I can learn | 13 | 22 | 32 | 15 | -12`;
    expect(told(rounded)).toEqual([]);
  });

  test("a column called net that nothing makes is left alone", () => {
    const other = SURVEY.replace("-1.5", "+4.0").replace("+28.7", "-9.1").replace("+12.4", "+30.2").replace("+21.0", "-3.3");
    expect(told(other)).toEqual([]);
  });
});

const STAFF = `
Unit | Opening | Joiners | Leavers | Closing | Turnover | Retention
Ashby | 303 | 27 | 49 | 281 | 16.8% | 83.8%
Brook | 484 | 50 | 35 | 499 | 7.1% | 92.8%
Carrow | 539 | 42 | 57 | 524 | 10.7% | 89.4%
Denham | 670 | 23 | 25 | 668 | 3.7% | 96.3%
Elstow | 565 | 30 | 56 | 539 | 10.1% | 90.1%
Farley | 891 | 61 | 22 | 930 | 2.4% | 97.5%`;

describe("rates of movements", () => {
  test("turnover on the average of both ends, and retention of the opening", () => {
    expect(told(STAFF)).toEqual([]);
    const turnover = STAFF.replace("10.7%", "17.0%");
    expect(told(turnover)).toEqual(["error stated-rate-mismatch F4"]);
    expect(reviewOf(turnover).findings[0]?.computation).toBe("2 × 57 ÷ (539 + 524)");
    const retention = STAFF.replace("96.3%", "93.6%");
    expect(told(retention)).toEqual(["error stated-rate-mismatch G5"]);
    expect(reviewOf(retention).findings[0]?.computation).toBe("(670 − 25) ÷ 670");
  });

  test("a bridge with losses in brackets is written with their minus", () => {
    const bridge = `
 | Q1 | Q2 | Q3 | Q4 | Q5
Opening | 388.8 | 401.5 | 424.0 | 452.7 | 458.5
New | 35.7 | 35.3 | 38.6 | 16.4 | 39.2
Lost | (23.0) | (12.8) | (9.9) | (10.6) | (14.7)
Closing | 401.5 | 424.0 | 452.7 | 458.5 | 483.0
Churn | 5.9% | 3.2% | 2.3% | 2.3% | 3.2%`;
    expect(told(bridge)).toEqual([]);
    const [finding] = reviewOf(bridge.replace("| 35.3", "| 53.3")).findings;
    expect(finding?.computation).toBe("401.5 + 53.3 + (−12.8)");
    expect(told(bridge.replace("| 2.3% | 3.2%", "| 3.2% | 3.2%"))).toEqual(["error stated-rate-mismatch E6"]);
  });
});
