/**
 * Who works in the pane keeps the keyboard until a click or a key takes it elsewhere:
 * some time after a cell was selected Univer gives its editor the keyboard, also where the pane selected the cell.
 */
export class KeptKeyboard {
  /** What has the keyboard in the pane. */
  private held: HTMLElement | undefined;

  constructor(grid: HTMLElement) {
    const release = (): void => {
      this.release();
    };
    addEventListener("pointerdown", release, { capture: true });
    addEventListener("keydown", release, { capture: true });
    grid.addEventListener("focusin", () => {
      this.held?.focus();
    });
  }

  /** To be told of each page that the pane loads. */
  hear(pane: Window): void {
    pane.addEventListener("focusin", ({ target }) => {
      this.held = target as HTMLElement;
    });
  }

  /** A key that was pressed in the pane leads to another part of the page. */
  release(): void {
    this.held = undefined;
  }
}
