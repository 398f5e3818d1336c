/** A part of the page that F6 goes to, as in Excel. */
export interface Region {
  readonly element: HTMLElement;
  readonly focus: () => void;
}

/** F6 goes from the bar to the sheet, to the pane and back to the bar; Shift+F6 the other way round. Hidden parts are passed over. */
export function moveByF6(regions: readonly Region[], frame: HTMLIFrameElement): void {
  const move = (event: KeyboardEvent): void => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    const shown = regions.filter(({ element }) => element.offsetParent !== null);
    const place = shown.findIndex(({ element }) => element.contains(document.activeElement));
    const step = event.shiftKey ? shown.length - 1 : 1;
    shown[(Math.max(place, 0) + step) % shown.length]?.focus();
  };
  addEventListener("keydown", move, { capture: true });
  // The frame is a page of its own, and every load brings a new one.
  frame.addEventListener("load", () => {
    frame.contentWindow?.addEventListener("keydown", move, { capture: true });
  });
}
