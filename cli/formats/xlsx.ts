import { dirname, isAbsolute, relative, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";
import { writeXlsx } from "../../hosts/file/writeXlsx";
import type { FileReport, ListedFigure } from "../../src/index";
import { findingList } from "../../hosts/file/report/findingList/findingList";
import { itemsOf, type ListItem } from "../../hosts/file/report/findingList/listItem";
import { listWords } from "../../hosts/file/report/findingList/listWords";
import { firstReview } from "../../hosts/file/report/recordedCheck";
import type { ReportWriter, SignedOptions } from "../../hosts/file/report/reportWriter";
import { words } from "../../hosts/file/report/words";

/** The list of findings as a workbook, to be sent, answered and sent back. It is written as a whole, at the end. */
export function xlsxWriter({ language, ruleset, signature, out }: SignedOptions): ReportWriter {
  const files: FileReport[] = [];
  const items: ListItem[] = [];
  let figures: readonly ListedFigure[] | undefined;
  return {
    begin: () => "",
    file(file, _sheetsWithoutTables, details = firstReview(file, signature)) {
      // Tables are not told in the list: they need not wait for its end.
      files.push({ ...file, tables: [] });
      items.push(...itemsOf(file, details.followed, details.isFirst));
      figures = details.figures;
      return "";
    },
    end() {
      const layout = { language, words: listWords[language], say: words[language], linkTo: linksFrom(out) };
      return writeXlsx({ sheets: findingList({ files, items, figures, ruleset, signature }, layout) });
    },
  };
}

/** How a list at that place leads to a workbook: by a relative path, so that both can move together. */
export function linksFrom(out: string | undefined): (path: string) => string {
  const folder = out === undefined ? process.cwd() : dirname(resolve(out));
  return (path) => {
    const way = relative(folder, resolve(path));
    // Another drive of Windows has no relative path.
    return isAbsolute(way) ? pathToFileURL(way).href : way.split(sep).map(encodeURIComponent).join("/");
  };
}
