import { expect, test } from "vitest";
import { expectCompared } from "../support/comparedTables";

const head = "指標名,基準値,目標値 R4,目標値 R5,目標値 R6";
const PAPER = "コピー用紙の購入量,40百万枚,38百万枚,32百万枚,25百万枚";
const BEFORE = `${head}\n${PAPER}\n研修の受講者数,830人,900人,960人,1020人`;

test("a row in another unit is a query for each figure: either document may be wrong", () => {
  const findings = expectCompared(
    BEFORE,
    `${head}\nコピー用紙の購入量,40万枚{unit-slip},38万枚{unit-slip},32万枚{unit-slip},25万枚{unit-slip}\n研修の受講者数,830人,900人,960人,1020人`,
  );
  expect(new Set(findings.map(({ severity }) => severity))).toEqual(new Set(["query"]));
  expect(findings[0]?.message.ja).toContain("100倍違います");
});

test("one figure that its own row contradicts is an error, with the earlier figure as a fix", () => {
  const [finding] = expectCompared(BEFORE, `${head}\n${PAPER}\n研修の受講者数,830人,900人,9600人{unit-slip},1020人`);
  expect(finding).toMatchObject({ severity: "error", expected: "960人" });
  expect(finding?.fixes?.[0]).toMatchObject({ safe: false, edits: [{ before: "9600人", after: "960人" }] });
});

test("one figure that might be meant is a query", () => {
  const [finding] = expectCompared(
    "指標名,目標値 R5,目標値 R6\n電子申請の利用件数,150件,1800件\n研修の受講者数,960人,1020人",
    "指標名,目標値 R5,目標値 R6\n電子申請の利用件数,1500件{unit-slip},1800件\n研修の受講者数,960人,1020人",
  );
  expect(finding).toMatchObject({ severity: "query" });
});

test("a figure that did not go with its row before either is a query", () => {
  const [finding] = expectCompared(
    "指標名,基準値,目標値 R5,目標値 R6\n電子申請の利用件数,15件,170件,190件\n研修の受講者数,830人,960人,1020人",
    "指標名,基準値,目標値 R5,目標値 R6\n電子申請の利用件数,1500件{unit-slip},170件,190件\n研修の受講者数,830人,960人,1020人",
  );
  expect(finding).toMatchObject({ severity: "query" });
});

test("one digit that grows tenfold is a changed target, unless the whole row does", () => {
  expectCompared(
    "指標名,目標値 R5,目標値 R6\n補助の対象団体数,1団体,2団体\n研修の受講者数,960人,1020人",
    "指標名,目標値 R5,目標値 R6\n補助の対象団体数,10団体{changed-target},2団体\n研修の受講者数,960人,1020人",
  );
  expectCompared(
    "指標名,目標値 R5,目標値 R6\n補助の対象団体数,1団体,2団体\n研修の受講者数,960人,1020人",
    "指標名,目標値 R5,目標値 R6\n補助の対象団体数,10団体{unit-slip},20団体{unit-slip}\n研修の受講者数,960人,1020人",
  );
});

test("percent and fraction: 0.61 and 61 beside 61% are the same, 6100% is not", () => {
  const rate = (figure: string): string => `指標名,基準値,目標値 R6\n窓口の満足度,58.0%,${figure}\n研修の受講者数,960人,1020人`;
  expectCompared(rate("61.0%"), rate("0.61"));
  expectCompared(rate("61.0%"), rate("61.0"));
  expectCompared(rate("61.0%"), rate("6100%{unit-slip}"));
});
