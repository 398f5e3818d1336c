import { describe, expect, test } from "vitest";
import { reviewOf, told } from "../support/toldOf";

const VISITS = `
Site | 2023 | 2024 | Change | Trend
Ardle visitors | 4,120 | 4,610 | +490 | ↑
Boyne visitors | 2,950 | 2,702 | -248 | ↓
Cairn visitors | 8,800 | 8,480 | -320 | ↓
Doon visitors | 3,310 | 3,655 | +345 | ↑
Earn visitors | 5,205 | 5,205 | 0 | →
Fyne visitors | 6,020 | 6,741 | +721 | ↑
Gairn visitors | 7,150 | 7,240 | +90 | ↑`;

describe("arrows beside changes", () => {
  test("point the way that the figures went; the one that does not is told", () => {
    expect(told(VISITS)).toEqual([]);
    const turned = VISITS.replace("-320 | ↓", "-320 | ↑");
    expect(told(turned)).toEqual(["error rating-mismatch E4"]);
    const [finding] = reviewOf(turned).findings;
    expect(finding).toMatchObject({ stated: "↑", expected: "↓" });
    expect(finding?.message.en).toContain('by "Change" (-320) it went down. 5 other marks');
    expect(finding?.message.ja).toContain("減っています");
  });

  test("in words, and against the amounts of last year and this", () => {
    const towns = `
町 | 前年度 | 今年度 | 傾向
東町 | 412 | 461 | 増加
西町 | 295 | 270 | 減少
南町 | 880 | 848 | 減少
北町 | 331 | 365 | 増加
中町 | 520 | 520 | 横ばい
上町 | 602 | 674 | 増加
下町 | 715 | 724 | 増加`;
    expect(told(towns)).toEqual([]);
    expect(told(towns.replace("365 | 増加", "365 | 減少"))).toEqual(["query rating-mismatch D5"]);
  });

  test("are asked about where nothing shows that less is not better, and not where their unit is another", () => {
    const plain = VISITS.replaceAll(" visitors", "");
    expect(told(plain.replace("-320 | ↓", "-320 | ↑"))).toEqual(["query rating-mismatch E4"]);
    const days = plain.replace("8,800 | 8,480 | -320 | ↓", "8.8 days | 8.4 days | -0.4 days | ↑");
    expect(told(days)).toEqual([]);
  });

  test("say how well it goes where some heading says so, or where two do not follow", () => {
    const turned = VISITS.replace("-320 | ↓", "-320 | ↑");
    expect(told(turned.replace("Trend", "Direction of travel"))).toEqual([]);
    expect(told(turned.replace("-248 | ↓", "-248 | ↑").replace("+721 | ↑", "+721 | ↓"))).toEqual([]);
  });

  test("of very many rows leave the one of which less is better alone", () => {
    const many =
      VISITS.replaceAll(" visitors", "") +
      ["Holm", "Isla", "Kirk", "Lorn", "Moy"].map((name) => `\n${name} | 100 | 120 | +20 | ↑`).join("");
    expect(told(many.replace("-320 | ↓", "-320 | ↑"))).toEqual(["error rating-mismatch E4"]);
    expect(told(many.replace("Cairn", "Cairn complaints").replace("-320 | ↓", "-320 | ↑"))).toEqual([]);
  });

  test("of rows of which less is better prove that they show the figures alone", () => {
    const complaints = VISITS.replaceAll(" visitors", "").replace("Boyne", "Boyne complaints");
    expect(told(complaints.replace("-320 | ↓", "-320 | ↑"))).toEqual(["error rating-mismatch E4"]);
    expect(told(complaints.replace("-248 | ↓", "-248 | ↑"))).toEqual([]);
  });
});
