import { writeXlsx, type SheetContent } from "../../../hosts/file/writeXlsx";
import type { ChangedFigure } from "../../../src/index";
import { answerWords } from "../../../hosts/file/report/answerWords";
import type { AnswerCommand } from "../../command";
import { headerCells, textCell } from "../../../hosts/file/report/findingList/cellLooks";
import { findingList } from "../../../hosts/file/report/findingList/findingList";
import { itemsOf } from "../../../hosts/file/report/findingList/listItem";
import { titles, type ListLayout } from "../../../hosts/file/report/findingList/listSheet";
import { listWords } from "../../../hosts/file/report/findingList/listWords";
import { rowHeight } from "../../../hosts/file/report/findingList/rowHeight";
import type { ReviewFacts } from "../../../hosts/file/report/findingList/signOffSheet";
import { printable } from "../../../hosts/file/report/printable";
import type { AnsweredFile } from "../../work/job";
import { words } from "../../../hosts/file/report/words";
import { linksFrom } from "../xlsx";

/** The list of findings for the next round: with the answers so far, what became of each finding, and what changed without having been asked. */
export function answerList(
  { report, figures, followed, changes }: AnsweredFile,
  { language, out }: AnswerCommand,
  facts: ReviewFacts,
): Uint8Array {
  const layout: ListLayout = { language, words: listWords[language], say: words[language], linkTo: linksFrom(out) };
  const items = itemsOf(report, followed, false);
  const unasked = changes?.changed.filter(({ before }) => !before.asked) ?? [];
  const besides = unasked.length > 0 ? [unaskedSheet(unasked, layout)] : [];
  return writeXlsx({ sheets: findingList({ files: [report], items, figures, besides, ...facts }, layout) });
}

function unaskedSheet(changes: readonly ChangedFigure[], { words: list, language }: ListLayout): SheetContent {
  const say = answerWords[language];
  const { sheet, cell, indicator } = list.columns;
  const widths = [16, 8, 44, 26, 26, 40];
  const header = [...titles(say.unaskedSheet, [""]), headerCells([sheet, cell, indicator, say.before, say.after, list.reason])];
  const rows = changes.map(({ before, after }) =>
    [after.sheet, after.cell, after.name, before.text, after.text, ""].map((text) => textCell(printable(text))),
  );
  return {
    name: say.unaskedSheet,
    rows: [...header, ...rows],
    columnWidths: widths,
    rowHeights: [...header.map(() => undefined), ...rows.map((row) => rowHeight(row, widths))],
    freeze: { rows: header.length },
    hidesGridlines: true,
    print: { landscape: true, headerRow: header.length - 1, footer: say.unaskedSheet },
  };
}
