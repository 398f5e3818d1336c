import { expect, test } from "vitest";
import { objectionTo } from "../../../cli/work/objectionTo";
import { bareQuery, mismatch } from "../../support/reviewedFiles";

const stand = (contradicted: number, ...findings: (typeof mismatch)[]) => ({ findings, coverage: { contradicted } });

test("nothing speaks against fixes that settle what they are for", () => {
  expect(objectionTo([mismatch], stand(2, mismatch, bareQuery), stand(0, bareQuery))).toBeUndefined();
});

test("a finding that was not there is named", () => {
  const why = objectionTo([mismatch], stand(2, mismatch), stand(0, bareQuery));
  expect(why?.ja).toContain(bareQuery.message.ja);
  expect(why?.en).toContain(bareQuery.message.en);
});

test("so does one of their own that stays, or a further contradiction", () => {
  expect(objectionTo([mismatch], stand(2, mismatch), stand(2, mismatch))?.en).toContain("would stay");
  expect(objectionTo([mismatch], stand(2, mismatch), stand(3))?.en).toContain("contradict");
});
