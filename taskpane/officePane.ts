// The page of the shared runtime: it shows the pane and answers the buttons of the ribbon, for as long as the workbook is open.
import type { Wording } from "../src/index";
import { showExcelPane } from "./excelPane";
import { offerReviewer } from "./loadReviewer";
import { answerRibbon } from "./commands/ribbon";
import { preferredLanguage } from "./state/preferredLanguage";
import type { PaneModel } from "./state/startPane";
import { firstInBoth } from "./strings/firstWords";

const main = document.getElementById("kensan") ?? document.body;

const WITHOUT_OFFICE: Wording = {
  ja: "Excel とつなぐための部品（Office.js）を読み込めませんでした。ネットワークにつながっているか確かめ、この作業ウィンドウを開き直してください。閉じたネットワークでお使いのときは、担当者にお知らせください。",
  en: "The script that connects the pane with Excel (Office.js) could not be loaded. Check the network connection and open the pane again. On a closed network, tell whoever looks after the add-in.",
};

function say(wording: Wording): undefined {
  const language = preferredLanguage(navigator.language);
  document.documentElement.lang = language;
  main.textContent = wording[language];
}

/** In the address of the page. */
const CHECK_AT_ONCE = "#check";

/** One thing at a time, so that two presses never write at once. */
let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const run = last.then(work);
  last = run.catch(() => undefined);
  return run;
}

function start(): void {
  const ready: Promise<PaneModel | undefined> = Office.onReady().then(({ host }) =>
    host === Office.HostType.Excel ? showExcelPane(main) : say(firstInBoth(({ outside }) => outside)),
  );
  // Whoever opens the pane beside a workbook may want it checked at once.
  if (location.hash === CHECK_AT_ONCE)
    void ready.then((model) => model && inTurn(async () => (await import("./commands/ribbonInPane")).checkAtOnce(model)));
  // Before Office is ready: the press of a button may be what starts this page.
  answerRibbon(async (name) => {
    const model = await ready;
    return model && inTurn(async () => (await import("./commands/ribbonInPane")).runInPane(model, name));
  });
}

offerReviewer();
if ("Office" in globalThis) start();
else say(WITHOUT_OFFICE);
