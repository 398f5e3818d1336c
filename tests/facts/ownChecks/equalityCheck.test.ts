import { expect, test } from "vitest";
import { equalityCheck } from "../../../src/facts/ownChecks/equalityCheck";

const words = (formula: string): string | undefined => {
  const check = equalityCheck(formula);
  return check && `${check.pass}/${check.fail} ${check.differences.length}`;
};

test.each([
  ['IF(D25=D26,"ok","check")', "ok/check 1"],
  ['IF(AND(I10=K10,I20=K20),"agrees with TB","DIFFERENCE")', "agrees with TB/DIFFERENCE 2"],
  ['IF(ABS(G16-D16)<0.05,"ok","check")', "ok/check 1"],
  ['IF(ROUND(C15-C19,2)=0,"agrees","differs")', "agrees/differs 1"],
  ['IF(B5<>C5,"不一致","一致")', "一致/不一致 1"],
  ['IF(OR(B5<>C5,B6<>C6),"要確認","")', "/要確認 2"],
  ['IF(SUM(B2:B9)=\'R5 計\'!C4,"OK","NG")', "OK/NG 1"],
])("%s holds figures against each other", (formula, expected) => {
  expect(words(formula)).toBe(expected);
});

test.each([
  'IF(D25>=D26,"met","missed")',
  'IF(A2="Total","OK","NG")',
  'IF(B2=3,"OK","NG")',
  'IF(ABS(B16/B17-1)>5%,"look","")',
  'IF(B2=C2,"no change","moved")',
  'IF(B2=C2,B3,"NG")',
  'SUM(IF(B2=C2,"OK","NG"))',
  'IF(AND(B2=C2,B3>C3),"OK","NG")',
])("%s does not", (formula) => {
  expect(words(formula)).toBeUndefined();
});
