import {
  askedRow,
  attainments,
  deltaChoices,
  figureList,
  figureTables,
  fileReport,
  isDeltaRefusal,
  parseCell,
  planDeltas,
  reportedComparison,
  reviewInSteps,
  ReviewMemory,
  rules,
  taughtFormula,
  teachByExample,
} from "../../src/index";
import type {
  Finding,
  KnownFigure,
  KpiTable,
  Language,
  Review,
  Sheet,
  Teaching,
  TeachingExample,
  Wording,
  Workbook,
} from "../../src/index";
import type { CheckRequest, ComparedDocument, DeltaRequest, DocumentFile, Progress } from "./checker";
import type {
  CheckedFinding,
  CheckedIndicator,
  ReviewFigures,
  CheckedTable,
  CheckResult,
  DeltaAnswer,
  PeriodChoice,
  RangePicture,
  RuleTitle,
} from "./checkResult";
import { isInTable } from "./checkResult";
import { houseOptions } from "../../hosts/memory/houseOptions";
import { overviewOf, type TableOverview } from "./overview";
import { isInParts, selectedPart } from "./selectedPart";
import { updatedSheet } from "./sheetUpdate";

/** Runs the engine and remembers the sheets between checks, so that after an edit only the changed sheet has to be handed over. */
export class Reviewer {
  private readonly sheets = new Map<string, Sheet>();
  private readonly memory = new ReviewMemory();
  private workbook: Workbook = { sheets: [] };
  private last: Review | undefined;
  /** What was told of it, where that was a part. */
  private part: CheckResult | undefined;
  private readonly documents = new Map<DocumentFile["kind"], Workbook>();

  async readDocument(file: DocumentFile): Promise<Wording | undefined> {
    const { readDocument } = await import("../documentReader");
    const read = await readDocument(file);
    if ("refusal" in read) return read.refusal;
    this.documents.set(file.kind, read.workbook);
    return undefined;
  }

  *check({ order, changed, date1904, within, options }: CheckRequest): Generator<Progress, CheckResult> {
    for (const update of changed) {
      const { name } = update.sheet;
      this.sheets.set(name, updatedSheet(this.sheets.get(name), update));
    }
    for (const name of [...this.sheets.keys()]) if (!order.includes(name)) this.sheets.delete(name);
    this.workbook = { sheets: order.map((name) => this.remembered(name)), date1904 };
    const { program, corrections, compareWith = [], saidPairs = [], taught = [] } = options;
    const review = yield* reviewInSteps(this.workbook, {
      ...houseOptions(options),
      program,
      corrections,
      memory: this.memory,
      compareWith: compareWith.map((document) => ({ ...document, workbook: this.documentOf(document) })),
      saidPairs,
      taught,
    });
    this.last = review;
    const result = resultOf(review);
    this.part = within && selectedPart(result, review, within);
    return this.part ?? result;
  }

  /** Plans the changes on the sheets of the last check. */
  deltas({ table, ...options }: DeltaRequest): DeltaAnswer {
    const plan = planDeltas(this.workbook, table, options);
    if (isDeltaRefusal(plan)) return { refusal: plan.message };
    const { change, preview, written, notes } = plan;
    return { change, preview, written, notes };
  }

  /** Which relation a person may mean by an example, on the sheets of the last check. */
  teach(example: TeachingExample): Teaching {
    return teachByExample(this.workbook, example);
  }

  /** What a dashboard shows of the tables of the last check. */
  overview(): readonly TableOverview[] {
    const { last, part } = this;
    const tables = (last?.tables ?? []).filter(({ table }) => !part || part.tables.some(({ id }) => id === table.id));
    return tables.flatMap(({ reading }) => overviewOf(reading) ?? []);
  }

  indicators(table: string): readonly CheckedIndicator[] {
    const reading = this.last?.tables.find((one) => one.table.id === table)?.reading;
    const byKey = new Map<string, CheckedIndicator>();
    for (const { key, name, type } of reading?.indicators ?? [])
      if (!byKey.has(key)) byKey.set(key, { key, name: name.value, direction: type.direction, isSaid: type.evidence === "user" });
    return [...byKey.values()];
  }

  /** Every figure of the last check, with what is known of it. */
  figures(): readonly KnownFigure[] {
    const { last, part } = this;
    const isIn = part ? isInParts(part) : () => true;
    return (last?.figures() ?? []).filter(({ cell }) => isIn(cell));
  }

  /** The review of the last check as it is written down. */
  report(name: string, language: Language): ReviewFigures | undefined {
    const { last } = this;
    if (!last) return undefined;
    return {
      report: fileReport({ path: name, sha256: null, review: last }, language),
      sheetsWithoutTables: last.sheetsWithoutTables,
      figures: figureList(last),
      attainments: attainments(last),
    };
  }

  private documentOf({ kind, name }: ComparedDocument): Workbook {
    const document = this.documents.get(kind);
    if (!document) throw new Error(`The document "${name}" was never handed over.`);
    return document;
  }

  private remembered(name: string): Sheet {
    const sheet = this.sheets.get(name);
    if (!sheet) throw new Error(`The sheet "${name}" was never handed over.`);
    return sheet;
  }
}

const TITLES = new Map(rules.map(({ id, title }) => [id, title]));

export function ruleTitles(): readonly RuleTitle[] {
  return rules.map(({ id, severity, title }) => ({ id, severity, title }));
}

function resultOf(review: Review): CheckResult {
  const { tables, findings, coverage, sheetsWithoutTables } = review;
  const checked = tables.map(({ table, indicators, policy }): CheckedTable => {
    const { id, key, sheet, range, bodyTop, kind, title, columns } = table;
    return {
      id,
      key,
      sheet: sheet.name,
      range,
      headerRows: bodyTop - range.top,
      kind,
      title,
      columns: columns.map(({ index, role, period, label }) => ({ index, role, period: period?.text, label })),
      indicators,
      policy,
      deltas: periodsOf(table),
    };
  });
  return {
    tables: checked,
    figureTables: figureTables(review).map(({ sheet, range }) => ({ sheet, range })),
    findings: findings.map((finding) => ({
      ...finding,
      table: tableOf(finding, checked),
      picture: pictureOf(finding),
      title: TITLES.get(finding.rule) ?? { ja: finding.rule, en: finding.rule },
    })),
    coverage,
    sheetsWithoutTables,
    taught: review.taught.map(({ taught, ...outcome }) => ({ ...outcome, formula: taughtFormula(taught) })),
    comparisons: review.comparisons.map((comparison) => {
      const { earlier, current } = comparison.open.alone;
      return { ...reportedComparison(comparison), alone: { earlier: earlier.map(askedRow), current: current.map(askedRow) } };
    }),
  };
}

function periodsOf(table: KpiTable): PeriodChoice {
  const { periods, current, previous } = deltaChoices(table);
  return {
    periods: periods.map(({ group, label }) => ({ group, label })),
    current: current?.group,
    previous: previous?.group,
  };
}

/** The table around the cell; for a title line or note, the next table below it, else the last one above. */
function tableOf({ cell }: Finding, tables: readonly CheckedTable[]): CheckedFinding["table"] {
  const onSheet = tables.filter(({ sheet }) => sheet === cell.sheet);
  const found =
    onSheet.find((table) => isInTable(table, cell)) ?? onSheet.find(({ range }) => range.top > cell.row) ?? onSheet[onSheet.length - 1];
  return found?.id;
}

function pictureOf({ range, stated }: Finding): RangePicture | undefined {
  if (!range || stated === undefined) return undefined;
  const quantity = parseCell({ value: stated, text: stated }).quantity;
  const [low, high] = range.map(Number);
  if (!quantity || low === undefined || high === undefined || !Number.isFinite(low + high) || range[0] === "") return undefined;
  return { low, high, stated: Number(quantity.value.units) / 10 ** quantity.value.scale };
}
