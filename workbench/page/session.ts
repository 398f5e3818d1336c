import { LifecycleService, LifecycleStages } from "@univerjs/core";
import type { Language } from "../../src/index";
import type { OpenedFile } from "../files/openFile";
import type { KeptTexts } from "../files/keptTexts";
import type { External } from "../office/external";
import { createExternal } from "../office/external";
import { OfficeProgram } from "../office/officeProgram";
import type { OpenContents } from "../queue/checkJob";
import { contentsNow } from "../univer/contentsNow";
import type { RunningUniver } from "../univer/createUniver";
import { tellSelected } from "../univer/tellErrors";
import { ExcelOverUniver } from "../univer/excelOverUniver";
import { refuseLocked, type LockedPart } from "../univer/lockedCells";
import { toUniverWorkbook } from "../univer/toUniver";
import { UniverWorkbook } from "../univer/univerWorkbook";
import { watchChanges } from "../univer/watchChanges";

/** A workbook that is open in the workbench, with the simulated Excel around it. */
export interface Session {
  readonly name: string;
  /** What its file has and the workbench leaves out. */
  readonly unheld: OpenedFile["unheld"];
  /** What its file has beside the cells and a saved one gets. */
  readonly carried: OpenedFile["carried"];
  readonly program: OfficeProgram;
  readonly workbook: UniverWorkbook;
  readonly excel: ExcelOverUniver;
  /** What the pane finds in place of Excel. */
  readonly external: External;
  /** The cells as they are when all formulas have their results, with what Kensan keeps. */
  contents(): Promise<OpenContents>;
  close(): void;
}

export interface SessionEvents {
  /** Something of the workbook was changed. */
  readonly changed: () => void;
  /** What is to be said of the cell that is selected; "" for nothing. */
  readonly say: (text: string) => void;
  /** A person wanted to change what the file protects; undefined once they went on. */
  readonly refused: (part: LockedPart | undefined) => void;
}

/** Shows a file in Univer and puts the simulated Excel over it. */
export function openSession(
  univer: RunningUniver,
  file: OpenedFile,
  language: Language,
  { changed, say, refused }: SessionEvents,
): Session {
  const workbook = new UniverWorkbook(univer, univer.api.createWorkbook(toUniverWorkbook(file, univer.locale)));
  // Heights can be measured once Univer draws, which is later for the first workbook.
  void univer.injector
    .get(LifecycleService)
    .onStage(LifecycleStages.Rendered)
    .then(() => {
      if (!workbook.isClosed) fitRows(workbook, file);
    });
  const excel = new ExcelOverUniver(workbook, file);
  const program = new OfficeProgram(excel.excel);
  refuseLocked(univer, workbook, file, refused);
  tellSelected(workbook, univer.messages, say);
  const changes = watchChanges(workbook, excel, changed);
  const office = createExternal(program, { level: "365", locale: language === "ja" ? "ja-JP" : "en-US" });
  return {
    name: file.name,
    unheld: file.unheld,
    carried: file.carried,
    program,
    workbook,
    excel,
    external: served(office, excel, changes.served),
    async contents() {
      await excel.calculation.settled();
      return { workbook: contentsNow(workbook, excel), kept: keptIn(excel) };
    },
    close() {
      workbook.stopListening();
      univer.api.disposeUnit(workbook.unitId);
    },
  };
}

/** What Kensan keeps in the workbook as it is now. */
export function keptIn({ excel }: Pick<ExcelOverUniver, "excel">): KeptTexts {
  const texts = [...excel.book.settings].flatMap(([key, value]) => (typeof value === "string" ? [[key, value] as const] : []));
  return new Map(texts);
}

/** More rows than this keep the height of an empty row: measuring their text takes too long. */
const MOST_ROWS = 1_000;

/** Rows without a height of their own are as high as their text, as in Excel. That is nothing to undo. */
function fitRows(workbook: UniverWorkbook, { workbook: { sheets }, layouts }: OpenedFile): void {
  workbook.facade.getSheets().forEach((shown, at) => {
    const sheet = sheets[at];
    if (!sheet || sheet.rows.length > MOST_ROWS) return;
    const heights = layouts.get(sheet.name)?.rowHeights;
    const rows = [...sheet.rows.keys()].filter((row) => sheet.rows[row] && !heights?.has(row));
    const columns = shown.getMaxColumns() - 1;
    if (rows.length > 0) shown.setRangesAutoHeight(rows.map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn: columns })));
  });
  workbook.forgetSteps();
}

/** Requests wait for each other, and for the results of formulas. */
function served(external: External, excel: ExcelOverUniver, done: () => void): External {
  let last: Promise<void> = Promise.resolve();
  return {
    ...external,
    Execute(method, parameters, answered) {
      last = last
        .then(() =>
          excel.serve(() => {
            external.Execute(method, parameters, answered);
          }),
        )
        .then(done)
        .catch((problem: unknown) => {
          console.error(problem);
        });
    },
  };
}
