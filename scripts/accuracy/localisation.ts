import { compare, diagnose, findRegions, findRelations, parsePrinted, type Conflict, type Sheet } from "../../src/index";
import { FAULTS, withFault, type Faulty, type WrongFigure } from "./madeFaults";
import { Dice, SHAPES, type Grid, type ShapeName } from "./madeTables";

/** How well the wrong figure of a table is found: node scripts/run.mjs scripts/accuracy/localisation.ts [faults per shape and slip] [seed] [--list] */
const [each = "40", seed = "1"] = process.argv.slice(2).filter((word) => !word.startsWith("--"));
const listed = process.argv.includes("--list");

class Score {
  made = 0;
  detected = 0;
  first = 0;
  among = 0;
  sole = 0;
  repaired = 0;
  safe = 0;
  wrongSafe = 0;
  conflicts = 0;

  line(name: string): string {
    const share = (part: number, whole: number): string => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`).padStart(8);
    const { made, detected } = this;
    const figures = [
      share(detected, made),
      ...[this.first, this.among, this.sole, this.repaired, this.safe].map((part) => share(part, detected)),
    ];
    return `${name.padEnd(20)}${String(made).padStart(6)}${figures.join("")}${String(this.wrongSafe).padStart(8)}${(this.conflicts / Math.max(1, detected)).toFixed(2).padStart(7)}`;
  }
}

function sheetOf(grid: Grid): Sheet {
  return { name: "表", rows: grid.map((row) => row.map((text) => (text === "" ? undefined : { value: text, text }))), merges: [] };
}

function diagnosed(grid: Grid): Conflict[] {
  return diagnose(findRelations(findRegions(sheetOf(grid))));
}

type Spot = Pick<Conflict["suspects"][number], "region" | "k">;

function isAt({ region, k }: Spot, { row, column }: WrongFigure): boolean {
  const place = region.place(k);
  return place.row === row && place.column === column;
}

/** Whether every change of a repair gives back what stood there. */
function isRight(repair: Conflict["repairs"][number] | undefined, { wrong }: Faulty): boolean {
  if (!repair) return false;
  return [repair, ...repair.along].every((change) => {
    const before = parsePrinted(wrong.find((figure) => isAt(change, figure))?.before ?? "").quantity?.value;
    return before !== undefined && compare(before, change.value) === 0;
  });
}

/** Counts a table; with several conflicts each must be right. */
function add(score: Score, faulty: Faulty, conflicts: readonly Conflict[]): boolean {
  score.made += 1;
  if (conflicts.length === 0) return true;
  score.detected += 1;
  score.conflicts += conflicts.length;
  const isWrong = (spot: Spot | undefined): boolean => spot !== undefined && faulty.wrong.some((figure) => isAt(spot, figure));
  const first = conflicts.every(({ suspects }) => isWrong(suspects[0]));
  if (first) score.first += 1;
  if (conflicts.every(({ suspects }) => suspects.some(isWrong))) score.among += 1;
  if (first && conflicts.every(({ suspects }) => suspects.length === 1)) score.sole += 1;
  const mended = conflicts.every(({ repairs }) => isRight(repairs[0], faulty));
  if (mended) score.repaired += 1;
  const safe = conflicts.flatMap(({ repairs }) => repairs.filter((repair) => repair.safe));
  if (safe.length > 0) score.safe += 1;
  score.wrongSafe += safe.filter((repair) => !isRight(repair, faulty)).length;
  return mended;
}

const byShape = new Map<string, Score>();
const byFault = new Map<string, Score>();
const all = new Score();
const scoreOf = (map: Map<string, Score>, name: string): Score => {
  const known = map.get(name) ?? new Score();
  map.set(name, known);
  return known;
};
const dice = new Dice(Number(seed));
let falseAlarms = 0;
let clean = 0;
let time = 0;
for (const name of Object.keys(SHAPES) as ShapeName[]) for (const fault of FAULTS) measure(name, fault);

/** So many tables of a shape with a fault, and every fourth of them without. */
function measure(name: ShapeName, fault: string): void {
  for (let made = 0, tries = 0; made < Number(each) && tries < 4 * Number(each); tries += 1) {
    const grid = SHAPES[name](dice);
    if (made % 4 === 0) {
      clean += 1;
      if (diagnosed(grid).some(({ sure }) => sure)) falseAlarms += 1;
    }
    const faulty = withFault(grid, dice, fault);
    if (!faulty) continue;
    made += 1;
    const relations = findRelations(findRegions(sheetOf(faulty.grid)));
    const start = performance.now();
    const conflicts = diagnose(relations);
    time += performance.now() - start;
    const good = [all, scoreOf(byShape, name), scoreOf(byFault, fault)].map((score) => add(score, faulty, conflicts)).every(Boolean);
    if (listed && !good) describe(`${name} ${fault}`, faulty, conflicts);
  }
}

function describe(name: string, faulty: Faulty, conflicts: readonly Conflict[]): void {
  console.log(
    `\n${name}: ${faulty.wrong.map(({ row, column, before }) => `row ${row} column ${column} ${before} -> ${faulty.grid[row]?.[column]}`).join("; ")}`,
  );
  console.log(faulty.grid.map((row) => row.join("\t")).join("\n"));
  for (const { suspects, relation, repairs } of conflicts)
    console.log(
      relation.reading.form,
      suspects
        .map(
          ({ region, k, value, probability }) =>
            `${JSON.stringify(region.place(k))} ${value ? `${value.units}e-${value.scale}` : "?"} ${probability.toFixed(3)}`,
        )
        .join(" | "),
      repairs.length,
    );
}

console.log(`${"".padEnd(20)}  made detected   first   among    sole  repair    safe   wrong  each`);
for (const [name, score] of [...byShape, ...byFault]) console.log(score.line(name));
console.log(all.line("all"));
console.log(`clean tables ${clean}, with a sure conflict ${falseAlarms}; diagnosis ${(time / all.made).toFixed(2)} ms a table`);
