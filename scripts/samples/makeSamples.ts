import { mkdirSync, writeFileSync } from "node:fs";
import { writeXlsx, type WorkbookContent } from "../../hosts/file/writeXlsx";
import { englishWorkbook } from "./englishWorkbook";
import { publishedSheet } from "./publishedSheet";
import { roadmapSheet } from "./roadmapSheet";
import { roadmapsOf, tablesOf } from "./sampleData";
import { workedSheet } from "./workedSheet";

/** Every sample by its file name. The same bytes come out whenever they are made. */
export function samples(): ReadonlyMap<string, WorkbookContent> {
  const made = new Map<string, WorkbookContent>();
  for (const document of ["000", "001", "002", "003"]) {
    made.set(`${document}-published.xlsx`, { sheets: tablesOf(document).map(publishedSheet) });
    made.set(`${document}-worked.xlsx`, { sheets: tablesOf(document).map(workedSheet) });
  }
  made.set("004-published.xlsx", { sheets: roadmapsOf("004").map((roadmap) => roadmapSheet(roadmap, false)) });
  made.set("004-worked.xlsx", { sheets: roadmapsOf("004").map((roadmap) => roadmapSheet(roadmap, true)) });
  made.set("english-scorecard.xlsx", englishWorkbook());
  return made;
}

mkdirSync("samples", { recursive: true });
for (const [name, content] of samples()) writeFileSync(`samples/${name}`, writeXlsx(content));
