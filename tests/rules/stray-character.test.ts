import { expect, test } from "vitest";
import { strayCharacters } from "../../src/checks/strayCharacters";
import { strayCharacter } from "../../src/rules/stray-character";
import { expectFindings } from "../support/expectFindings";

const table = (name: string): string => `
| 指標 | 目標値 | 値 | 達成率 |
| ${name} | 40市町村 | 13市町村 | 32.5% |
`;

test("a Cyrillic letter inside a Japanese word is named with its code point", () => {
  const [finding] = expectFindings(strayCharacter, table("デジタルデバйд対策を実施している市町村数{stray-character}"));
  expect(finding?.message.ja).toContain("й (U+0439), д (U+0434)");
  expect(finding?.fixes).toBeUndefined();
});

test("a character lost in a conversion and a gaiji are found", () => {
  expectFindings(strayCharacter, table("デジタルデバ\uFFFDド対策{stray-character}"));
  expectFindings(strayCharacter, table("髙\uE000町の窓口{stray-character}"));
});

test("an invisible character can be removed safely", () => {
  const [finding] = expectFindings(strayCharacter, table("オンライン\u200B利用率{stray-character}"));
  expect(finding?.fixes?.[0]).toMatchObject({ safe: true, edits: [{ after: "オンライン利用率" }] });
});

test.each([
  "α版の公開数",
  "β線の測定回数",
  "抵抗(Ω)の測定",
  "粒径5μmの割合",
  "ｵﾝﾗｲﾝ申請率",
  "Δt の改善",
  "①窓口　②郵送",
  "Москва支局の数",
  "Привет の投稿数",
  "葛\u{E0100}飾区の件数",
  "👨\u200D👩\u200D👧 相談数",
  "100㎡\n以上",
])("%s is as it is meant", (text) => {
  expect(strayCharacters(text)).toEqual([]);
});

test("a Greek or Cyrillic letter that passes for a Latin one is found inside a Latin word", () => {
  expect(strayCharacters("DΧ推進").map(({ at }) => at)).toEqual([1]);
  expect(strayCharacters("KРI").map(({ at }) => at)).toEqual([1]);
});

test("control characters are found, line breaks and tabs are not", () => {
  expect(strayCharacters("a\u0000b\tc\r\nd\u0085").map(({ at }) => at)).toEqual([1, 8]);
});
