import { describe, expect, it } from "vitest";
import { implementations } from "../../functions/implementations";
import { runCalls } from "../../scripts/functions/fuzz/runCalls";

/** A run of its own with other seeds and more calls: npm run fuzz:functions */
const SEED = 20261128;
const CALLS = 4000;

describe("an exact oracle", () => {
  const { counts, disagreements } = runCalls(SEED, CALLS);

  it("agrees with every call", () => {
    expect(disagreements).toEqual([]);
  });

  it("is asked about every function that calculates with figures", () => {
    const others = ["PARSE", "PERIOD", "FINDINGS"];
    expect([...counts.keys(), ...others].sort()).toEqual(Object.keys(implementations).sort());
  });
});
