import type { External } from "../office/external";
import type { Words } from "./words";

const STORED_WIDTH = "kensan.workbench.paneWidth";
const LEAST = 320;
const MOST = 700;

declare global {
  interface Window {
    /** What the page of a pane finds in the page around it. */
    workbench?: { externalOf(frame: Element | null): External | undefined };
  }
}

/** The task pane beside the sheet: the built page of the add-in, in a frame for each workbook, as in Excel. */
export interface Pane {
  readonly isOpen: boolean;
  /** The frame that is shown. */
  readonly frame: HTMLIFrameElement | undefined;
  setOpen(isOpen: boolean): void;
  /** Loads the page of the add-in for a workbook that is opened, and shows it. */
  readonly load: (external: External, checksAtOnce: boolean) => HTMLIFrameElement;
  /** Shows the pane of a workbook as it was left. */
  readonly show: (frame: HTMLIFrameElement) => void;
}

export function createPane(place: HTMLElement, words: Words, changed: (isOpen: boolean) => void): Pane {
  const divider = Object.assign(document.createElement("div"), {
    id: "divider",
    tabIndex: 0,
    role: "separator",
    ariaLabel: words.resizePane,
  });
  divider.setAttribute("aria-orientation", "vertical");
  const aside = Object.assign(document.createElement("aside"), { id: "pane", ariaLabel: words.paneTitle });
  const title = Object.assign(document.createElement("h2"), { textContent: words.paneTitle });
  const close = Object.assign(document.createElement("button"), { type: "button", textContent: "✕", ariaLabel: words.closePane });
  const head = document.createElement("header");
  head.append(title, close);
  aside.append(head);
  place.append(divider, aside);
  makeResizable(divider, aside);
  const setOpen = (isOpen: boolean): void => {
    // The frames stay: like Excel's shared runtime, they live on while the pane is closed.
    aside.hidden = !isOpen;
    divider.hidden = !isOpen;
    changed(isOpen);
  };
  close.addEventListener("click", () => {
    setOpen(false);
  });
  const { shown, load, show } = frames(aside, words.paneTitle);
  return {
    get isOpen() {
      return !aside.hidden;
    },
    get frame() {
      return shown();
    },
    setOpen,
    load,
    show,
  };
}

interface Frames {
  readonly shown: () => HTMLIFrameElement | undefined;
  readonly load: Pane["load"];
  readonly show: Pane["show"];
}

function frames(aside: HTMLElement, title: string): Frames {
  const externals = new WeakMap<Element, External>();
  window.workbench = { externalOf: (frame) => (frame ? externals.get(frame) : undefined) };
  let shown: HTMLIFrameElement | undefined;
  const show = (frame: HTMLIFrameElement): void => {
    if (shown) shown.hidden = true;
    frame.hidden = false;
    shown = frame;
  };
  return {
    shown: () => shown,
    load(external, checksAtOnce) {
      const frame = Object.assign(document.createElement("iframe"), { title });
      externals.set(frame, external);
      frame.src = `/addin/taskpane.html${checksAtOnce ? "#check" : ""}`;
      aside.append(frame);
      show(frame);
      return frame;
    },
    show,
  };
}

function makeResizable(divider: HTMLElement, aside: HTMLElement): void {
  const resize = (wanted: number): void => {
    const width = Math.round(Math.min(MOST, Math.max(LEAST, wanted)));
    aside.style.width = `${width}px`;
    divider.setAttribute("aria-valuenow", String(width));
    localStorage.setItem(STORED_WIDTH, String(width));
  };
  divider.setAttribute("aria-valuemin", String(LEAST));
  divider.setAttribute("aria-valuemax", String(MOST));
  resize(Number(localStorage.getItem(STORED_WIDTH) ?? 350));
  divider.addEventListener("pointerdown", (event) => {
    divider.setPointerCapture(event.pointerId);
    const right = aside.getBoundingClientRect().right;
    const move = (moved: PointerEvent): void => {
      resize(right - moved.clientX);
    };
    divider.addEventListener("pointermove", move);
    divider.addEventListener(
      "pointerup",
      () => {
        divider.removeEventListener("pointermove", move);
      },
      { once: true },
    );
  });
  divider.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowLeft") resize(aside.offsetWidth + 10);
    else if (key === "ArrowRight") resize(aside.offsetWidth - 10);
  });
}
