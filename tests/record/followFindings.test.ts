import { describe, expect, test } from "vitest";
import type { Answered } from "../../src/record/answers";
import { followFindings } from "../../src/record/followFindings";
import type { RecordEntry } from "../../src/record/recordEntry";
import { recordedFinding } from "../../src/record/recordedFinding";
import type { RecordedFinding } from "../../src/record/recordedFinding";
import { entryOf, findingOf } from "../support/recordEntries";

const today = { by: "福島太郎", date: "2026-11-28" };

function follow(entries: readonly (RecordEntry | Answered)[], findings: readonly RecordedFinding[], now?: readonly string[]): string[] {
  const answers = entries.map((entry) => ("entry" in entry ? entry : { entry }));
  const named = (names: readonly string[]) => names.map((name) => ({ key: `${name}|rate|2025-01-31`, name, sheet: "KPI" }));
  const figures = now && { before: named(["テレワークの導入率", "窓口の満足度"]), now: named(now) };
  return followFindings(answers, findings, today, figures).map(({ entry, outcome, note }) =>
    [outcome, entry.state, ...(note ? [note] : [])].join(" "),
  );
}

describe("a finding of the record", () => {
  test.each<[string, RecordEntry | Answered, string]>([
    ["is still open", entryOf(), "open open"],
    ["keeps its reason while its figures are the same", entryOf({ state: "reasoned", reason: "速報値のため" }), "open reasoned"],
    ["stays accepted while its figures are the same", entryOf({ state: "accepted", reason: "速報値のため" }), "settled accepted"],
    [
      "loses a reason that was given for other figures",
      entryOf({ state: "accepted", reason: "速報値のため", figures: "48.0%" }),
      "open open other-figures",
    ],
    [
      "loses a reason that waits, too, where it was given for other figures",
      entryOf({ state: "reasoned", reason: "速報値のため", figures: "48.0%" }),
      "open open other-figures",
    ],
    ["is accepted for no words", entryOf({ state: "accepted", reason: "OK" }), "open open needs-reason"],
    ["that was rejected waits for more", entryOf({ state: "rejected" }), "open rejected"],
    ["that was gone comes back", entryOf({ state: "fixed" }), "came-back open"],
    ["that is only called fixed is still there", { entry: entryOf(), isCalledFixed: true }, "open open called-fixed"],
  ])("found again %s", (_, entry, expected) => {
    expect(follow([entry], [findingOf({ cell: "E9" })])).toEqual([expected]);
  });

  test("an accepted question needs no more words than the reviewer wants", () => {
    const query = { severity: "query" as const };
    expect(follow([entryOf({ ...query, state: "accepted" })], [findingOf(query)])).toEqual(["settled accepted"]);
  });

  test("that is found no more is fixed, unless its indicator is gone as well", () => {
    expect(follow([entryOf()], [])).toEqual(["settled fixed"]);
    expect(follow([entryOf()], [], ["テレワークの導入率"])).toEqual(["settled fixed"]);
    expect(follow([entryOf()], [], ["窓口の満足度"])).toEqual(["open open indicator-gone"]);
    expect(follow([entryOf({ indicator: "" })], [], ["窓口の満足度"])).toEqual(["settled fixed"]);
    expect(follow([entryOf({ indicator: "" })], [], [])).toEqual(["open open indicator-gone"]);
    // What was seen to be fixed stays fixed.
    expect(follow([entryOf({ state: "fixed" })], [], [])).toEqual(["settled fixed"]);
  });

  test("a figure without a heading of its own does not keep every indicator", () => {
    const named = [{ key: "窓口の満足度|", name: "窓口の満足度", sheet: "KPI" }];
    const known = { before: [...named, { key: "テレワークの導入率|", name: "テレワークの導入率", sheet: "KPI" }], now: named };
    const [followed] = followFindings([{ entry: entryOf() }], [], today, known);
    expect(followed?.note).toBe("indicator-gone");
  });

  test("that came of a comparison is only fixed where something was compared again", () => {
    const restated = { entry: entryOf({ rule: "restated-period" }) };
    const outcomes = [false, true].map((compared) => followFindings([restated], [], today, undefined, compared)[0]);
    expect(outcomes).toMatchObject([
      { outcome: "open", note: "not-compared", entry: { state: "open" } },
      { outcome: "settled", entry: { state: "fixed" } },
    ]);
  });

  test("is new where the record does not know it, with today's date", () => {
    const [followed] = followFindings([], [findingOf()], today);
    expect(followed).toMatchObject({ outcome: "new", entry: { state: "open", reason: "", by: "", date: "2026-11-28" } });
  });

  test("tells where it is now, and what it says now", () => {
    const [followed] = followFindings(
      [{ entry: entryOf({ state: "reasoned", reason: "速報値のため", by: "会津花子" }) }],
      [findingOf({ cell: "F12", sheet: "新", message: "まだ合いません。" })],
      today,
    );
    expect(followed?.entry).toMatchObject({
      sheet: "新",
      cell: "F12",
      message: "まだ合いません。",
      by: "会津花子",
      date: "2026-11-01",
      reason: "速報値のため",
    });
  });
});

describe("findings with the same rule, indicator and period", () => {
  const [first, second] = [
    entryOf({ cell: "D5", figures: "1", state: "accepted", reason: "制度が変わったため" }),
    entryOf({ cell: "D9", figures: "2" }),
  ];

  test("are told apart by what their cells say, whatever their order and place", () => {
    expect(follow([first, second], [findingOf({ figures: "2", cell: "D20" }), findingOf({ figures: "1", cell: "D30" })])).toEqual([
      "open open",
      "settled accepted",
    ]);
    // Once the first is corrected, the second takes over nothing of it.
    expect(follow([first, second], [findingOf({ figures: "2" })])).toEqual(["open open", "settled fixed"]);
  });

  test("are told apart by their sheets where they say the same", () => {
    const [one, other] = [entryOf({ sheet: "A", state: "accepted", reason: "制度が変わったため" }), entryOf({ sheet: "B" })];
    expect(follow([one, other], [findingOf({ sheet: "B" }), findingOf({ sheet: "A" })])).toEqual(["open open", "settled accepted"]);
  });

  test("go by their order where nothing else tells them apart, and none is taken twice", () => {
    const [one, other] = [entryOf({ reason: "1" }), entryOf({ reason: "2" })];
    const followed = followFindings([{ entry: one }, { entry: other }], [findingOf(), findingOf(), findingOf()], today);
    expect(followed.map(({ entry, outcome }) => [entry.reason, outcome])).toEqual([
      ["1", "open"],
      ["2", "open"],
      ["", "new"],
    ]);
  });

  test("what is open is found again before what was gone comes back", () => {
    expect(follow([entryOf({ state: "fixed" }), entryOf()], [findingOf()])).toEqual(["open open", "settled fixed"]);
  });
});

test("the identity of a reported finding has no number, and long texts of its cells stay apart", () => {
  const reported = { ...findingOf(), id: "rule:指標#1:2025-01-31#12", evidence: [{ text: "47.8%" }, { text: "" }] };
  expect(recordedFinding(reported)).toMatchObject({ identity: "rule:指標#1:2025-01-31", figures: "47.8%\n" });
  const long = (end: string): string => recordedFinding({ ...reported, evidence: [{ text: "長".repeat(3000) + end }] }).figures;
  expect(long("1").length).toBeLessThan(1100);
  expect(long("1")).not.toBe(long("2"));
});
