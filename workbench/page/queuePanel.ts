import type { FileQueue, QueuedFile } from "../queue/fileQueue";
import { isReadable, openFindings } from "../queue/fileQueue";
import type { QueueItem, QueueItemEvents } from "./queueItem";
import { createQueueItem } from "./queueItem";
import type { QueueWords } from "./queueWords";

export interface QueueEvents extends QueueItemEvents {
  readonly go: (direction: 1 | -1, toOpen: boolean) => void;
  readonly saveAll: () => void;
  readonly exportList: () => void;
  readonly exportPage: () => void;
  readonly toggled: () => void;
}

/** The list of files beside the sheet. */
export class QueuePanel {
  readonly element = Object.assign(document.createElement("aside"), { id: "queue", hidden: true });
  private readonly list = document.createElement("ul");
  /** Says how far the checks have come, and once what they found. */
  private readonly progress = Object.assign(document.createElement("p"), { className: "progress" });
  private readonly summary = Object.assign(document.createElement("p"), { className: "summary" });
  private readonly saveAll: HTMLButtonElement;
  private readonly exports: readonly HTMLButtonElement[];
  private readonly items = new Map<QueuedFile, QueueItem>();

  constructor(
    place: HTMLElement,
    private readonly words: QueueWords,
    private readonly events: QueueEvents,
  ) {
    this.element.ariaLabel = words.title;
    this.summary.setAttribute("role", "status");
    this.list.ariaLabel = words.title;
    this.list.addEventListener("keydown", (event) => {
      this.move(event);
    });
    this.saveAll = button(words.saveAll(0), words.saveAllTip, events.saveAll);
    this.exports = [
      button(words.exportList, words.exportTip, events.exportList),
      button(words.exportPage, words.exportTip, events.exportPage),
    ];
    const foot = document.createElement("footer");
    foot.append(this.saveAll, ...this.exports);
    this.element.append(this.head(), this.ways(), this.progress, this.summary, this.list, foot);
    place.prepend(this.element);
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  setOpen(isOpen: boolean): void {
    this.element.hidden = !isOpen;
    this.events.toggled();
  }

  focus(): void {
    const shown = this.list.querySelector<HTMLButtonElement>('[aria-current="true"]') ?? this.list.querySelector("button");
    shown?.focus();
  }

  draw({ all, shown }: Pick<FileQueue, "all" | "shown">): void {
    for (const [file, item] of this.items) {
      if (all.includes(file)) continue;
      item.element.remove();
      this.items.delete(file);
    }
    for (const file of all) this.itemOf(file).draw(file === shown);
    this.drawSummary(all);
    const changed = all.filter(({ isChanged }) => isChanged).length;
    this.saveAll.textContent = this.words.saveAll(changed);
    this.saveAll.disabled = changed === 0;
    const isWaiting = all.some(({ step }) => step !== "done");
    for (const one of this.exports) {
      one.disabled = isWaiting || all.length === 0;
      one.title = isWaiting ? this.words.exportWait : this.words.exportTip;
    }
  }

  /** Brings the file that is shown into view. */
  reveal(file: QueuedFile): void {
    this.items.get(file)?.element.scrollIntoView({ block: "nearest" });
  }

  private drawSummary(all: readonly QueuedFile[]): void {
    const done = all.filter(({ checked }) => checked).length;
    const isDone = done === all.length;
    const withErrors = all.filter(({ checked }) => checked?.review.report.findings.some(({ severity }) => severity === "error")).length;
    const open = all.reduce((sum, file) => sum + openFindings(file), 0);
    const unreadable = all.filter((file) => !isReadable(file)).length;
    setText(this.progress, isDone ? "" : this.words.progress(done, all.length));
    setText(this.summary, isDone && done > 0 ? this.words.summary(done - unreadable, withErrors, open, unreadable) : "");
  }

  private itemOf(file: QueuedFile): QueueItem {
    const known = this.items.get(file);
    if (known) return known;
    const item = createQueueItem(file, this.words, this.events);
    this.items.set(file, item);
    this.list.append(item.element);
    return item;
  }

  private head(): HTMLElement {
    const head = document.createElement("header");
    const close = button("✕", this.words.close, () => {
      this.setOpen(false);
    });
    close.ariaLabel = this.words.close;
    head.append(Object.assign(document.createElement("h2"), { textContent: this.words.title }), close);
    return head;
  }

  private ways(): HTMLElement {
    const { previous, previousTip, next, nextTip, nextOpen, nextOpenTip } = this.words;
    const ways = Object.assign(document.createElement("div"), { className: "ways" });
    const way = (label: string, tip: string, direction: 1 | -1, toOpen: boolean): HTMLButtonElement =>
      button(label, tip, () => {
        this.events.go(direction, toOpen);
      });
    ways.append(way(previous, previousTip, -1, false), way(next, nextTip, 1, false), way(nextOpen, nextOpenTip, 1, true));
    return ways;
  }

  /** The arrows go from file to file in the list. */
  private move(event: KeyboardEvent): void {
    const buttons = [...this.list.querySelectorAll<HTMLButtonElement>(".file")];
    const at = buttons.findIndex((one) => one.parentElement?.contains(document.activeElement));
    const last = buttons.length - 1;
    const steps: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last };
    const to = steps[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    buttons[Math.min(last, Math.max(0, to))]?.focus();
  }
}

function button(label: string, title: string, press: () => void): HTMLButtonElement {
  const made = Object.assign(document.createElement("button"), { type: "button", textContent: label, title });
  made.addEventListener("click", press);
  return made;
}

/** Told only once: a status that is set anew is read out anew. */
function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
