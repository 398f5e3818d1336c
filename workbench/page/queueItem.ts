import { severities } from "../../src/index";
import type { QueuedFile } from "../queue/fileQueue";
import { openFindings } from "../queue/fileQueue";
import type { QueueWords } from "./queueWords";

/** What is said of a file, a line each; the tone is a word for the look and has its own sign. */
export interface QueueLine {
  readonly tone: "quiet" | "error" | "query" | "info" | "fine" | "unreadable" | "changed";
  readonly text: string;
}

/** What the list says of a file: what was found, how much of it is proved, what is left to decide, what is not saved. */
export function queueLines(file: QueuedFile, words: QueueWords): QueueLine[] {
  const unsaved: QueueLine[] = file.isChanged ? [{ tone: "changed", text: words.unsaved }] : [];
  return [...outcome(file, words), ...unsaved];
}

function outcome(file: QueuedFile, words: QueueWords): QueueLine[] {
  const { checked, step } = file;
  if (!checked) return [{ tone: "quiet", text: step === "checking" ? words.checking : words.waiting }];
  const { report } = checked.review;
  if (report.error) return [{ tone: "unreadable", text: words.unreadable(report.error.message) }];
  const { figures, proved } = report.coverage;
  const lines: QueueLine[] = [found(file, words)];
  lines.push({ tone: "quiet", text: figures === 0 ? words.noFigures : words.proved(proved, figures) });
  if (checked.explained > 0) lines.push({ tone: "quiet", text: words.explained(checked.explained, openFindings(file)) });
  // What is said is of before the change.
  if (step !== "done") lines.push({ tone: "quiet", text: words.again });
  return lines;
}

function found({ checked }: QueuedFile, words: QueueWords): QueueLine {
  const counts = severities.flatMap((severity) => {
    const count = checked?.review.report.findings.filter((finding) => finding.severity === severity).length ?? 0;
    return count > 0 ? [{ severity, text: words.count(words.severities[severity], count) }] : [];
  });
  const [gravest] = counts;
  if (!gravest) return { tone: "fine", text: words.nothing };
  return { tone: gravest.severity, text: counts.map(({ text }) => text).join(words.list) };
}

/** One file of the list as it is drawn; it is drawn anew in its place, so that the keyboard stays where it is. */
export interface QueueItem {
  readonly element: HTMLLIElement;
  readonly button: HTMLButtonElement;
  draw(isShown: boolean): void;
}

export interface QueueItemEvents {
  readonly open: (file: QueuedFile) => void;
  readonly remove: (file: QueuedFile) => void;
}

export function createQueueItem(file: QueuedFile, words: QueueWords, events: QueueItemEvents): QueueItem {
  const item = document.createElement("li");
  const button = Object.assign(document.createElement("button"), { type: "button", className: "file" });
  const remove = Object.assign(document.createElement("button"), {
    type: "button",
    className: "remove",
    textContent: "✕",
    ariaLabel: words.remove(file.name),
    title: words.removeTip,
  });
  button.title = file.folder + file.name;
  button.addEventListener("click", () => {
    events.open(file);
  });
  remove.addEventListener("click", () => {
    events.remove(file);
  });
  item.append(button, remove);
  let drawn = "";
  return {
    element: item,
    button,
    draw(isShown) {
      if (isShown) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
      const lines = queueLines(file, words);
      const text = JSON.stringify(lines);
      if (text === drawn) return;
      drawn = text;
      button.replaceChildren(...folderOf(file), span("name", file.name), ...lines.map(({ tone, text: line }) => span("line", line, tone)));
    },
  };
}

function folderOf({ folder }: QueuedFile): HTMLElement[] {
  return folder === "" ? [] : [span("folder", folder)];
}

function span(className: string, textContent: string, tone?: string): HTMLElement {
  const element = Object.assign(document.createElement("span"), { className, textContent });
  if (tone !== undefined) element.dataset.tone = tone;
  return element;
}
