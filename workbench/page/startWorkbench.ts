import type { Language } from "../../src/index";
import type { CellFunctions } from "../univer/cellFunctions";
import { cellFunctions } from "../univer/cellFunctions";
import { createUniver } from "../univer/createUniver";
import { showMessages } from "../univer/tellErrors";
import { loadFunctions } from "../univer/functionScript";
import { substituteFonts } from "./fonts";
import { found } from "./found";
import { FIRST_SAMPLE } from "./sampleNames";
import { languageOfPage, preferLanguageOf, wordsOf } from "./words";
import { Workbench } from "./workbench";

/** The namespace of the add-in's functions, as its manifest says it. */
const NAMESPACE = "KPI";

declare global {
  interface Window {
    /** For tests and the curious: the page itself. */
    workbenchPage?: Workbench;
  }
}

export async function startWorkbench(): Promise<void> {
  const address = new URL(location.href);
  const language = languageOfPage(address);
  preferLanguageOf(address);
  const words = wordsOf(language);
  document.documentElement.lang = language;
  document.title = words.title;
  const samples = (await (await fetch("/samples/")).json()) as readonly string[];
  const [functions] = await Promise.all([addinFunctions(language).catch(() => undefined), substituteFonts()]);
  const univer = createUniver(found("grid"), language, functions ?? cellFunctions(NAMESPACE, [], new Map()));
  const workbench = new Workbench(univer, language, words, samples);
  window.workbenchPage = workbench;
  const wanted = address.searchParams.get("sample");
  await workbench.openSample(wanted !== null && samples.includes(wanted) ? wanted : FIRST_SAMPLE[language]);
  // What Univer needs for it begins with the first workbook.
  showMessages(univer);
  if (!functions) workbench.say(words.paneFailed);
  document.documentElement.dataset.ready = "true";
}

async function addinFunctions(language: Language): Promise<CellFunctions> {
  // The add-in's scripts meet here and ask for the language.
  Object.assign(globalThis, { kensan: { language } });
  const script = await loadFunctions("/addin/", language === "ja" ? "functions-ja.json" : "functions.json", [
    "functions.js",
    "reviewer.js",
  ]);
  return cellFunctions(NAMESPACE, script.described, script.implementations);
}
