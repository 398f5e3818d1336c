import { expect } from "vitest";
import { measured } from "../../scripts/accuracy/folder/measureFolder";

/** One fault in so many is looked at in the tests, all of them by the script. */
const EACH = 4;

/** Hundreds of tables are looked through in one test. */
export const PATIENCE = 240_000;

interface OthersScore {
  readonly errors: number;
  readonly wrongSafe: number;
  readonly asError: number;
  readonly rightCell: number;
}

/** What is said of a folder of tables that others made: errors of right files, and in percent how many faults are told as errors and how often the right cell is named. */
export function scoreOf(name: string): OthersScore {
  // The columns of its line: name, files, errors and queries of right files, proved, faults, as error, seen, right cell, restored, wrong safe.
  const [, , errors, , , , asError, , rightCell, , wrongSafe] = measured(`tests/corpus/others/${name}`, [], "", EACH);
  return {
    errors: Number(errors),
    wrongSafe: Number(wrongSafe),
    asError: parseFloat(asError ?? ""),
    rightCell: parseFloat(rightCell ?? ""),
  };
}

/** More than so many faults in percent must be told as errors, and the right cell named of so many that are seen. */
export interface OthersLimits {
  readonly name: string;
  readonly told: number;
  readonly named: number;
}

/** No error of what is right, no wrong safe fix, and the wrong cells told and named. */
export function expectToldAndNamed({ name, told, named }: OthersLimits): void {
  const { errors, wrongSafe, asError, rightCell } = scoreOf(name);
  expect({ errors, wrongSafe }).toEqual({ errors: 0, wrongSafe: 0 });
  expect(asError).toBeGreaterThan(told);
  expect(rightCell).toBeGreaterThan(named);
}
