import type { SaidFigure } from "../facts/prose/saidFigures";
import { a1 } from "../sheet/a1";
import type { CellAddress } from "../sheet/address";
import type { Workbook } from "../sheet/workbook";
import type { Fix, Report } from "./finding";

/** A number of a sentence that the figure which it names does not bear out: at the figure behind it in which a slip explains it, else at the sentence. */
export function saidReport({ text, said, naming, figure, name, slip }: SaidFigure, workbook: Workbook): Report<"said" | "slipped"> {
  const isSure = naming === "exactly" || String(said.quantity.value.units).replace(/0+$/, "").length >= 4;
  const cell = slip?.cell ?? text.cell;
  return {
    message: slip ? "slipped" : "said",
    severity: slip && isSure ? "error" : "query",
    cell,
    indicator: name,
    data: {
      indicator: name,
      stated: said.stated,
      expected: figure.value,
      cell: placeOf(figure.cell, cell),
      sentence: placeOf(text.cell, cell),
      before: slip?.before.trim() ?? "",
      after: slip?.after.trim() ?? "",
    },
    evidence: [
      ...(slip ? [{ cell, role: "other" as const, text: slip.before }] : []),
      { cell: text.cell, role: "note", text: text.value },
      { cell: figure.cell, role: "other", text: figure.value },
    ],
    verdict: "impossible",
    stated: slip?.before.trim() ?? said.stated,
    ...(slip && { expected: slip.after.trim(), fixes: fixesFor(slip.cell, slip.after, workbook) }),
  };
}

function placeOf(cell: CellAddress, beside: CellAddress): string {
  return cell.sheet === beside.sheet ? a1(cell) : `${cell.sheet}!${a1(cell)}`;
}

function fixesFor(cell: CellAddress, after: string, { sheets }: Workbook): Fix[] {
  const before = sheets.find(({ name }) => name === cell.sheet)?.rows[cell.row]?.[cell.column];
  if (!before || before.formula !== undefined) return [];
  return [
    {
      label: { ja: `「${before.text}」を「${after}」に直す`, en: `Change "${before.text}" to "${after}"` },
      safe: false,
      edits: [{ cell, before: before.text, after }],
    },
  ];
}
