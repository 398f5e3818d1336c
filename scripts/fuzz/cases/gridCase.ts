import { strToU8, zipSync } from "fflate";
import { escapeXml } from "../../../hosts/file/writer/escapeXml";
import { columnName } from "../../../src/index";
import type { Dice } from "../../functions/fuzz/printedCells";
import { cellText } from "./cellTexts";
import type { FuzzFile } from "./fuzzFile";
import { madeFormula } from "./madeFormula";
import { oddNumber, oddReference } from "./oddValues";

const HEADINGS =
  "指標 指標名 KPI No. 単位 基準値 目標値(A) 目標 実績 値(B) 実績値 達成率(B/A) 達成率 前年度比 増減 差引 評価 進捗 合計 平均 構成比 備考 出典 R4年度 R5年度 R6年度 2023年9月末 4月 上期 累計 人口 Target Actual Baseline Rate Delta Rating Q1 Q2".split(
    " ",
  );
const NAMES =
  "オンライン手続き利用率 相談件数 待ち時間 合計 小計 計 平均 全国 うち男性 参加者数（累計） Sales Late・deliveries 満足度 予算額 0123456789".split(
    " ",
  );
const FORMATS = [
  "General",
  "0.0%",
  "#,##0;[Red]▲#,##0",
  'ggge"年"m"月"',
  "[$-411]ggge年m月d日;@",
  "[h]:mm:ss",
  "@",
  "0.00E+00",
  "# ???/???",
  "[>100]0;[<0]-0.0;General",
  '"約"0"件"',
  "0,,",
  "%%%",
  '"',
  "[",
  ";;;",
  "0.000000000000000000000000000000000",
  "yyyyyyyyyy",
  "[DBNum1]0",
  "",
];

/** A table that can be understood, where it is not spoiled. */
const SOUND_HEADINGS = ["指標", "目標値(A)", "実績値(B)", "達成率(B/A)", "評価"];

interface Made {
  readonly dice: Dice;
  readonly rows: number;
  readonly columns: number;
  /** Whether most rows say what goes together. */
  readonly isSound: boolean;
}

/** A workbook of one sheet whose tables, merged cells, formats and formulas are made by a grammar. */
export function gridCase(dice: Dice): FuzzFile {
  const made = { dice, rows: dice.pick([2, 6, 12, 40, 120]), columns: dice.pick([2, 5, 8, 14]), isSound: dice.happens(0.6) };
  const attributes = dice.happens(0.1) ? ' t="e"' : "";
  const rows = Array.from({ length: made.rows }, (_, row) => {
    const sound = soundTexts(made, row);
    const cells = Array.from({ length: made.columns }, (__, column) => {
      const said = sound[column];
      return said === undefined || dice.happens(0.06) ? cellXml(made, row, column, attributes) : textXml(row, column, said);
    });
    return `<row r="${row + 1}"${dice.happens(0.03) ? ' hidden="1"' : ""}>${cells.join("")}</row>`;
  });
  const merges = Array.from({ length: dice.pick([0, 0, 2, 6, 30]) }, () => `<mergeCell ref="${areaIn(made)}"/>`);
  const sheet = `<worksheet><cols><col min="2" max="3" hidden="${dice.between(0, 1)}"/></cols><sheetData>${rows.join("")}</sheetData><mergeCells>${merges.join("")}</mergeCells></worksheet>`;
  return { name: "grid.xlsx", bytes: workbookOf(sheet) };
}

/** The first cells of a row: a name, a target, an actual, its rate (seldom a wrong one) and a rating. */
function soundTexts({ dice, isSound }: Made, row: number): readonly string[] {
  if (!isSound) return [];
  if (row === 0) return SOUND_HEADINGS;
  const [target, actual] = [dice.between(1, 400), dice.between(0, 500)];
  const rate = (100 * actual) / target + (dice.happens(0.1) ? dice.between(-30, 30) : 0);
  const unit = dice.pick(["件", "人", "", "%"]);
  return [`${dice.pick(NAMES)}${row}`, `${target}${unit}`, `${actual}${unit}`, `${rate.toFixed(1)}%`, rate >= 100 ? "○" : "△"];
}

function textXml(row: number, column: number, said: string): string {
  return `<c r="${columnName(column)}${row + 1}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(said)}</t></is></c>`;
}

function cellXml({ dice, rows, columns }: Made, row: number, column: number, attributes: string): string {
  if (dice.happens(0.04)) return "";
  const at = `r="${columnName(column)}${row + 1}"`;
  const text = (said: string): string => textXml(row, column, said);
  if (row === 0 || dice.happens(1 / 30)) return text(dice.happens(0.9) ? dice.pick(HEADINGS) : cellText(dice));
  if (column === 0) return text(dice.happens(0.9) ? `${dice.pick(NAMES)}${dice.happens(0.5) ? row : ""}` : cellText(dice));
  const formula = dice.happens(0.12) ? `<f>${escapeXml(madeFormula(dice, rows, columns))}</f>` : "";
  if (dice.happens(0.35)) return formula ? `<c ${at} t="str">${formula}<v>${escapeXml(cellText(dice))}</v></c>` : text(cellText(dice));
  const number = dice.happens(0.06)
    ? oddNumber(dice)
    : String(dice.pick([dice.between(0, 200), dice.next(), dice.between(1, 99_999) / 10]));
  return `<c ${at} s="${dice.between(0, FORMATS.length)}"${dice.happens(0.1) ? attributes : ""}>${formula}<v>${number}</v></c>`;
}

function areaIn({ dice, rows, columns }: Made): string {
  if (dice.happens(0.08)) return oddReference(dice);
  const [top, left] = [dice.between(1, rows), dice.between(0, columns - 1)];
  return `${columnName(left)}${top}:${columnName(left + dice.between(0, 3))}${top + dice.between(0, 3)}`;
}

function workbookOf(sheet: string): Uint8Array {
  const formats = FORMATS.map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${escapeXml(code)}"/>`);
  const uses = FORMATS.map((_, at) => `<xf numFmtId="${164 + at}"/>`);
  const parts = {
    "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="表" sheetId="1" r:id="a"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="a" Type="t/worksheet" Target="s.xml"/><Relationship Id="b" Type="t/styles" Target="t.xml"/></Relationships>',
    "xl/s.xml": sheet,
    "xl/t.xml": `<styleSheet><numFmts>${formats.join("")}</numFmts><cellXfs>${uses.join("")}</cellXfs></styleSheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), { mtime: new Date(1980, 0, 1) });
}
