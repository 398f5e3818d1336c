import { expect, test } from "vitest";
import { Submissions } from "../../../cli/summary/submissions";

const reading = { indicator: "利用率", role: "actual", period: "2025-09-30", unit: "%" };

test("an indicator that is listed again in the same document counts once, with its first figure", () => {
  const submissions = new Submissions((name) => name);
  const readings = [
    { ...reading, text: "30%", value: 30 },
    { ...reading, text: "31%", value: 31 },
  ];
  submissions.add({ type: "file", file: { path: "a.xlsx", problem: undefined, figures: 2, proved: 0, findings: [], readings } });
  expect(submissions.allSeries().map(({ values }) => [...values.values()])).toEqual([[{ path: "a.xlsx", text: "30%", value: 30 }]]);
});
