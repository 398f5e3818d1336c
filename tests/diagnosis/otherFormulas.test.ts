import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

const progress = (rate: string): string => `
指標 | 基準値 | 目標値 | 実績値 | 進捗率
重複受診者数 | 86人 | 50人 | 55人 | ${rate}
新規導入者数 | 31人 | 17人 | 26人 | 35.7%
未治療者数 | 146人 | 80人 | 97人 | 74.2%
喫煙者数 | 225人 | 160人 | 199人 | 40.0%
肥満者数 | 302人 | 240人 | 281人 | 33.9%`;

describe("a rate among progress from a baseline", () => {
  test("that is actual ÷ target to the last digit is itself the wrong cell", () => {
    expect(told(progress("86.1%"))).toEqual([]);
    expect(told(progress("110.0%"))).toEqual(["error stated-rate-mismatch E2"]);
  });

  test("whose sign was lost is looked for in the rate, and not in what it came from", () => {
    const worse = (rate: string): string => progress("86.1%").replace("26人 | 35.7%", `33人 | ${rate}`);
    expect(told(worse("▲14.3%"))).toEqual([]);
    expect(told(worse("14.3%"))).toEqual(["error stated-rate-mismatch E3"]);
  });
});
