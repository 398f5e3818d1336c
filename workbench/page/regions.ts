/** A part of the page that F6 goes to, as in Excel. */
export interface Region {
  readonly element: HTMLElement;
  readonly focus: () => void;
}

/** A key that does something wherever the keyboard is; true where it was meant. */
export type PageKey = (event: KeyboardEvent) => boolean;

/** F6 goes from part to part of the page, Shift+F6 the other way round. Hidden parts are passed over. */
export function moveByF6(regions: readonly Region[]): PageKey {
  return (event) => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey) return false;
    const shown = regions.filter(({ element }) => element.offsetParent !== null);
    const place = shown.findIndex(({ element }) => element.contains(document.activeElement));
    const step = event.shiftKey ? shown.length - 1 : 1;
    shown[(Math.max(place, 0) + step) % shown.length]?.focus();
    return true;
  };
}

/** Hears keys before the part of the page that has the keyboard. */
export function hearKeys(keys: readonly PageKey[], target: Window): void {
  const hear = (event: KeyboardEvent): void => {
    if (!keys.some((key) => key(event))) return;
    event.preventDefault();
    event.stopPropagation();
  };
  target.addEventListener("keydown", hear, { capture: true });
}
