import { ownChecks, type FailedCheck, type OwnChecks, type PassingCheck } from "../facts/ownChecks/ownChecks";
import type { FormulaOutOfLine } from "../facts/formulas/formulasOutOfLine";
import { outOfLine } from "../facts/formulas/outOfLine";
import { typedOverFormulas } from "../facts/formulas/typedOverFormulas";
import { keyOf, Recalculation, type Instead, type Origins } from "../sheet/calculation/recalculation";
import type { Value } from "../sheet/calculation/values";
import type { CellAddress } from "../sheet/address";
import type { Workbook } from "../sheet/workbook";
import type { Region } from "../regions/region";
import type { Relation } from "../relations/relation";
import type { Cause, Repair, Suspect } from "./conflict";
import { lineOf } from "./line";
import { printedAt, printedFigure, stepsOf, valueAt, type PrintedFigure } from "./printedFigure";
import { slipsOf, type Slip } from "./slips";

/** A cell that does not hold what its line holds in its place: another formula, or a typed number, which has none. */
export type CellOutOfLine = Pick<FormulaOutOfLine, "cell" | "text" | "expected"> & Partial<Pick<FormulaOutOfLine, "formula">>;

/** A check that fails, with what would make it pass. */
export interface ExplainedCheck {
  readonly check: FailedCheck;
  /** Other checks that fail and would pass with it. */
  readonly settles: readonly FailedCheck[];
  /** A formula out of line, with whose like the check would pass. Then there are no suspects. */
  readonly odd?: CellOutOfLine;
  /** Typed figures from which one slip leads to what makes the check pass, likeliest first. */
  readonly suspects: readonly Suspect[];
  readonly causes: readonly Cause[];
  readonly repairs: readonly Repair[];
}

/** How likely something else is behind it than one slip in a typed figure, beside a slip that comes about in just one way. */
const OTHERWISE = 0.05;
const MOST_TYPED = 400;
/** So many cells are read again for one check at most. */
const MOST_WORK = 200_000;
/** So many checks are followed back; where more fail, a column of its own is wrong, and each is told as it stands. */
const MOST_FOLLOWED = 200;
const MOST_SUSPECTS = 5;
const LEAST = 0.1;
/** How far a typed figure is moved to see what a check makes of it, as a part of itself. */
const MOVED = 0.25;

/** Every failing check once, with the one change to its formulas or to what was typed that would make it pass. */
export function explainedChecks(workbook: Workbook, regions: readonly Region[], relations: readonly Relation[]): ExplainedCheck[] {
  const { failing, passing } = ownChecks(workbook);
  if (failing.length === 0) return [];
  const search = new CheckSearch({ failing, passing }, new Recalculation(workbook), cellsOutOfLine(workbook), regions, relations);
  const left = new Set(failing);
  const explained: ExplainedCheck[] = [];
  for (const check of failing) {
    if (!left.delete(check)) continue;
    const found = explained.length < MOST_FOLLOWED ? explanationOf(check, search) : unexplained(check);
    for (const other of found.settles) left.delete(other);
    explained.push(found);
  }
  return explained;
}

/** A check that could not be followed back is told all the same. */
function explanationOf(check: FailedCheck, search: CheckSearch): ExplainedCheck {
  try {
    return search.explain(check);
  } catch {
    return unexplained(check);
  }
}

function unexplained(check: FailedCheck): ExplainedCheck {
  return { check, settles: [], suspects: [], causes: [], repairs: [] };
}

function cellsOutOfLine(workbook: Workbook): CellOutOfLine[] {
  return [...outOfLine(workbook), ...typedOverFormulas(workbook).map(({ cell, text, formula }) => ({ cell, text, expected: formula }))];
}

/** Whether a formula gives a check that tells how far off it is. */
function mayFollow({ kind, calculated, equality }: FailedCheck): boolean {
  return equality !== undefined || (kind === "number" && calculated);
}

interface Candidate {
  readonly figure: PrintedFigure;
  readonly slip: Slip;
  readonly settles: readonly FailedCheck[];
}

/** What a check is made of, and the names of all these cells. */
interface Behind extends Origins {
  readonly cells: ReadonlySet<string>;
}

class CheckSearch {
  private readonly known = new Map<string, Behind | undefined>();
  private places: ReadonlyMap<string, { readonly region: Region; readonly k: number }> | undefined;

  constructor(
    private readonly checks: OwnChecks,
    private readonly again: Recalculation,
    private readonly odd: readonly CellOutOfLine[],
    private readonly regions: readonly Region[],
    private readonly relations: readonly Relation[],
  ) {}

  explain(check: FailedCheck): ExplainedCheck {
    const none = unexplained(check);
    const origins = mayFollow(check) && !check.small ? this.originsOf(check.cell) : undefined;
    if (!origins) return none;
    const odd = this.odd.flatMap((one) => {
      const settles = origins.cells.has(keyOf(one.cell)) ? this.settledBy(check, one.cell, { formula: one.expected }) : undefined;
      return settles ? [{ odd: one, settles }] : [];
    });
    if (odd.length > 0) return odd[0] && odd.length === 1 ? { ...none, ...odd[0] } : none;
    return origins.typed.length > MOST_TYPED || origins.typed.length * origins.named > MOST_WORK
      ? none
      : ranked(
          check,
          origins.typed.flatMap((cell) => this.slipsAt(check, origins, cell)),
        );
  }

  /** The other failing checks that a change settles with this one; undefined where it does not make this one pass, or spoils another check. */
  private settledBy(check: FailedCheck, cell: CellAddress, instead: Instead): FailedCheck[] | undefined {
    const change = new Map([[keyOf(cell), instead]]);
    const passesWith = (one: PassingCheck): boolean | undefined => {
      const origins = this.originsOf(one.cell);
      if (!origins?.cells.has(keyOf(cell))) return undefined;
      const value = this.again.valueOf(one.cell, origins, change);
      return one.equality ? value === one.equality.pass : isNothing(value, one.text);
    };
    if (passesWith(check) !== true) return undefined;
    if (this.checks.passing.some((one) => passesWith(one) === false)) return undefined;
    const others = this.checks.failing.filter((one) => one !== check && mayFollow(one));
    const verdicts = others.map(passesWith);
    return verdicts.includes(false) ? undefined : others.filter((_, at) => verdicts[at] === true);
  }

  /** The slips in one typed figure after which the check passes. */
  private slipsAt(check: FailedCheck, origins: Origins, cell: CellAddress): Candidate[] {
    const place = this.placeOf(cell);
    const figure = place && printedFigure(place.region, place.k, lineOf(place.region, true, place.k));
    const stored = this.again.storedAt(cell);
    if (!figure || typeof stored !== "number" || !stored || !figure.value || this.isConfirmed(figure)) return [];
    const unit = stored / figure.value;
    const wanted = this.wantedIn(check, origins, cell, stored);
    if (!wanted) return [];
    const steps = wanted.map((value) => stepsOf(figure, value / unit));
    return slipsOf(figure, [Math.ceil(Math.min(...steps)), Math.floor(Math.max(...steps))]).found.flatMap((slip) => {
      const settles = slip.reach > 0 ? undefined : this.settledBy(check, cell, { value: valueAt(figure, slip.steps) * unit });
      return settles ? [{ figure, slip, settles }] : [];
    });
  }

  /** Between which values a typed figure must lie so that the check comes near to nothing, taken from how the check follows it. */
  private wantedIn(check: FailedCheck, origins: Origins, cell: CellAddress, stored: number): readonly [number, number] | undefined {
    const now = this.leftIn(check, origins, new Map());
    const moved = this.leftIn(check, origins, new Map([[keyOf(cell), { value: stored * (1 + MOVED) }]]));
    if (typeof now !== "number" || typeof moved !== "number" || moved === now) return undefined;
    const slope = (moved - now) / (stored * MOVED);
    // What is rounded on the way follows by steps.
    const room = (3 * stepOf(check.text)) / Math.abs(slope);
    return [stored - now / slope - room, stored - now / slope + room];
  }

  /** What a check leaves; of a word, what the first of its sides that do not agree differ by. */
  private leftIn({ cell, equality }: FailedCheck, origins: Origins, instead: ReadonlyMap<string, Instead>): Value | undefined {
    const [open] = equality?.differences ?? [];
    return open ? this.again.resultOf(open, cell.sheet, origins, instead) : this.again.valueOf(cell, origins, instead);
  }

  /** Whether figures that were typed too prove a figure: no formula makes them agree. */
  private isConfirmed({ region, k }: PrintedFigure): boolean {
    return this.relations.some(
      ({ proved, reading, instances }) =>
        proved &&
        reading.view.region === region &&
        instances.some(({ state, k: result, parts }) => {
          const all = [result, ...parts];
          return state === "holds" && all.includes(k) && all.every((one) => !isCalculated(region, one));
        }),
    );
  }

  private originsOf(cell: CellAddress): Behind | undefined {
    const key = keyOf(cell);
    if (!this.known.has(key)) {
      const origins = this.again.originsOf(cell);
      this.known.set(key, origins && { ...origins, cells: new Set([...origins.formulas, ...origins.typed].map(keyOf)) });
    }
    return this.known.get(key);
  }

  private placeOf(cell: CellAddress): { readonly region: Region; readonly k: number } | undefined {
    this.places ??= new Map(
      this.regions.flatMap((region) =>
        Array.from({ length: region.width * region.height }, (_, k) => {
          const { row, column } = region.place(k);
          return [keyOf({ sheet: region.sheet.name, row, column }), { region, k }] as const;
        }),
      ),
    );
    return this.places.get(keyOf(cell));
  }
}

function isCalculated(region: Region, k: number): boolean {
  const { row, column } = region.place(k);
  return region.sheet.rows[row]?.[column]?.formula !== undefined;
}

function ranked(check: FailedCheck, candidates: readonly Candidate[]): ExplainedCheck {
  const total = candidates.reduce((sum, { slip }) => sum + slip.probability, OTHERWISE);
  const likely = candidates
    .map((one) => ({ ...one, probability: one.slip.probability / total }))
    .filter(({ probability }) => probability >= LEAST)
    .sort((a, b) => b.probability - a.probability)
    .slice(0, MOST_SUSPECTS);
  const spot = ({ figure: { region, k }, figure, slip }: Candidate): Suspect & Repair => ({
    region,
    k,
    value: printedAt(figure, slip.steps),
    allowed: null,
    probability: slip.probability / total,
    along: [],
    safe: false,
  });
  return {
    check,
    // Whichever of them it is.
    settles: (likely[0]?.settles ?? []).filter((other) => likely.every(({ settles }) => settles.includes(other))),
    suspects: likely.map(spot),
    causes: likely.map((one) => ({ ...spot(one), type: one.slip.type, confidence: one.probability })),
    repairs: likely.map(spot),
  };
}

/** The worth of the last digit of a number as it is shown. */
function stepOf(text: string): number {
  return 10 ** -(/\.(\d+)/.exec(text)?.[1]?.length ?? 0);
}

function isNothing(value: Value | undefined, text: string): boolean {
  return typeof value === "number" && Math.abs(value) < stepOf(text) / 2;
}
