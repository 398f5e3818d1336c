import { readFileSync } from "node:fs";
import { readWorkbook } from "../../../hosts/file/readWorkbook";
import { a1, review, rules, type Workbook } from "../../../src/index";
import { expectedOfPlan, expectedOfReports, type Expected } from "./expectedChanges";
import { COMPARING } from "./measureInjections";

/** How the findings on two published documents stand to those that the independent script expects. */
export interface PublishedScore {
  readonly documents: string;
  readonly expected: readonly Expected[];
  readonly missed: readonly string[];
  readonly unexpected: readonly string[];
  readonly errors: number;
}

/** Every pair of forms of the two pairs of documents. */
export function measurePublished(): PublishedScore[] {
  const forms = ["published", "worked"] as const;
  const cases = [
    { before: "000", now: "002", kind: "previous", expected: expectedOfReports() },
    { before: "001", now: "003", kind: "plan", expected: expectedOfPlan() },
  ] as const;
  return cases.flatMap(({ before, now, kind, expected }) =>
    forms.flatMap((earlier) =>
      forms.map((later) => {
        const compareWith = [{ kind, name: `${before}.xlsx`, workbook: sample(`${before}-${earlier}`) }];
        const applied = rules.filter(({ id }) => COMPARING.includes(id));
        const { findings } = review(sample(`${now}-${later}`), { rules: applied, compareWith });
        const said = findings.map(({ rule, cell }) => `${rule} ${cell.sheet}!${a1(cell)}`);
        return {
          documents: `${before} (${earlier}) → ${now} (${later})`,
          expected,
          missed: expected.filter((one) => !said.includes(one)),
          unexpected: said.filter((one) => !expected.some((other) => other === one)),
          errors: findings.filter(({ severity }) => severity === "error").length,
        };
      }),
    ),
  );
}

function sample(name: string): Workbook {
  return readWorkbook(readFileSync(`samples/${name}.xlsx`), `${name}.xlsx`);
}
