import { ChangeLog } from "../changes/changeLog";
import type { Host } from "../host";
import { loadMemory } from "./memory";
import { watchExcel } from "./watch";

/**
 * Excel, through Office.js: only after `Office.onReady`. Needs ExcelApi 1.12; what newer versions tell is used where they are there.
 * What reads sheets and what writes is loaded when it is first asked for, so that the pane is there sooner.
 */
export function excelHost(): Host {
  const log = new ChangeLog();
  return {
    program: "excel",
    snapshot: async (scope) => (await import("./snapshot")).takeSnapshot(scope),
    apply: async (changes) => (await import("./apply")).applyChanges(log, changes),
    log: () => log.list(),
    undo: async () => (await import("./undo")).undoLatest(log),
    mark: async (marks) => (await import("./marks")).markCells(marks),
    unmark: async () => (await import("./marks")).unmarkCells(),
    shade: async (figures) => (await import("./shade")).shadeFigures(figures),
    countMarks: async () => (await import("./countMarks")).countMarks(),
    goTo: async (cell) => (await import("./goTo")).showCell(cell),
    watch: watchExcel,
    load: loadMemory,
    save: async (name, value) => (await import("./saveMemory")).saveMemory(name, value),
    insertSheet: async (sheet) => (await import("./insertSheet")).addSheet(sheet),
  };
}
