import { describe, expect, test } from "vitest";
import { readingsOf } from "../support/describeTable";

function typeOf(name: string, baseline: string, target: string): string {
  const [reading] = readingsOf(`| 指標名 | 基準値 | R6目標 | R7目標 |\n| ${name} | ${baseline} | ${target} | ${target} |`);
  const type = reading?.indicators[0]?.type;
  return `${type?.direction} by ${type?.evidence}`;
}

describe("which way an indicator should go", () => {
  test("a target below its baseline falls, above it rises, equal to it is kept", () => {
    expect(typeOf("一月当たりの総実労働時間数", "169", "160.5")).toBe("decrease by figures");
    expect(typeOf("来館者数", "100", "120")).toBe("increase by figures");
    expect(typeOf("透析を行った患者数", "720", "720")).toBe("keep by figures");
  });

  test("figures count more than names: a reduction that grows is an increase", () => {
    expect(typeOf("RPAにより削減される業務時間", "9800", "16200")).toBe("increase by figures");
    expect(typeOf("価格の差額", "-198", "-110")).toBe("increase by figures");
  });

  test("without a baseline the name decides, and says so", () => {
    expect(typeOf("コピー用紙削減枚数", "-", "87,974,100枚")).toBe("increase by name");
    expect(typeOf("労働時間の減少率", "-", "14.6%")).toBe("increase by name");
    expect(typeOf("待機児童数", "-", "10人")).toBe("decrease by name");
    expect(typeOf("回線の稼働率", "-", "99.9%")).toBe("keep by name");
    expect(typeOf("受講者数", "-", "100人")).toBe("increase by default");
  });

  test("以下 is a target to stay below", () => {
    expect(typeOf("コピー用紙購入量", "-", "32百万枚以下")).toBe("decrease by figures");
  });
});
