import type { Language } from "../../src/index";
import type { NewFile } from "../queue/fileQueue";
import { fromDisk, inOrder, SPREADSHEETS, spreadsheetsIn } from "./chosenFiles";
import { FIRST_SAMPLE, inSampleOrder, sampleName } from "./sampleNames";
import type { Words } from "./words";
import { wordsOf } from "./words";

/** The buttons of the add-in's ribbon group, by the names of their actions in the manifest, with their icons. */
const actions = { checkSheet: "check", insertDeltas: "deltas", clearMarks: "clear" } as const;

export type RibbonAction = keyof typeof actions;

export interface BarEvents {
  readonly chooseSample: (name: string) => void;
  readonly open: (files: readonly NewFile[]) => void;
  readonly save: () => void;
  readonly press: (action: RibbonAction) => void;
  readonly togglePane: () => void;
  readonly toggleQueue: () => void;
}

/** The bar above the sheet. */
export interface Bar {
  /** Words under the buttons; nothing takes them away. */
  say(text: string, tone?: "failed"): void;
  showPaneState(isOpen: boolean): void;
  showQueueState(isOpen: boolean, files: number): void;
  showSample(name: string): void;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] {
  return Object.assign(document.createElement(name), properties);
}

function iconButton(icon: string | undefined, label: string, press: () => void): HTMLButtonElement {
  const button = element("button", { type: "button" });
  if (icon !== undefined) button.append(element("img", { src: `/addin/assets/${icon}.png`, alt: "", width: 16, height: 16 }));
  button.append(label);
  button.addEventListener("click", press);
  return button;
}

export function createBar(place: HTMLElement, language: Language, samples: readonly string[], events: BarEvents): Bar {
  const words = wordsOf(language);
  const title = element("h1", { title: words.note });
  title.append(element("img", { src: "/addin/assets/icon-32.png", alt: "", width: 20, height: 20 }), words.title);
  const choice = sampleChoice(language, samples, events.chooseSample);
  const queue = iconButton(undefined, words.files(0), events.toggleQueue);
  queue.id = "toggleQueue";
  queue.setAttribute("aria-controls", "queue");
  const files = group(words.title, [choice, ...fileButtons(words, events), queue]);
  const pane = iconButton("icon-16", words.pane, events.togglePane);
  pane.id = "togglePane";
  const labels: Readonly<Record<RibbonAction, string>> = { checkSheet: words.check, insertDeltas: words.deltas, clearMarks: words.clear };
  const ribbon = (Object.keys(actions) as RibbonAction[]).map((action) => {
    const button = iconButton(`${actions[action]}-16`, labels[action], () => {
      events.press(action);
    });
    button.id = action;
    return button;
  });
  const otherPage = element("a", { textContent: words.otherLanguage, href: otherLanguage(new URL(location.href)) });
  const say = element("p", { id: "say" });
  say.setAttribute("role", "status");
  place.append(title, files, group(words.group, [...ribbon, pane]), otherPage, say);
  return {
    say(text, tone) {
      say.textContent = text;
      if (tone) say.dataset.tone = tone;
      else delete say.dataset.tone;
    },
    showPaneState(isOpen) {
      pane.setAttribute("aria-pressed", String(isOpen));
    },
    showQueueState(isOpen, count) {
      queue.textContent = words.files(count);
      queue.setAttribute("aria-expanded", String(isOpen));
    },
    showSample(name) {
      choice.value = samples.includes(name) ? name : "";
    },
  };
}

function group(label: string, members: readonly HTMLElement[]): HTMLElement {
  const box = element("div", { className: "group", role: "group", ariaLabel: label });
  box.append(...members);
  return box;
}

function sampleChoice(language: Language, samples: readonly string[], choose: (name: string) => void): HTMLSelectElement {
  const words = wordsOf(language);
  const choice = element("select", {
    id: "samples",
    ariaLabel: words.sample,
    title: words.sampleTip(sampleName(FIRST_SAMPLE[language], language)),
  });
  choice.append(element("option", { value: "", textContent: words.chooseSample }));
  for (const file of inSampleOrder(samples, language))
    choice.append(element("option", { value: file, textContent: sampleName(file, language) }));
  choice.addEventListener("change", () => {
    if (choice.value !== "") choose(choice.value);
  });
  return choice;
}

function fileButtons(words: Words, { open, save }: BarEvents): HTMLElement[] {
  const picker = element("input", { type: "file", accept: SPREADSHEETS, multiple: true, hidden: true, id: "file" });
  const folderPicker = element("input", { type: "file", webkitdirectory: true, hidden: true, id: "folder" });
  for (const input of [picker, folderPicker]) {
    input.addEventListener("change", () => {
      const files = [...(input.files ?? [])].map((file) => fromDisk(file));
      // The same file may be chosen again.
      input.value = "";
      open(input === folderPicker ? spreadsheetsIn(files) : inOrder(files));
    });
  }
  const openButton = iconButton(undefined, words.open, () => {
    picker.click();
  });
  const folderButton = iconButton(undefined, words.openFolder, () => {
    folderPicker.click();
  });
  const saveButton = iconButton(undefined, words.save, save);
  openButton.title = words.openTip;
  folderButton.title = words.openFolderTip;
  saveButton.title = words.saveTip;
  saveButton.id = "save";
  // Phones and some browsers choose no folders.
  const folder = "webkitdirectory" in folderPicker ? [folderPicker, folderButton] : [];
  return [picker, openButton, ...folder, saveButton];
}

function otherLanguage(address: URL): string {
  address.searchParams.set("lang", address.searchParams.get("lang") === "en" ? "ja" : "en");
  return address.pathname + address.search;
}
