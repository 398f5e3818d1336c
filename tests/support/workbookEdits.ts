import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import type { ReviewOptions } from "../../src/review";
import { rules } from "../../src/rules/index";
import type { Cell, Sheet, SheetRow } from "../../src/sheet/workbook";
import { findTables } from "../../src/tables/findTables";
import type { TableCorrection } from "../../src/tables/tableCorrection";
import { markedTables } from "./markedTable";

/** A workbook with the settings of its next review. */
export interface Desk {
  readonly sheets: readonly Sheet[];
  readonly date1904: boolean;
  readonly options: ReviewOptions;
}

/** One thing that a person does between two reviews. Rows and cells that it does not touch stay the same objects. */
export type Deed = (desk: Desk) => Desk;

const TABLES = readdirSync("docs/rules")
  .filter((page) => page !== "README.md")
  .sort()
  .flatMap((page) => markedTables(readFileSync(`docs/rules/${page}`, "utf8")).map(({ workbook }) => workbook.sheets[0]))
  .filter((sheet) => sheet !== undefined);

/** Tables of the rules' pages, one below the other. */
const stacked = fc.array(fc.constantFrom(...TABLES), { minLength: 1, maxLength: 3 }).map((parts): Sheet => {
  const rows: (SheetRow | undefined)[] = [undefined];
  const merges = [];
  for (const part of parts) {
    const top = rows.length;
    merges.push(...part.merges.map((merge) => ({ ...merge, top: merge.top + top, bottom: merge.bottom + top })));
    rows.push(...part.rows, undefined, undefined, undefined);
  }
  return { name: "KPI", rows, merges };
});

export const desk: fc.Arbitrary<Desk> = fc
  .tuple(stacked, stacked)
  .map(([first, second]) => ({ sheets: [first, { ...second, name: "再掲" }], date1904: false, options: {} }));

const TEXTS = [
  "",
  "—",
  "集計中",
  "45.0% (R5年度)",
  "47.8%",
  "60.1%",
  "120市町村",
  "1,234件",
  "3 (累計4)",
  "+8.3ポイント",
  "○",
  "R6年度",
  "①500 ②50",
  "単純平均",
  "計",
];
const HEADERS = ["指標名", "目標値", "実績値", "達成率(B/A)", "2025.9月末", "R5", "単位", "基準値", "前期差", "評価", "出所"];
const typed = fc.constantFrom(...TEXTS, ...HEADERS).map((text): Cell => ({ value: text, text }));
const stored = fc.constantFrom<Cell>(
  { value: 0.748752, text: "74.9%", format: "0.0%" },
  { value: 0.748752, text: "74.9%", format: "0.0%", formula: "B2/C2" },
  { value: 45, text: "45" },
  { value: { error: "#REF!" }, text: "#REF!" },
);

const place = fc.nat({ max: 40 });
const which = fc.boolean();

function onSheet(second: boolean, change: (sheet: Sheet) => Sheet): Deed {
  return (desk) => ({ ...desk, sheets: desk.sheets.map((sheet, at) => (at === Number(second) ? change(sheet) : sheet)) });
}

/** A person writes into one cell, often of a row with figures and sometimes of a header. */
const writing = fc
  .tuple(which, place, fc.nat({ max: 8 }), fc.oneof(typed, stored, fc.constant(undefined)))
  .map(([second, at, column, cell]) =>
    onSheet(second, (sheet) => {
      const row = at % sheet.rows.length;
      const cells = [...(sheet.rows[row] ?? [])];
      cells[column] = cell;
      return { ...sheet, rows: sheet.rows.with(row, cells) };
    }),
  );

/** Content moves with its very objects: a cell to another place, or a row onto another. */
const copying = fc.tuple(which, place, place, fc.nat({ max: 8 }), fc.nat({ max: 8 })).map(([second, from, to, left, right]) =>
  onSheet(second, (sheet) => {
    const [source, row] = [from % sheet.rows.length, to % sheet.rows.length];
    if (left === right) return { ...sheet, rows: sheet.rows.with(row, sheet.rows[source]) };
    const cells = [...(sheet.rows[row] ?? [])];
    cells[right] = sheet.rows[source]?.[left];
    return { ...sheet, rows: sheet.rows.with(row, cells) };
  }),
);

/** A row inserted or deleted; the rows below move as the objects that they are, merged areas stay where they were. */
const moving = fc.tuple(which, place, fc.boolean()).map(([second, at, inserted]) =>
  onSheet(second, (sheet) => {
    const rows = [...sheet.rows];
    if (inserted) rows.splice(at % rows.length, 0, rows[at % rows.length] && [...(rows[at % rows.length] ?? [])]);
    else if (rows.length > 3) rows.splice(at % rows.length, 1);
    return { ...sheet, rows };
  }),
);

const widening = fc
  .tuple(which, fc.nat({ max: 3 }))
  .map(([second, at]) =>
    onSheet(second, (sheet) => ({ ...sheet, rows: sheet.rows.map((row) => row && [...row.slice(0, at), undefined, ...row.slice(at)]) })),
  );

const merging = fc
  .tuple(which, place, fc.nat({ max: 6 }), fc.nat({ max: 3 }), fc.nat({ max: 2 }))
  .map(([second, top, left, height, width]) =>
    onSheet(second, (sheet) => ({
      ...sheet,
      merges: height + width === 0 ? sheet.merges.slice(1) : [...sheet.merges, { top, left, bottom: top + height, right: left + width }],
    })),
  );

const arranging = fc.constantFrom<Deed>(
  (desk) => ({ ...desk, sheets: [...desk.sheets].reverse() }),
  onSheet(true, (sheet) => ({ ...sheet, name: sheet.name === "再掲" ? "R6年度の再掲" : "再掲" })),
  (desk) => ({ ...desk, date1904: !desk.date1904 }),
);

/** A person writes the line above a table: its title, or the unit of all its figures. */
const titling = fc
  .tuple(fc.nat({ max: 5 }), fc.constantFrom("（単位：千円）", "単位：件", "R6年度の目標", ""))
  .map(([at, text]): Deed => (desk) => {
    const tables = findTables(desk, desk.options.corrections);
    const table = tables[at % Math.max(1, tables.length)];
    if (!table || table.range.top === 0) return desk;
    const line: SheetRow = [...Array<undefined>(table.range.left), { value: text, text }];
    const titled = { ...table.sheet, rows: table.sheet.rows.with(table.range.top - 1, line) };
    return { ...desk, sheets: desk.sheets.map((sheet) => (sheet === table.sheet ? titled : sheet)) };
  });

const saying: fc.Arbitrary<Partial<TableCorrection>> = fc.oneof(
  fc.constant({ ignored: true }),
  fc.constantFrom("plan" as const, "results" as const, "attainment" as const).map((kind) => ({ kind })),
  fc
    .tuple(fc.nat({ max: 4 }), fc.constantFrom("target" as const, "actual" as const, "rate" as const, "other" as const))
    .map(([offset, role]) => ({ columns: [{ offset, role }] })),
  fc.tuple(fc.nat({ max: 4 }), fc.constantFrom("", "R5年度", "2025.9月末")).map(([offset, period]) => ({ columns: [{ offset, period }] })),
  fc.constant({ range: { top: 0, left: 0, bottom: 6, right: 4 }, headerRows: 1 }),
);

/** A person corrects a table that was found, says which way its indicators should go, or draws one. */
const correcting = fc
  .tuple(fc.nat({ max: 5 }), saying, fc.constantFrom("decrease" as const, "increase" as const, undefined))
  .map(([at, said, direction]): Deed => (desk) => {
    const { corrections = [] } = desk.options;
    const tables = findTables(desk, corrections);
    const table = tables[at % Math.max(1, tables.length)];
    if (!table) return { ...desk, options: { ...desk.options, corrections: [] } };
    const keys = table.rows.map(({ index }) => table.sheet.rows[index]?.[table.columns[0]?.index ?? 0]?.text ?? "");
    const directions = direction && Object.fromEntries(keys.map((key) => [key, direction]));
    const drawn = said.range !== undefined && at > 3;
    const one = { sheet: table.sheet.name, key: drawn ? "" : table.key, ...said, ...(directions && { directions }) };
    return { ...desk, options: { ...desk.options, corrections: [one, ...corrections].slice(0, 3) } };
  });

const setting = fc
  .record(
    {
      staleTargetAbove: fc.constantFrom(100, 120),
      missingRates: fc.constantFrom("zero" as const, "skip" as const),
      rules: fc.subarray([...rules]),
    },
    { requiredKeys: [] },
  )
  .map((options): Deed => (desk) => ({
    ...desk,
    options: { ...options, ...(desk.options.corrections && { corrections: desk.options.corrections }) },
  }));

export const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: writing },
  { weight: 2, arbitrary: copying },
  { weight: 2, arbitrary: moving },
  widening,
  { weight: 2, arbitrary: merging },
  arranging,
  titling,
  { weight: 2, arbitrary: correcting },
  setting,
);
