import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { format, resolveConfig } from "prettier";
import { readWorkbook } from "../../hosts/file/readWorkbook";
import type { Workbook } from "../../src/index";
import { comparisonSection } from "./comparison/comparisonSection";
import { accuracyPage } from "./accuracyPage";
import { measureFolders } from "./folder/measureFolder";
import { injectFaults } from "./injectFaults";
import { measureLayouts, sectionOfThePage } from "./layouts/measureLayouts";
import { measureRelations } from "./relationsMeasured";
import { falseErrors, reviewUntouched } from "./untouched";

if (process.argv.includes("--relations")) {
  measureRelations(process.argv);
  process.exit();
}

const PAGE = "docs/accuracy.md";

function sample(file: string): Workbook {
  return readWorkbook(readFileSync(`samples/${file}`), file);
}

if (process.argv.includes("--layouts")) measureLayouts(process.argv.slice(2));
else if (process.argv.includes("--folder")) measureFolders(process.argv.slice(2));
else if (process.argv.includes("--comparison")) console.log(comparisonSection().join("\n"));
else await measureDocuments();

async function measureDocuments(): Promise<void> {
  const faults = ["000", "002"].flatMap((document) => injectFaults(document, sample(`${document}-published.xlsx`)));
  const files = readdirSync("samples")
    .filter((file) => file.endsWith(".xlsx"))
    .sort();
  const untouched = files.map((file) => reviewUntouched(file, sample(file)));

  if (process.argv.includes("--json")) {
    const plain = faults.map(({ figure: { cell, kind }, ...fault }) => ({ ...fault, kind, cell }));
    console.log(JSON.stringify({ faults: plain, untouched }));
  } else {
    const options = await resolveConfig(PAGE);
    writeFileSync(
      PAGE,
      await format([accuracyPage(faults, untouched), ...sectionOfThePage(), "", ...comparisonSection()].join("\n"), {
        ...options,
        parser: "markdown",
      }),
    );
    const found = faults.filter(({ severity }) => severity).length;
    const errors = falseErrors(untouched);
    console.log(
      `${faults.length} faults, ${found} detected (${((100 * found) / faults.length).toFixed(1)} %); ${errors} false errors. See ${PAGE}.`,
    );
    if (errors > 0) process.exitCode = 1;
  }
}
