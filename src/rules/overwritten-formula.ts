import { overwrittenFormulas, type FormulaCell, type OverwrittenFormula } from "../facts/formulas/formulaLines";
import { doubleCounts, type DoubleCount } from "../facts/formulas/doubleCounts";
import type { FormulaOutOfLine } from "../facts/formulas/formulasOutOfLine";
import { outOfLine } from "../facts/formulas/outOfLine";
import { typedOverFormulas, type TypedOverFormula } from "../facts/formulas/typedOverFormulas";
import { shortRanges, type ShortRange } from "../facts/formulas/shortRanges";
import { formulaFix } from "../findings/accusation";
import type { Evidence, Report } from "../findings/finding";
import { scaleByTen } from "../measures/decimal";
import type { Ratio } from "../measures/ratio";
import { quotient, toFixed } from "../measures/rounding";
import type { Quantity } from "../parse/quantity";
import { cellsOf } from "../diagnosis/conflictsOf";
import type { Region } from "../regions/region";
import { a1 } from "../sheet/a1";
import type { CellAddress } from "../sheet/address";
import { remarkOn } from "../sheet/remark";
import type { Workbook } from "../sheet/workbook";
import { defineRule } from "./rule";

type MessageId = "typed" | "contradicts" | "leaves-out" | "differs" | "summed" | "twice";

/**
 * A line of cells calculates the same way, and one of them holds a typed number: it will not follow when the figures change. Where the formula of the line gives
 * another number, that is an error, unless the calculation behind it is found wrong by its own rule. A total or average whose formula leaves out the row beside
 * its range is asked about too, and so is a formula that does not go on as the like formulas of its line do.
 */
export const overwrittenFormula = defineRule<MessageId>({
  id: "overwritten-formula",
  severity: "query",
  title: { ja: "数式の上書き・ずれ", en: "Formula overwritten or out of line" },
  messages: {
    typed: {
      ja: "この列（行）の{count}個のセルは同じ形の数式ですが、ここだけ数値「{stated}」が入力されています。もとの値を直しても変わりません。数式（{example} のような式）に戻すか、入力した理由を書いてください。",
      en: "{count} cells of this line hold the same formula, but here the number {stated} was typed in; it will not follow when the figures change. Please restore the formula (as in {example}), or say why it was typed.",
    },
    contradicts: {
      ja: "この列（行）の{count}個のセルは同じ形の数式ですが、ここだけ数値「{stated}」が入力されています。同じ数式なら{expected}になります。数式（{example} のような式）に戻してください。",
      en: "{count} cells of this line hold the same formula, but here the number {stated} was typed in, where the formula gives {expected}. Please restore the formula (as in {example}).",
    },
    "leaves-out": {
      ja: "この数式（={formula}）の範囲には、隣の「{leftName}」の{left}が入っていません。行を加えたときの範囲の直し忘れでないか確かめてください。",
      en: "The range of this formula (={formula}) leaves out {left} of “{leftName}”, the row beside it. Please check whether the range was not extended when the row was added.",
    },
    differs: {
      ja: "この数式（={formula}）は、同じ行・列に並ぶ{count}個の数式と違います。並びのとおりなら ={expected} です（{nearest} は ={example}）。範囲や参照する行・列のずれ、セルの代わりに書かれた数、式の抜けや違いがないか確かめてください。",
      en: "This formula (={formula}) does not go on as the {count} like it in its row or column: that would be ={expected} ({nearest} holds ={example}). Please check whether its range or a cell that it names has slipped, a number was typed in the place of a cell, or a part of it was left out or changed.",
    },
    summed: {
      ja: "この数式（={formula}）は合計ですが、隣の{nearest}は同じ範囲の平均（={example}）です。率や得点は足し合わせる数ではないので、平均（={expected}）のつもりでなかったか確かめてください。",
      en: "This formula (={formula}) is a sum, while {nearest} beside it is the mean of like figures (={example}). Percentages and scores are not added up: please check whether the mean (={expected}) was meant.",
    },
    twice: {
      ja: "この合計（={formula}）の範囲には、小計{subtotal}（={subtotalFormula}）と、その内訳の両方が入っています。同じものを2回数えていないか確かめ、範囲を直してください。",
      en: "The range of this sum (={formula}) holds both the subtotal {subtotal} (={subtotalFormula}) and what it adds up, so that they count twice. Please correct the range.",
    },
  },
  *check({ workbook, readings, regions, conflicts, ownChecks, ledger }) {
    const nameOf = (cell: CellAddress): string => rowName(regions, cell);
    const wrong = new Set(
      conflicts
        .filter(({ sure }) => sure)
        .flatMap(cellsOf)
        .map(keyOf),
    );
    const known = new Set([...remarkedCells(workbook), ...ownChecks.flatMap(({ odd }) => odd?.cell ?? [])].map(keyOf));
    const isTold = ({ cell }: { readonly cell: CellAddress }): boolean => known.has(keyOf(cell)) || wrong.has(keyOf(cell));
    for (const one of outOfLine(workbook)) {
      if (isTold(one)) continue;
      known.add(keyOf(one.cell));
      ledger.doubt(one.cell, "query");
      yield differsReport(one, nameOf(one.cell));
    }
    for (const double of doubleCounts(workbook)) {
      if (isTold(double)) continue;
      known.add(keyOf(double.cell));
      ledger.doubt(double.cell, "error");
      yield doubleReport(double, nameOf(double.cell));
    }
    for (const reading of readings) {
      let names: ReadonlyMap<number, string> | undefined;
      for (const typed of overwrittenFormulas(reading)) {
        if (known.has(keyOf(typed.cell))) continue;
        known.add(keyOf(typed.cell));
        names ??= new Map(reading.indicators.map(({ row, name }) => [row, name.value]));
        if (typed.contradicts) ledger.doubt(typed.cell, "error");
        yield typedReport(typed, names.get(typed.cell.row) ?? "", wrong.has(keyOf(typed.cell)));
      }
      for (const short of shortRanges(reading)) if (!known.has(keyOf(short.cell))) yield shortReport(short);
    }
    for (const typed of typedOverFormulas(workbook)) {
      if (isTold(typed)) continue;
      ledger.doubt(typed.cell, "query");
      yield typedOverReport(typed, nameOf(typed.cell));
    }
  },
});

/** The cells on which a person wrote a comment: whoever typed over a formula there knew it. */
function remarkedCells({ sheets }: Workbook): CellAddress[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column) => (remarkOn(cell) === undefined ? [] : [{ sheet: name, row, column }])),
    ),
  );
}

/** What the row of a cell is called in the table that it stands in. */
function rowName(regions: readonly Region[], { sheet, row, column }: CellAddress): string {
  for (const region of regions) {
    if (region.sheet.name !== sheet || column < region.range.left || column > region.range.right) continue;
    for (let line = 0; line < region.height; line += 1)
      if (region.place(line * region.width).row === row) return region.rowLabel(line).text;
  }
  return "";
}

function keyOf({ sheet, row, column }: CellAddress): string {
  return `${sheet}\n${row}:${column}`;
}

function typedReport(typed: OverwrittenFormula, indicator: string, isKnown: boolean): Report<MessageId> {
  const { cell, column, text, count, nearest, result, contradicts, quantity } = typed;
  const isError = contradicts && !isKnown && result !== undefined;
  const expected = isError ? printed(result, quantity) : "";
  return {
    message: isError ? "contradicts" : "typed",
    ...(isError && { severity: "error" as const, expected }),
    cell,
    indicator,
    period: column.period?.end,
    data: { count: String(count), stated: text.trim(), expected, example: `=${nearest?.formula ?? ""}` },
    evidence: [{ cell, role: column.role, text }, ...(nearest ? [evidenceAt(nearest)] : [])],
    stated: text.trim(),
  };
}

function shortReport({ cell, column, text, formula, left, leftText, leftName }: ShortRange): Report<MessageId> {
  return {
    message: "leaves-out",
    cell,
    indicator: "",
    period: column.period?.end,
    data: { formula, left: leftText.trim(), leftName },
    evidence: [
      { cell, role: column.role, text },
      { cell: left, role: column.role, text: leftText },
    ],
    stated: text.trim(),
  };
}

function differsReport(odd: FormulaOutOfLine, indicator: string): Report<MessageId> {
  const { cell, text, formula, expected, count, nearest, example } = odd;
  return {
    message: odd.insteadOfMean ? "summed" : "differs",
    cell,
    indicator,
    data: { formula, count: String(count), expected, nearest: a1(nearest), example: example.formula ?? "" },
    evidence: [
      { cell, role: "other", text },
      { cell: nearest, role: "other", text: example.text },
    ],
    stated: text.trim(),
    fixes: [formulaFix(cell, text, expected)],
  };
}

function doubleReport({ cell, text, formula, subtotal, subtotalText, subtotalFormula }: DoubleCount, indicator: string): Report<MessageId> {
  return {
    message: "twice",
    severity: "error",
    cell,
    indicator,
    data: { formula, subtotal: a1(subtotal), subtotalFormula },
    evidence: [
      { cell, role: "total", text },
      { cell: subtotal, role: "total", text: subtotalText },
    ],
    stated: text.trim(),
  };
}

function typedOverReport({ cell, text, count, nearest, formula, example }: TypedOverFormula, indicator: string): Report<MessageId> {
  const stated = text.trim();
  return {
    message: "typed",
    cell,
    indicator,
    data: { count: String(count), stated, expected: "", example: `=${example.formula ?? ""}` },
    evidence: [
      { cell, role: "other", text },
      { cell: nearest, role: "other", text: example.text },
    ],
    stated,
    fixes: [formulaFix(cell, text, formula)],
  };
}

function evidenceAt({ cell, column, text }: FormulaCell): Evidence {
  return { cell, role: column.role, text };
}

/** The result with the decimals and unit of the typed number. */
function printed({ numerator, denominator }: Ratio, { unit, unitKind, decimals }: Quantity): string {
  const digits = Math.max(decimals, 0);
  return toFixed(quotient(scaleByTen(numerator, unitKind === "percent" ? 2 : 0), denominator, digits, "half-up"), digits) + unit;
}
