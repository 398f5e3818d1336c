import { carriedFigures, type CarriedFigure } from "../facts/carriedLines";
import { fetchedFigures, type FetchedFigure } from "../facts/formulas/fetchedFigures";
import type { Report } from "../findings/finding";
import { a1 } from "../sheet/a1";
import type { CellAddress } from "../sheet/address";
import { remarkOn } from "../sheet/remark";
import { defineRule } from "./rule";

type MessageId = "carried" | "fetched";

/**
 * A line that carries the figures of another table, under the same names and for the same time, but for one that was typed and differs. An error where formulas fetch at
 * least two of the others; else it is asked about. A number typed beside formulas that fetch from another sheet is held against the cell that it would fetch.
 */
export const carriedFigure = defineRule<MessageId>({
  id: "carried-figure",
  severity: "error",
  title: { ja: "転記した数値の不一致", en: "Carried figure differs from its table" },
  messages: {
    carried: {
      ja: "「{name}」は{cell}のある表と同じ数値を載せており、{agreeing}個は一致していますが、ここの{stated}だけは{cell}の{expected}と違います。どちらが正しいか確かめて、そろえてください。",
      en: "“{name}” carries the figures of the table at {cell}, and {agreeing} of them agree, but this {stated} is {expected} there. Please check which is right and make them agree.",
    },
    fetched: {
      ja: "隣の{neighbour}は別のシートの数値を参照しており、ほかの{lines}行（列）の数式にならうとここは{cell}の{expected}になりますが、{stated}が入力されています。参照に戻すか、違う理由を書いてください。",
      en: "The cell beside it ({neighbour}) fetches its figure from another sheet; carried on as in {lines} other lines, this one is {expected} of {cell}, but {stated} was typed in. Please restore the reference, or say why it differs.",
    },
  },
  *check({ workbook, regions, ledger }) {
    const told = new Set<string>();
    const isExplained = (cell: CellAddress): boolean =>
      remarkOn(workbook.sheets.find(({ name }) => name === cell.sheet)?.rows[cell.row]?.[cell.column]) !== undefined;
    for (const fetched of fetchedFigures(workbook)) {
      if (isExplained(fetched.cell)) continue;
      ledger.record(fetched.cell, [fetched.source], "impossible");
      told.add(keyOf(fetched.cell));
      ledger.doubt(fetched.cell, "error");
      yield fetchedReport(fetched);
    }
    for (const carried of carriedFigures(regions)) {
      if (told.has(keyOf(carried.typed.cell)) || isExplained(carried.typed.cell)) continue;
      const report = carriedReport(carried);
      ledger.record(carried.typed.cell, [carried.source.cell], "impossible");
      ledger.doubt(carried.typed.cell, report.severity ?? "error");
      yield report;
    }
  },
});

function carriedReport({ typed, source, name, agreeing, linked }: CarriedFigure): Report<MessageId> {
  const { cell, stored } = typed;
  return {
    ...reportOf({ cell, stored, source: source.cell, shown: source.stored }, { name, agreeing: String(agreeing) }),
    message: "carried",
    severity: linked > 1 ? "error" : "query",
    indicator: name,
  };
}

function fetchedReport(fetched: FetchedFigure): Report<MessageId> {
  const { cell, neighbour, lines } = fetched;
  return { ...reportOf(fetched, { neighbour: placeOf(neighbour, cell), lines: String(lines) }), message: "fetched" };
}

type Pair = Pick<FetchedFigure, "cell" | "stored" | "source" | "shown">;

function reportOf(
  { cell, stored: { text: before }, source, shown: { text: after } }: Pair,
  data: Readonly<Record<string, string>>,
): Omit<Report<MessageId>, "message"> {
  const [stated, expected] = [before.trim(), after.trim()];
  return {
    cell,
    indicator: "",
    data: { ...data, stated, expected, cell: placeOf(source, cell) },
    evidence: [
      { cell, role: "other", text: before },
      { cell: source, role: "other", text: after },
    ],
    verdict: "impossible",
    stated,
    expected,
    fixes: [
      {
        label: { ja: `「${stated}」を「${expected}」に直す`, en: `Change "${stated}" to "${expected}"` },
        safe: false,
        edits: [{ cell, before, after }],
      },
    ],
  };
}

function placeOf(cell: CellAddress, beside: CellAddress): string {
  return cell.sheet === beside.sheet ? a1(cell) : `${cell.sheet}!${a1(cell)}`;
}

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}\n${row}:${column}`;
}
