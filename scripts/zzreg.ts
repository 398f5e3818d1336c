import { readFileSync } from "node:fs";
import { readWorkbook } from "/work/main/hosts/file/readWorkbook";
import { findRegions } from "/work/main/src/regions/findRegions";
import { a1Range } from "/work/main/src/sheet/a1";
for (const path of process.argv.slice(2)) {
  const wb = readWorkbook(readFileSync(path), path);
  for (const s of wb.sheets) for (const r of findRegions(s)) {
    console.log(path, s.name, a1Range(r.range), `${r.height}x${r.width}`, r.form ? "form" : "");
    console.log("  cols:", Array.from({ length: r.width }, (_, c) => { const l = r.columnLabel(c); return `${l.text}{${l.role}${l.total ? " T" : ""}${l.mean ? " M" : ""}${l.cumulative ? " C" : ""} p:${l.periods} q:${l.qualifiers} g:${l.group} r:${l.rest}}`; }).join(" | "));
    for (let i = 0; i < Math.min(r.height, 8); i++) { const l = r.rowLabel(i); console.log("  row:", `${l.text}{${l.role}${l.total ? " T" : ""} p:${l.periods} g:${l.group} r:${l.rest}}`, Array.from(r.value.slice(i * r.width, i * r.width + r.width)).join(" ")); }
  }
}
