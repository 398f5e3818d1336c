import { expect, test } from "vitest";
import { refusalOf } from "../support/sheets/transport";

test("the bridge of these tests carries what google.script.run carries, and nothing else", () => {
  for (const value of ["text", 1.5, true, null, [1, [null]], { a: { b: ["c"] } }]) expect(refusalOf(value)).toBeUndefined();
  for (const value of [new Date(), () => 1, undefined, NaN, new Map(), 1n]) {
    expect(refusalOf(value)).toMatch(/^value is /);
    expect(refusalOf({ list: [0, value] })).toMatch(/^value\.list\.1 is /);
  }
});
