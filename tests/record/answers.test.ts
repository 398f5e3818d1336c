import { expect, test } from "vitest";
import { answered, type Answer } from "../../src/record/answers";
import { FINDING_STATES, stateOfWord, stateWords } from "../../src/record/findingState";
import { entryOf } from "../support/recordEntries";

const signatures = { answers: { by: "会津花子", date: "2026-11-20" }, results: { by: "福島太郎", date: "2026-11-25" } };
const REASON = "前年度に制度が変わったため";

test.each<[string, Answer, string, string]>([
  ["a reason waits for the reviewer", { text: REASON, state: "open" }, "reasoned", "会津花子 2026-11-20"],
  ["a reason without a result too", { text: REASON, state: undefined }, "reasoned", "会津花子 2026-11-20"],
  ["a reviewer accepts a reason", { text: REASON, state: "accepted" }, "accepted", "福島太郎 2026-11-25"],
  ["a reviewer rejects a reason", { text: REASON, state: "rejected" }, "rejected", "福島太郎 2026-11-25"],
  ["an error is not accepted without a reason", { text: "", state: "accepted" }, "open needs-reason", " 2026-11-01"],
  ["an error is not accepted for a mere yes", { text: "確認済み", state: "accepted" }, "open needs-reason", "会津花子 2026-11-20"],
  ["no reason is called one", { text: "OK", state: "reasoned" }, "open needs-reason", "会津花子 2026-11-20"],
  ["an answer that says nothing", { text: "はい", state: "open" }, "open empty-reason", "会津花子 2026-11-20"],
  ["nothing was answered", { text: " ", state: "open" }, "open", " 2026-11-01"],
  ["a correction is claimed", { text: "直しました", state: "fixed" }, "open claimed", "会津花子 2026-11-20"],
])("%s", (_, answer, state, who) => {
  const { entry, objection, isCalledFixed } = answered(entryOf(), answer, signatures);
  expect([entry.state, objection, isCalledFixed && "claimed"].filter(Boolean).join(" ")).toBe(state);
  expect(`${entry.by} ${entry.date}`).toBe(who);
  expect(entry.reason).toBe(answer.text.trim());
});

test("a question may be accepted without words", () => {
  expect(answered(entryOf({ severity: "query" }), { text: "", state: "accepted" }, signatures).entry.state).toBe("accepted");
});

test("an answer that is as it was leaves who and when alone", () => {
  const entry = entryOf({ state: "accepted", reason: REASON, by: "郡山次郎", date: "2026-01-01" });
  expect(answered(entry, { text: REASON, state: "accepted" }, signatures).entry).toBe(entry);
  const fixed = entryOf({ state: "fixed" });
  expect(answered(fixed, { text: "", state: "fixed" }, signatures)).toEqual({ entry: fixed });
});

test("an answer is kept up to what a record can hold", () => {
  expect(answered(entryOf(), { text: `${REASON}${"あ".repeat(9000)}`, state: undefined }, signatures).entry.reason).toHaveLength(5000);
});

test("states are known by their words in both languages, however they are typed", () => {
  for (const state of FINDING_STATES) for (const word of Object.values(stateWords[state])) expect(stateOfWord(` ${word} `)).toBe(state);
  expect(stateOfWord("ACCEPTED")).toBe("accepted");
  expect(stateOfWord("完了")).toBeUndefined();
});
