import { test } from "vitest";
import { layoutCases } from "../../scripts/accuracy/layouts/cases";
import { readRegions } from "../../src/regions/findRegions";
import { review } from "../../src/review";
import { a1 } from "../../src/sheet/a1";
function withText({ sheets }: any, cell: any, text: string): any {
  const rows = (sheet: any) => sheet.rows.map((cells: any, row: number) => row === cell.row ? cells?.map((one: any, column: number) => (column === cell.column ? { value: text, text } : one)) : cells);
  return { sheets: sheets.map((sheet: any) => (sheet.name === cell.sheet ? { ...sheet, rows: rows(sheet) } : sheet)) };
}
const rel = (r: any, cell: any) => r.relations.flatMap((x: any) => x.instances.filter((i: any) => [i.k, ...i.parts].some((f: number) => { const p = x.reading.view.region.place(f); return p.row === cell.row && p.column === cell.column; })).map((i: any) => { const reg = x.reading.view.region; const nm = (f: number) => a1(reg.place(f)); return `${x.reading.form}/${x.reading.reach} ${nm(i.k)}=[${i.parts.map(nm).join(",")}] ${i.state} fit=${i.fit?.fit} weak=${i.weak} proved=${x.proved} firm=${x.firm} own=${reg.half[i.k]}`; }));
test("x", { timeout: 300000 }, () => {
  let n = 0, all = 0;
  for (const seed of [3, 4, 5, 6]) for (const { workbook, name } of layoutCases({ seed, per: 1 })) {
    const before = review(workbook as any);
    const known = new Set(before.findings.map(({ rule, cell, message }) => `${rule} ${a1(cell)} ${message.en}`));
    for (const sheet of workbook.sheets) for (const { value, place } of readRegions(sheet).regions) for (const k of value.keys()) {
      const { second, ...address } = place(k); const cell = { sheet: sheet.name, ...address };
      const shown = sheet.rows[cell.row]?.[cell.column];
      if (k % 6 !== 0 || before.gradeOf(cell) !== "tight" || !shown || shown.formula !== undefined || second) continue;
      all++; const t = shown.text.replace(/\d(?!\d|[.,:]\d)/, (d) => (d === "9" ? "8" : String(Number(d) + 1)));
      const after = review(withText(workbook, cell, t));
      if (after.findings.some(({ rule, cell, message }) => !known.has(`${rule} ${a1(cell)} ${message.en}`))) continue;
      n++;
      console.log(`#${n} ${name} ${a1(cell)} ${shown.text}→${t} after=${after.gradeOf(cell)}\n  B ${rel(before, cell).join("\n  B ")}\n  A ${rel(after, cell).join("\n  A ")}`);
    }
  }
  console.log(`#TOTAL ${n} of ${all}`);
});
