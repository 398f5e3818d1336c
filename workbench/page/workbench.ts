import { ILayoutService } from "@univerjs/preset-sheets-core";
import type { Language } from "../../src/index";
import type { QueuedFile } from "../queue/fileQueue";
import type { RunningUniver } from "../univer/createUniver";
import type { Bar, RibbonAction } from "./bar";
import { createBar } from "./bar";
import type { DeskView } from "./desk";
import { Desk } from "./desk";
import { download } from "./download";
import { acceptDrops } from "./drops";
import { found } from "./found";
import { KeptKeyboard } from "./keptKeyboard";
import type { Pane } from "./pane";
import { createPane } from "./pane";
import { queueKeys } from "./queueKeys";
import type { QueueEvents } from "./queuePanel";
import { QueuePanel } from "./queuePanel";
import { queueList, queuePage } from "./queuePapers";
import { queueWordsOf } from "./queueWords";
import type { Region } from "./regions";
import { hearKeys, moveByF6 } from "./regions";
import { fileOf } from "./save";
import type { Session } from "./session";
import type { Words } from "./words";

/** The page: the bar, the list of files, the sheet and the pane. */
export class Workbench {
  private readonly bar: Bar;
  private readonly pane: Pane;
  private readonly panel: QueuePanel;
  private readonly desk: Desk;
  private readonly keyboard = new KeptKeyboard(found("grid"));

  constructor(
    readonly univer: RunningUniver,
    private readonly language: Language,
    private readonly words: Words,
    samples: readonly string[],
  ) {
    this.bar = this.createBar(samples);
    this.pane = createPane(found("work"), words, (isOpen) => {
      this.bar.showPaneState(isOpen);
    });
    this.bar.showPaneState(this.pane.isOpen);
    this.panel = new QueuePanel(found("work"), queueWordsOf(language), this.queueEvents());
    const keys = [moveByF6(this.regions()), queueKeys((direction, toOpen) => void this.desk.go(direction, toOpen))];
    this.desk = new Desk(univer, this.pane, language, {
      ...this.view(),
      paneLoaded: (frame) => {
        // The frame is a page of its own, and every load brings a new one.
        frame.addEventListener("load", () => {
          if (!frame.contentWindow) return;
          hearKeys(keys, frame.contentWindow);
          this.keyboard.hear(frame.contentWindow);
        });
      },
    });
    hearKeys(keys, window);
    acceptDrops(words, (files) => void this.desk.open(files));
    addEventListener("beforeunload", (event) => {
      if (this.desk.hasUnsaved) event.preventDefault();
    });
  }

  /** The workbook that is shown. */
  get session(): Session | undefined {
    return this.desk.session;
  }

  async openSample(name: string): Promise<void> {
    const answer = await fetch(`/samples/${encodeURIComponent(name)}`);
    await this.desk.open([{ name, folder: "", content: await answer.blob(), isSample: true }]);
  }

  /** The workbook as it would be saved now. */
  file(): Uint8Array | undefined {
    return this.session && fileOf(this.session);
  }

  say(text: string): void {
    this.bar.say(text, "failed");
  }

  private createBar(samples: readonly string[]): Bar {
    return createBar(found("bar"), this.language, samples, {
      chooseSample: (name) => void this.openSample(name),
      open: (files) => void this.desk.open(files),
      save: () => void this.desk.saveShown(),
      press: (action) => {
        this.press(action);
      },
      togglePane: () => {
        this.pane.setOpen(!this.pane.isOpen);
      },
      toggleQueue: () => {
        this.panel.setOpen(!this.panel.isOpen);
      },
    });
  }

  private view(): Omit<DeskView, "paneLoaded"> {
    return {
      say: (text, tone) => {
        this.bar.say(text, tone);
      },
      // Over the sheet, which must not move under the pointer.
      tellOfCell: (text) => {
        found("cellError").textContent = text;
      },
      listChanged: () => {
        this.drawQueue();
      },
      listGrew: () => {
        this.panel.setOpen(true);
      },
      fileShown: (file) => {
        this.fileShown(file);
      },
    };
  }

  private fileShown(file: QueuedFile): void {
    this.panel.reveal(file);
    this.bar.showSample(file.isSample ? file.name : "");
    document.title = `${file.name} – ${this.words.title}`;
  }

  private queueEvents(): QueueEvents {
    const { listName, pageName } = queueWordsOf(this.language);
    return {
      open: (file) => void this.desk.show(file),
      remove: (file) =>
        void this.desk.remove(file).then(() => {
          this.panel.focus();
        }),
      go: (direction, toOpen) => void this.desk.go(direction, toOpen),
      saveAll: () => void this.desk.saveChanged(),
      exportList: () => {
        download(listName, queueList(this.desk.queue.all, this.language));
      },
      exportPage: () => {
        download(pageName, queuePage(this.desk.queue.all, this.language));
      },
      toggled: () => {
        this.drawQueue();
      },
    };
  }

  private drawQueue(): void {
    this.panel.draw(this.desk.queue);
    this.bar.showQueueState(this.panel.isOpen, this.desk.queue.all.length);
  }

  private regions(): Region[] {
    const bar = found("bar");
    return [
      { element: bar, focus: () => bar.querySelector("select")?.focus() },
      {
        element: this.panel.element,
        focus: () => {
          this.panel.focus();
        },
      },
      {
        element: found("grid"),
        focus: () => {
          this.keyboard.release();
          this.pane.frame?.blur();
          this.univer.injector.get(ILayoutService).focus();
        },
      },
      { element: found("pane"), focus: () => this.pane.frame?.contentWindow?.focus() },
    ];
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
