import { describe, expect, test } from "vitest";
import { editedItem } from "../../../../hosts/file/repair/textItem";

const RUNS = '<r><rPr><b/></rPr><t>18</t></r><r><t xml:space="preserve"> 市町村</t></r>';
const READING = '<t>達成81件</t><rPh sb="0" eb="2"><t>タッセイ</t></rPh><rPh sb="4" eb="5"><t>ケン</t></rPh><phoneticPr fontId="1"/>';

describe("a string item with another text", () => {
  test("keeps what is not text, and escapes what is", () => {
    expect(editedItem("<t>47.8%</t>", "47.8%", "74.8%")).toBe("<t>74.8%</t>");
    expect(editedItem("<t>a &amp; 1</t>", "a & 1", "a & <2>")).toBe("<t>a &amp; &lt;2&gt;</t>");
    expect(editedItem("<t>1</t>", "1", " 12\n")).toBe('<t xml:space="preserve"> 12\n</t>');
  });

  test("changes the run in which the change lies, and no other", () => {
    expect(editedItem(RUNS, "18 市町村", "81 市町村")).toBe(RUNS.replace("<t>18</t>", "<t>81</t>"));
    expect(editedItem(RUNS, "18 市町村", "18 市区町村")).toBe(RUNS.replace("市町村", "市区町村"));
  });

  test("is not made where the change reaches over runs, or the item says something else", () => {
    expect(editedItem(RUNS, "18 市町村", "1件 市町村".replace(" 市", "市"))).toBeUndefined();
    expect(editedItem("<t>47.8%</t>", "47.9%", "74.8%")).toBeUndefined();
  });

  test("keeps readings, and moves those that stand behind a longer text", () => {
    expect(editedItem(READING, "達成81件", "達成18件")).toBe(READING.replace("81", "18"));
    expect(editedItem(READING, "達成81件", "達成181件")).toBe(READING.replace("81", "181").replace('sb="4" eb="5"', 'sb="5" eb="6"'));
  });
});
