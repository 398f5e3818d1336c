import { readFileSync } from "node:fs";
import { readWorkbook } from "../hosts/file/readWorkbook";
import { review } from "../src/review";
import { a1 } from "../src/sheet/a1";
for (const path of process.argv.slice(2)) {
  const r = review(readWorkbook(readFileSync(path), path));
  const { figures, proved, contradicted, compared, unproved, checked, explained } = r.coverage;
  console.log(path, { figures, proved, contradicted, compared, unproved: unproved.length, checked, explained });
  for (const f of r.findings) console.log("  ", f.severity, f.rule, a1(f.cell), f.message.ja, "|", f.fixes?.[0]?.label.en ?? "");
}
