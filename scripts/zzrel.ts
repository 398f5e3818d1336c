import { readFileSync } from "node:fs";
import { readWorkbook } from "/work/main/hosts/file/readWorkbook";
import { findRegions } from "/work/main/src/regions/findRegions";
import { findRelations } from "/work/main/src/relations/findRelations";
import { a1 } from "/work/main/src/sheet/a1";
const files = process.argv.slice(2);
for (const path of files) {
  const book = readWorkbook(readFileSync(path), path) as any;
  const wb = book.workbook ?? book;
  const t0 = performance.now();
  const regions = wb.sheets.flatMap((s: any) => findRegions(s));
  const t1 = performance.now();
  const relations = findRelations(regions);
  const t1b = performance.now(); findRelations(regions); const t2 = performance.now();
  console.log(`== ${path} regions ${regions.length} ${(t1 - t0).toFixed(0)}ms relations ${relations.length} ${(t2 - t1b).toFixed(0)}ms`);
  for (const r of relations) {
    const v = r.reading.view; const at = (k: number) => a1(v.region.place(k));
    console.log(`  ${v.byColumn ? "col" : "row"} ${r.reading.form}/${r.reading.reach}x${r.reading.scale} ${v.label(r.reading.aggregate).text} <- ${r.reading.parts.map((p) => v.label(p).text).join(" , ").slice(0,90)} prior ${r.reading.prior.toFixed(1)} bits ${r.bits.toFixed(1)} ok ${r.agreeing} miss ${r.missing} ${r.proved ? "PROVED" : "ask"}`);
    for (const i of r.instances) if (i.state === "fails" || i.state === "capped") console.log(`      ${i.state} ${at(i.k)} <- ${i.parts.map(at).join(",")} pred ${i.fit.predicted} stated ${v.region.value[i.k]} ${i.doubt ?? ""}`);
  }
}
