import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FAULTS, withFault } from "../../scripts/accuracy/madeFaults";
import { Dice, SHAPES, type Grid, type ShapeName } from "../../scripts/accuracy/madeTables";
import type { Change, Conflict, Repair } from "../../src/diagnosis/conflict";
import { diagnose } from "../../src/diagnosis/diagnose";
import { fitsOf, weigh, type State, type Weighed } from "../../src/relations/evidence";
import type { Relation } from "../../src/relations/relation";
import { View } from "../../src/relations/view";
import { regionsOf, relationsOf, restated } from "./printedGrid";

/** A table with so many slips in it. */
function faultyTable(shape: ShapeName, seed: number, faults: number): Grid {
  const dice = new Dice(seed);
  let grid: Grid = SHAPES[shape](dice);
  for (let fault = 0; fault < faults; fault += 1) grid = withFault(grid, dice, dice.pick(FAULTS))?.grid ?? grid;
  return grid;
}

const tables = fc
  .record({ shape: fc.constantFrom(...(Object.keys(SHAPES) as ShapeName[])), seed: fc.integer(), faults: fc.integer({ min: 1, max: 3 }) })
  .map(({ shape, seed, faults }) => faultyTable(shape, seed, faults));

function repaired(grid: Grid, repair: Repair): Grid {
  return [repair, ...repair.along].reduce<Grid>((before, { region, k, value }: Change) => restated(before, region, k, value), grid);
}

/** The state of every instance, judged anew as the search for relations judges it. */
function statesIn(grid: Grid, relation: Relation): Map<Weighed, State> {
  const region = regionsOf(grid)[0]!;
  const reading = { ...relation.reading, view: new View(region, relation.reading.view.byColumn) };
  const again = weigh(reading, relation.instances, fitsOf(reading, relation.instances, region)).instances;
  return new Map(relation.instances.map((instance, at) => [instance, again[at]!.state]));
}

const HOLDING: ReadonlySet<State> = new Set<State>(["holds", "capped", "zeros"]);

function failuresOf(conflict: Conflict): Weighed[] {
  return [conflict.instance, ...conflict.settles.map(({ instance }) => instance)];
}

function expectMended(grid: Grid, relations: readonly Relation[], conflict: Conflict, repair: Repair): void {
  const mended = repaired(grid, repair);
  const failures = new Set(failuresOf(conflict));
  for (const [instance, state] of relations.flatMap((relation) => [...statesIn(mended, relation)])) {
    if (failures.has(instance)) expect(HOLDING).toContain(state);
    else if (HOLDING.has(instance.state)) expect(state).not.toBe("fails");
  }
}

describe("laws of the diagnosis", () => {
  test("every repair makes all of its conflict hold and breaks nothing that held", () => {
    let repairs = 0;
    fc.assert(
      fc.property(tables, (grid) => {
        const relations = relationsOf(grid);
        for (const conflict of diagnose(relations)) {
          repairs += conflict.repairs.length;
          for (const repair of conflict.repairs) expectMended(grid, relations, conflict, repair);
        }
      }),
      { numRuns: 150 },
    );
    expect(repairs).toBeGreaterThan(100);
  });

  test("every failing instance is told in one conflict and in no other", () => {
    fc.assert(
      fc.property(tables, (grid) => {
        const relations = relationsOf(grid);
        const failing = relations.flatMap(({ instances }) => instances.filter(({ state }) => state === "fails"));
        const told = diagnose(relations).flatMap(failuresOf);
        expect(told).toHaveLength(failing.length);
        expect(new Set(told)).toEqual(new Set(failing));
      }),
      { numRuns: 80 },
    );
  });

  test("suspects stand in what fails, likeliest first, and the first repair changes the first of them", () => {
    fc.assert(
      fc.property(tables, (grid) => {
        for (const conflict of diagnose(relationsOf(grid))) {
          const { suspects, repairs } = conflict;
          expect(suspects.length).toBeGreaterThan(0);
          expect(suspects.length).toBeLessThanOrEqual(5);
          const chances = suspects.map(({ probability }) => probability);
          expect(chances).toEqual([...chances].sort((a, b) => b - a));
          expect(chances.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9);
          const standing = new Set(failuresOf(conflict).flatMap(({ k, parts }) => [k, ...parts]));
          for (const { k } of suspects) {
            const partners = repairs.find((repair) => repair.k === k)?.along ?? [];
            expect([k, ...partners.map((partner) => partner.k)].some((figure) => standing.has(figure))).toBe(true);
          }
          if (suspects[0]?.value) expect(repairs[0]).toMatchObject({ k: suspects[0].k, value: suspects[0].value });
          if (repairs.some(({ safe }) => safe)) expect(suspects).toHaveLength(1);
        }
      }),
      { numRuns: 80 },
    );
  });
});
