import { averagingPolicy, type AveragingPolicy } from "./checks/averagingPolicy";
import { checkTable } from "./checks/checkTable";
import type { HouseScale } from "./checks/houseScale";
import type { ReviewMemory } from "./checks/reviewMemory";
import type { Comparison } from "./comparison/change";
import { compareAll, type OtherDocument } from "./comparison/compareAll";
import type { SaidPair } from "./comparison/matching/pair";
import { explainedChecks } from "./diagnosis/behindChecks";
import { conflictsOf } from "./diagnosis/conflictsOf";
import { coverageOf, knownFigures, type Coverage, type KnownFigure } from "./findings/coverage";
import type { Finding } from "./findings/finding";
import { CheckLedger } from "./findings/ledger";
import { otherFigures, rowsWithoutIndicator } from "./findings/otherFigures";
import { CellNames } from "./findings/relationReport";
import { makeFinding, withUniqueIds } from "./findings/makeFinding";
import type { TableReading } from "./indicators/indicator";
import { readTables } from "./indicators/readTable";
import { readRegions, type SheetRegions } from "./regions/findRegions";
import { saidRegion, type SaidOfSheet } from "./regions/saidRegion";
import { figureGrades, gradeReader, stateOfGrade, type FigureGrade, type FigureState } from "./relations/figureStates";
import { findRelations } from "./relations/findRelations";
import { RelationBook } from "./relations/relationBook";
import type { Relation } from "./relations/relation";
import { taughtOutcomes, type TaughtOutcome } from "./relations/taught/taughtOutcomes";
import type { TaughtRelation } from "./relations/taught/taughtRelation";
import { rules } from "./rules/index";
import type { Rule, RuleContext } from "./rules/rule";
import type { Program } from "./sheet/kpiFunctions";
import type { CellAddress } from "./sheet/address";
import type { Sheet, Workbook } from "./sheet/workbook";
import { findTables } from "./tables/findTables";
import { SheetGrid } from "./tables/grid";
import type { KpiTable } from "./tables/table";
import type { TableCorrection } from "./tables/tableCorrection";

export type { AveragingPolicy } from "./checks/averagingPolicy";
export type { Coverage, KnownFigure } from "./findings/coverage";

export interface ReviewedTable {
  readonly table: KpiTable;
  /** What the table says: its indicators, averages and totals, every figure with its cell. */
  readonly reading: TableReading;
  readonly indicators: number;
  readonly policy: AveragingPolicy | undefined;
}

/** Everything that a review of one workbook found. */
export interface Review {
  readonly tables: readonly ReviewedTable[];
  readonly findings: readonly Finding[];
  readonly coverage: Coverage;
  /** The same for a part of the workbook; `checked` and `explained` stay those of the whole. */
  readonly coverageIn: (isIn: (cell: CellAddress) => boolean) => Coverage;
  /** Every figure that the coverage counts, with what is known of it. */
  readonly figures: () => readonly KnownFigure[];
  /** What is known of the figure in a cell; undefined where no figure stands in a table. */
  readonly stateOf: (cell: CellAddress) => FigureState | undefined;
  /** The same, proved figures by how tightly. */
  readonly gradeOf: (cell: CellAddress) => FigureGrade | undefined;
  /** Every relation that words and figures bear out. */
  readonly relations: readonly Relation[];
  /** What came of the relations that a person taught, in their order. */
  readonly taught: readonly TaughtOutcome[];
  /** What came of holding the workbook against other documents, or against an earlier edition in itself. */
  readonly comparisons: readonly Comparison[];
  /** Sheets with content in which neither a KPI table nor a relation between figures was found. */
  readonly sheetsWithoutTables: readonly string[];
}

export interface ReviewOptions {
  /** Raw rates above this percentage ask whether the target is stale. Default 120. */
  readonly staleTargetAbove?: number;
  /** What a person said of tables that were read otherwise. */
  readonly corrections?: readonly TableCorrection[];
  /** How the house counts an indicator without a rate (—) in an average: "zero" needs no note then. Unset, an average that needs it is asked about. */
  readonly missingRates?: "zero" | "skip";
  /** How the house counts rates above 100 % or below 0 in an average: as 100 % and 0, or as they are. Unset, an average that needs it is mentioned. */
  readonly outlyingRates?: "clip" | "keep";
  /** The scale on which the house rates, for tables that print no legend. Unset, the scale is read from the ratings themselves. */
  readonly ratingScale?: HouseScale;
  /** The spreadsheet program that shows the workbook: functions of another one do not calculate there. Unset, functions are not looked at. */
  readonly program?: Program;
  /** Other documents to hold the workbook against: the one before, the plan. */
  readonly compareWith?: readonly OtherDocument[];
  /** What a person said of indicators of two documents: one, or two. */
  readonly saidPairs?: readonly SaidPair[];
  /** Relations that a person taught by an example: as sure as formulas that the document states. */
  readonly taught?: readonly TaughtRelation[];
  /** Given again at each review of a workbook, so that rows which did not change are not read and judged again. The review is the same as without. */
  readonly memory?: ReviewMemory;
  /** The rules to apply; all by default. */
  readonly rules?: readonly Rule[];
}

/** How far a review is. */
export interface ReviewStep {
  readonly done: number;
  readonly total: number;
}

/** Finds the tables of a workbook, does their calculations again and says what cannot be right. */
export function review(workbook: Workbook, options: ReviewOptions = {}): Review {
  const steps = reviewInSteps(workbook, options);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The same review in steps, so that whoever runs it can show how far it is, or stop. */
export function* reviewInSteps(workbook: Workbook, options: ReviewOptions = {}): Generator<ReviewStep, Review> {
  const applied = options.rules ?? rules;
  const total = applied.length + 3;
  const tables = findTables(workbook, options.corrections);
  yield { done: 1, total };
  const readings = readTables(tables, options.memory?.readings);
  const sheets = readSheets(workbook, readings, options.corrections ?? []);
  const regions = sheets.flatMap((sheet) => sheet.regions);
  const { taught = [], staleTargetAbove = 120, missingRates, outlyingRates, ratingScale, program } = options;
  const relations = new RelationBook(findRelations(regions, { taught }));
  yield { done: 2, total };
  const checks = readings.map((reading) => checkTable(reading, relations, options.memory?.rates));
  const ledger = new CheckLedger();
  const settings = { staleTargetAbove, missingRates, outlyingRates, ratingScale, program };
  const conflicts = conflictsOf(relations);
  const names = new CellNames(readings);
  const comparisons = compareAll({ workbook, readings, regions, conflicts }, options.compareWith ?? [], options.saidPairs);
  const ownChecks = explainedChecks(workbook, regions, relations.relations);
  const context = { workbook, readings, checks, regions, relations, conflicts, ownChecks, comparisons, names, settings, ledger };
  const found: Finding[] = [];
  for (const [place, rule] of applied.entries()) {
    yield { done: place + 3, total };
    for (const finding of applyRule(rule, context)) found.push(finding);
  }
  const grades = figureGrades(relations.relations);
  const gradeOf = ledger.grading(gradeReader(grades));
  const related = new Set(relations.relations.map(({ reading }) => reading.view.region.sheet.name));
  const known = {
    sheets,
    relations: relations.relations,
    grades,
    ledger,
    others: readings.flatMap(otherFigures),
    rows: readings.flatMap(rowsWithoutIndicator),
  };
  return {
    tables: readings.map((reading, place) => ({
      table: reading.table,
      reading,
      indicators:
        reading.indicators.length + reading.headlines.filter(({ about }) => !about).length + (reading.roadmap?.actions.length ?? 0),
      policy: checks[place] && averagingPolicy(checks[place]),
    })),
    findings: withUniqueIds(inReadingOrder(found, workbook)),
    coverage: coverageOf(known),
    coverageIn: (isIn) => coverageOf(known, isIn),
    figures: () => knownFigures(known),
    stateOf: (cell) => {
      const grade = gradeOf(cell);
      return grade && stateOfGrade(grade);
    },
    gradeOf,
    relations: relations.relations,
    taught: taughtOutcomes(taught, relations.relations, regions),
    comparisons,
    sheetsWithoutTables: workbook.sheets
      .filter((sheet) => hasContent(sheet) && !related.has(sheet.name) && !tables.some((table) => table.sheet === sheet))
      .map(({ name }) => name),
  };
}

/** The regions of every sheet, with the labels that a person's corrections give them. */
function readSheets({ sheets }: Workbook, readings: readonly TableReading[], corrections: readonly TableCorrection[]): SheetRegions[] {
  const read = sheets.map(readRegions);
  if (corrections.length === 0) return read;
  return read.map((one) => {
    const said = readings.flatMap((reading) => (reading.table.sheet === one.sheet ? (saidOf(reading, corrections) ?? []) : []));
    return said.length === 0 ? one : { ...one, regions: one.regions.map((region) => saidRegion(region, said)) };
  });
}

function saidOf({ table, indicators }: TableReading, corrections: readonly TableCorrection[]): SaidOfSheet | undefined {
  const correction = corrections.find(({ sheet, key }) => sheet === table.sheet.name && key === table.key);
  if (!correction) return undefined;
  const columns = new Map(
    (correction.columns ?? []).flatMap(({ offset, role }) => (role ? [[table.range.left + offset, role] as const] : [])),
  );
  const directions = new Map(indicators.flatMap(({ row, type }) => (type.evidence === "user" ? [[row, type.direction] as const] : [])));
  return { columns, directions, top: table.range.top, bottom: table.range.bottom };
}

/** A rule that throws becomes one finding about itself; what it found before is kept and the other rules go on. */
function applyRule(rule: Rule, context: RuleContext): Finding[] {
  const findings: Finding[] = [];
  try {
    for (const report of rule.check(context)) findings.push(makeFinding(rule, report));
  } catch (error) {
    findings.push(brokenRule(rule, context, error));
  }
  return findings;
}

function brokenRule(rule: Rule, { workbook }: RuleContext, error: unknown): Finding {
  const why = error instanceof Error ? error.message : String(error);
  return {
    id: `${rule.id}:rule-failed:`,
    rule: rule.id,
    severity: "query",
    verdict: "not-checkable",
    cell: { sheet: workbook.sheets[0]?.name ?? "", row: 0, column: 0 },
    indicator: "",
    message: {
      ja: `「${rule.title.ja}」の検査が途中で止まりました（${why}）。この観点は目で確かめてください。ほかの検査は最後まで行いました。`,
      en: `The check "${rule.title.en}" stopped part-way (${why}). Please look at this point yourself; all other checks were completed.`,
    },
    evidence: [],
  };
}

function inReadingOrder(findings: readonly Finding[], { sheets }: Workbook): Finding[] {
  const place = new Map(sheets.map(({ name }, index) => [name, index]));
  const order = (finding: Finding): number => place.get(finding.cell.sheet) ?? 0;
  return [...findings].sort((a, b) => order(a) - order(b) || a.cell.row - b.cell.row || a.cell.column - b.cell.column);
}

function hasContent(sheet: Sheet): boolean {
  const grid = new SheetGrid({ ...sheet, merges: [] });
  return sheet.rows.some((_, row) => !grid.isBlank(row));
}
