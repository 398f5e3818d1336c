import { ILayoutService } from "@univerjs/preset-sheets-core";
import { UnreadableFileError } from "../../hosts/file/unreadableFileError";
import type { Language } from "../../src/index";
import type { OpenedFile } from "../files/openFile";
import { openFile } from "../files/openFile";
import type { CellFunctions } from "../univer/cellFunctions";
import { cellFunctions } from "../univer/cellFunctions";
import type { RunningUniver } from "../univer/createUniver";
import { createUniver } from "../univer/createUniver";
import { loadFunctions } from "../univer/functionScript";
import type { Bar, RibbonAction } from "./bar";
import { acceptDrops, createBar } from "./bar";
import { substituteFonts } from "./fonts";
import { agreesToLose } from "./losses";
import type { Pane } from "./pane";
import { createPane } from "./pane";
import { moveByF6 } from "./regions";
import { fileOf, lossesOf, saveSession } from "./save";
import type { Session } from "./session";
import { openSession } from "./session";
import type { Words } from "./words";
import { languageOfPage, preferLanguageOf, wordsOf } from "./words";

/** The namespace of the add-in's functions, as its manifest says it. */
const NAMESPACE = "KPI";
const FIRST_SAMPLE: Readonly<Record<Language, string>> = { ja: "000-published.xlsx", en: "english-scorecard.xlsx" };

/** The page and the workbook that is open in it. */
class Workbench {
  session: Session | undefined;
  private readonly bar: Bar;
  private readonly pane: Pane;

  constructor(
    readonly univer: RunningUniver,
    private readonly language: Language,
    private readonly words: Words,
    samples: readonly string[],
  ) {
    this.bar = createBar(found("bar"), words, samples, {
      chooseSample: (name) => void this.openSample(name),
      open: (file) => void this.openOwn(file),
      save: () => void this.save(),
      press: (action) => {
        this.press(action);
      },
      togglePane: () => {
        this.pane.setOpen(!this.pane.isOpen);
      },
    });
    this.pane = createPane(found("work"), words, (isOpen) => {
      this.bar.showPaneState(isOpen);
    });
    this.bar.showPaneState(this.pane.isOpen);
    this.listenToF6();
    acceptDrops(words, (file) => void this.openOwn(file));
  }

  async openSample(name: string): Promise<void> {
    const answer = await fetch(`/samples/${encodeURIComponent(name)}`);
    this.open(new Uint8Array(await answer.arrayBuffer()), name);
  }

  private async openOwn(file: File): Promise<void> {
    this.open(new Uint8Array(await file.arrayBuffer()), file.name);
  }

  private open(bytes: Uint8Array, name: string): void {
    try {
      this.show(openFile(bytes, name));
      this.bar.say("");
      this.bar.showSample(name);
    } catch (problem) {
      if (!(problem instanceof UnreadableFileError)) throw problem;
      this.bar.say(`${this.words.unreadable} ${problem.wording[this.language]}`, "failed");
    }
  }

  private show(file: OpenedFile): void {
    this.session?.close();
    this.session = openSession(this.univer, file, this.language);
    this.session.program.runtime.show = (isVisible) => {
      this.pane.setOpen(isVisible);
    };
    this.pane.load(this.session.external);
    document.title = `${file.name} – ${this.words.title}`;
  }

  private async save(): Promise<void> {
    const { session } = this;
    if (!session || !(await agreesToLose(lossesOf(session), this.words))) return;
    saveSession(session);
    this.bar.say(this.words.saved);
  }

  private listenToF6(): void {
    const { frame } = this.pane;
    const bar = found("bar");
    const grid = found("grid");
    const regions = [
      { element: bar, focus: () => bar.querySelector("select")?.focus() },
      {
        element: grid,
        focus: () => {
          frame.blur();
          this.univer.injector.get(ILayoutService).focus();
        },
      },
      { element: found("pane"), focus: () => frame.contentWindow?.focus() },
    ];
    moveByF6(regions, frame);
  }

  /** The workbook as it would be saved now. */
  file(): Uint8Array | undefined {
    return this.session && fileOf(this.session);
  }

  say(text: string): void {
    this.bar.say(text, "failed");
  }

  private press(action: RibbonAction): void {
    try {
      void this.session?.program.ribbon.press(action);
      this.bar.say("");
    } catch {
      // The page of the pane is still loading.
      this.bar.say(this.words.notReady);
    }
  }
}

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
  const univer = createUniver(found("grid"), language, functions ?? { classes: [], descriptions: [] });
  const workbench = new Workbench(univer, language, words, samples);
  window.workbenchPage = workbench;
  const wanted = address.searchParams.get("sample");
  await workbench.openSample(wanted !== null && samples.includes(wanted) ? wanted : FIRST_SAMPLE[language]);
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

function found(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element ${id}.`);
  return element;
}
