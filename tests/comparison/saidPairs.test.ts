import { expect, test } from "vitest";
import type { Comparison } from "../../src/comparison/change";
import { compareAll } from "../../src/comparison/compareAll";
import { readDocument } from "../../src/comparison/document";
import type { SaidIndicator, SaidPair } from "../../src/comparison/matching/pair";
import { csvBook } from "../support/comparedTables";

function compared(before: string, now: string, said: readonly SaidPair[] = []): Comparison {
  const other = { kind: "previous" as const, name: "before.csv", workbook: csvBook(before).workbook };
  const [comparison] = compareAll(readDocument(csvBook(now).workbook), [other], said);
  if (!comparison) throw new Error("nothing was compared");
  return comparison;
}

/** "name row → name row" of the pairs whose rows or names differ. */
const moved = ({ pairs }: Comparison): string[] =>
  pairs
    .map(({ earlier, current }) => [earlier, current].map(({ name }) => `${name.value} ${name.cell.row + 1}`))
    .filter(([one, other]) => one !== other)
    .map((pair) => pair.join(" → "));
const named = (name: string, more: Partial<SaidIndicator> = {}): SaidIndicator => ({ name, ...more });
const same = (earlier: SaidIndicator | string, current: SaidIndicator | string): SaidPair => said(earlier, current, true);
const apart = (earlier: SaidIndicator | string, current: SaidIndicator | string): SaidPair => said(earlier, current, false);
function said(earlier: SaidIndicator | string, current: SaidIndicator | string, isSame: boolean): SaidPair {
  const [one, other] = [earlier, current].map((side) => (typeof side === "string" ? named(side) : side)) as [SaidIndicator, SaidIndicator];
  return { earlier: one, current: other, same: isSame };
}

const table = (...rows: string[]): string => ["番号,項目,指標名,基準値,目標値 R4,目標値 R5,目標値 R6", ...rows].join("\n");
const DESK = "1,窓口,窓口の満足度,56.0%,58.0%,60.0%,62.0%";
const MEETING = "4,会議,会議の開催回数,10回,11回,12回,13回";
const TALK = "9,交流,対話の場,77回,78回,79回,80回";

test("two that no name or figure brings together are one where a person says so, and are then compared", () => {
  expect(moved(compared(table(DESK, MEETING), table(DESK, TALK)))).toEqual([]);
  const {
    pairs,
    changes,
    missing,
    added,
    said: count,
  } = compared(table(DESK, MEETING), table(DESK, TALK), [same("会議の開催回数", "対話の場")]);
  expect(pairs.find(({ isSaid }) => isSaid)).toMatchObject({ confidence: 1, current: { name: { value: "対話の場" } } });
  expect(changes.length).toBeGreaterThan(0);
  expect([missing, added, count]).toEqual([[], [], { of: 1, used: 1 }]);
});

test("rows of one name are parted by a person's word, and told as gone and new", () => {
  const { missing, added } = compared(table(DESK, MEETING), table(DESK, MEETING), [apart("会議の開催回数", "会議の開催回数")]);
  expect([missing, added].map((absences) => absences.map(({ listings }) => listings[0]?.name.value))).toEqual([
    ["会議の開催回数"],
    ["会議の開催回数"],
  ]);
});

test("a pair that was taken for one by its figures is parted", () => {
  const now = table(DESK, MEETING.replace("会議の開催回数", "集いの広がり"));
  expect(moved(compared(table(DESK, MEETING), now))).toEqual(["会議の開催回数 3 → 集いの広がり 3"]);
  expect(moved(compared(table(DESK, MEETING), now, [apart("会議の開催回数", "集いの広がり")]))).toEqual([]);
});

test.each([
  ["moved to another row", TALK, [TALK, DESK]],
  ["with a note behind its name", TALK.replace("対話の場", "対話の場※2"), undefined],
  ["in other widths and brackets", TALK.replace("対話の場", " 対話の 場"), undefined],
])("what was said holds for a row that is %s", (_, row, rows) => {
  const now = table(...(rows ?? [DESK, row]));
  const { pairs } = compared(table(DESK, MEETING), now, [same("会議の開催回数", "対話の場")]);
  expect(pairs.filter(({ isSaid }) => isSaid)).toHaveLength(1);
});

test("it holds where the name lost or got a slip, but never for a name that tells another thing", () => {
  const now = (name: string): string => table(DESK, TALK.replace("対話の場", name));
  const word = same("会議の開催回数", "デジタル文書の広がり");
  expect(compared(table(DESK, MEETING), now("デジタル文所の広がり"), [word]).said.used).toBe(1);
  expect(compared(table(DESK, MEETING), now("デジタル文書の広がり2"), [word]).said.used).toBe(0);
});

test("the workbook of today is the earlier document of the next one, and names follow from several words", () => {
  const [one, two, three] = [MEETING, TALK, "5,広聴,暮らしの声,777回,778回,779回,780回"].map((row) => table(DESK, row)) as [
    string,
    string,
    string,
  ];
  const words = [same("会議の開催回数", "対話の場"), same("対話の場", "暮らしの声")];
  expect(moved(compared(one, two, words))).toEqual(["会議の開催回数 3 → 対話の場 3"]);
  expect(moved(compared(two, three, words))).toEqual(["対話の場 3 → 暮らしの声 3"]);
  expect(moved(compared(one, three, words))).toEqual(["会議の開催回数 3 → 暮らしの声 3"]);
  expect(moved(compared(three, one, words)), "the older document is checked").toEqual(["暮らしの声 3 → 会議の開催回数 3"]);
  expect(moved(compared(one, three, [...words, apart("会議の開催回数", "暮らしの声")]))).toEqual([]);
});

test("of two words on one pair the later counts, and of two partners of a row the later", () => {
  const [before, now] = [table(DESK, MEETING), table(DESK, TALK, "5,広聴,暮らしの声,777回,778回,779回,780回")];
  const word = same("会議の開催回数", "対話の場");
  expect(moved(compared(before, now, [word, apart("会議の開催回数", "対話の場")]))).toEqual([]);
  expect(moved(compared(before, now, [apart("会議の開催回数", "対話の場"), word]))).toEqual(["会議の開催回数 3 → 対話の場 3"]);
  expect(moved(compared(before, now, [word, same("会議の開催回数", "暮らしの声")]))).toEqual(["会議の開催回数 3 → 暮らしの声 4"]);
});

test("two that are not the same are kept apart whichever of them stands in which document", () => {
  const [one, other] = ["2,相談,電話の受付,1234件,1456件,1678件,1899件", "3,案内,催しの参加者,830件,945件,967件,1023件"];
  const swapped = table(DESK, one.replace("電話の受付", "催しの参加者"), other.replace("催しの参加者", "電話の受付"));
  const names = ["電話の受付", "催しの参加者"] as const;
  const own = names.map((name) => apart(name, name));
  expect(moved(compared(table(DESK, one, other), swapped, own)).length, "by their figures").toBe(2);
  expect(moved(compared(table(DESK, one, other), swapped, [...own, apart(...names)]))).toEqual([]);
});

const TWINS = table(DESK, "2,相談,利用件数,100件,110件,120件,130件", "2,相談,利用件数,100件,150件,160件,170件");
const SHIFTED = table("2,相談,利用件数,101件,115件,125件,135件", "2,相談,利用件数,101件,155件,165件,175件", DESK);

test("rows that are alike in all but their figures are asked about, and told apart by which of them is meant", () => {
  const { open, pairs } = compared(TWINS, SHIFTED);
  expect(pairs.map(({ current }) => current.name.value)).toEqual(["窓口の満足度"]);
  const [question] = open.questions;
  expect(question).toMatchObject({
    confidence: undefined,
    current: { name: "利用件数", item: "相談", number: "2", sheet: "KPI", nth: 1, of: 2, cell: { row: 1 } },
    candidates: [{ nth: 1 }, { nth: 2 }],
  });
  const [, second] = question?.candidates ?? [];
  if (!question || !second) return;
  const answered = compared(TWINS, SHIFTED, [same(second, question.current)]);
  expect(moved(answered)).toContain("利用件数 4 → 利用件数 2");
  expect(answered.open.questions).toEqual([]);
});

test("where there are more or fewer rows of one name than when it was said, it is open again which is meant", () => {
  const word = same(named("利用件数", { nth: 2, of: 2 }), named("利用件数", { nth: 1, of: 2 }));
  expect(compared(TWINS, SHIFTED, [word]).said.used).toBe(1);
  expect(compared(TWINS, `${SHIFTED}\n2,相談,利用件数,9件,9件,9件,9件`, [word]).said.used).toBe(0);
});

test("items and numbers tell rows of one name apart; a short name under quite another item is not meant", () => {
  const before = table(DESK, "2,相談,件数,100件,110件,120件,130件", "3,研修,件数,7件,8件,9件,10件");
  const now = table(DESK, "8,子育ての支え,声の数,500件,510件,520件,530件");
  const word = same(named("件数", { item: "研修" }), "声の数");
  expect(moved(compared(before, now, [word]))).toEqual(["件数 4 → 声の数 3"]);
  expect(moved(compared(before, now, [same(named("件数", { number: "２" }), "声の数")]))).toEqual(["件数 3 → 声の数 3"]);
  expect(compared(before, now, [same("件数", "声の数")]).said.used, "which of the two?").toBe(0);
  expect(compared(table(DESK, "2,相談,件数,100件,110件,120件,130件"), now, [word]).said.used, "it is gone").toBe(0);
});

test("what is sure, and what was said, is not asked; other names are, with how sure they are", () => {
  expect(compared(TWINS, TWINS).open.questions).toEqual([]);
  const now = table(DESK, MEETING.replace("会議の開催回数", "集いの広がり"));
  const [question, ...more] = compared(table(DESK, MEETING), now).open.questions;
  expect(more).toEqual([]);
  expect(question).toMatchObject({ current: { name: "集いの広がり" }, candidates: [{ name: "会議の開催回数" }] });
  expect(question?.confidence).toBeGreaterThan(0.5);
  expect(question?.confidence).toBeLessThan(0.95);
  for (const word of [same, apart]) {
    const { open } = compared(table(DESK, MEETING), now, [word("会議の開催回数", "集いの広がり")]);
    expect(open.questions).toEqual([]);
    expect(open.alone.current.map(({ name }) => name)).toEqual(word === same ? [] : ["集いの広がり"]);
  }
});

test("another name is asked about however sure the pair is", () => {
  const rows = (name: string): string => table(DESK, `2,決裁,${name},1234件,1456件,1678件,1899件`, MEETING);
  const [question] = compared(rows("電子決済の利用所属"), rows("電子決裁の利用所属")).open.questions;
  expect(question?.confidence).toBeGreaterThanOrEqual(0.9);
});

test("thousands of words that speak of no row cost no time", { timeout: 20_000 }, () => {
  const rows = Array.from({ length: 1_000 }, (_, at) => `${at},項目${at},指標の名前${at}件,${at}件,${at}件,${at}件,${at}件`);
  const words = Array.from({ length: 1_000 }, (_, at) => same(`前の資料の名前${at}回`, `今の資料の名前${at}回`));
  const began = performance.now();
  compared(table(...rows), table(...rows));
  const alone = performance.now() - began;
  expect(compared(table(...rows), table(...rows), words).said).toEqual({ of: 1_000, used: 0 });
  expect(performance.now() - began - alone).toBeLessThan(3 * alone + 2_000);
});
