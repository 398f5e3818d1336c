/** The script at Google. Every function exported here is declared at its top, where Google finds menus and the sidebar finds its calls. */
import type { Answer, Asked, CallName, SentAnswer } from "../calls";
import { hostErrorOf } from "../errors";
import { applyChanges } from "./apply";
import { showCell } from "./goTo";
import { addSheet } from "./insertSheet";
import { alone } from "./lock";
import { countMarks, markCells, unmarkCells } from "./marks";
import { loadMemory, saveMemory } from "./memory";
import { shadeFigures } from "./shade";
import { takeSnapshot } from "./snapshot";
import { lookAtState } from "./state";
import { undoEntry } from "./undo";

/** Builds the menu, and nothing else: Google runs this before the user has allowed anything. */
export function onOpen(): void {
  const isJapanese = Session.getActiveUserLocale().startsWith("ja");
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem(isJapanese ? "検算を開く" : "Open Kensan", "openKensan")
    .addToUi();
}

/** Run once, when the add-on is installed while a file is open. */
export function onInstall(): void {
  onOpen();
}

/** Shows the sidebar. */
export function openKensan(): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile("sidebar").setTitle("検算 Kensan"));
}

/** Does what the sidebar asks. A failure is an answer too, so that its sentences arrive in both languages. */
export function callKensan(text: string): string {
  const { call, asked } = JSON.parse(text) as { readonly call: CallName; readonly asked: Asked<CallName> };
  return JSON.stringify(answerTo(call, asked));
}

type Tasks = { readonly [Name in CallName]: (asked: Asked<Name>) => Answer<Name> };

const tasks: Tasks = {
  snapshot: takeSnapshot,
  apply: (changes) => alone(() => applyChanges(changes)),
  undo: (entry) => alone(() => undoEntry(entry)),
  mark: (marks) => alone(() => markCells(marks)),
  unmark: () => alone(unmarkCells),
  shade: (figures) => alone(() => shadeFigures(figures)),
  countMarks,
  goTo: (cell) => nothing(showCell(cell)),
  insertSheet: (sheet) => alone(() => addSheet(sheet)),
  state: lookAtState,
  load: loadMemory,
  save: ({ name, text }) => alone(() => nothing(saveMemory(name, text))),
};

function answerTo<Name extends CallName>(call: Name, asked: Asked<Name>): SentAnswer<Name> {
  try {
    return { answer: tasks[call](asked) };
  } catch (error) {
    const { code, wording } = hostErrorOf(error);
    return { failure: { code, wording } };
  }
}

function nothing(_done: void): null {
  return null;
}
