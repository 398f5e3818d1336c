import { describe, expect, test } from "vitest";
import { told } from "../support/toldOf";

describe("a change in percent whose base is not shown", () => {
  const accidents = `
署 | 累計 | 前年比 | 増減率
中央 | 412 | -26 | -5.9%
南 | 388 | +17 | +4.6%
港 | 266 | -15 | -5.3%
山田 | 91 | -11 | -10.8%
高速隊 | 37 | +8 | +27.6%
県計 | 1,194 | -27 | -2.2%`;

  test("is that of the change to the figure without it", () => {
    expect(told(accidents)).toEqual([]);
    expect(told(accidents.replace("+4.6%", "+46%"))).toEqual(["error stated-rate-mismatch D3"]);
    expect(told(accidents.replace("-5.3%", "-3.5%"))).toEqual(["error stated-rate-mismatch D4"]);
    expect(told(accidents.replace("412", "421"))).not.toEqual([]);
  });

  test("stands beside changes in pieces, which add up", () => {
    expect(told(accidents.replace("| -27", "| -72"))).not.toEqual([]);
    const counts = accidents.replaceAll(/ \| [^|\n]*(?=\n|$)/g, "");
    expect(told(counts)).toEqual([]);
    expect(told(counts.replace("| -27", "| -72"))).toEqual(["error total-mismatch C7"]);
  });

  test("is left alone where it is of something else", () => {
    const prices = `
品目 | 価格 | 前年比 | 増減率
米 | 412 | -26 | 3.1%
麦 | 388 | +17 | 8.8%
豆 | 266 | -15 | 0.4%
芋 | 91 | -11 | 2.7%`;
    expect(told(prices)).toEqual([]);
  });
});
