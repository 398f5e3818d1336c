/** [id of the command, name of the action, the event as JSON] */
export type Command = readonly [id: string, action: string, event: string];

/** The ribbon with the add-in's buttons. */
export class Ribbon {
  private readonly running = new Map<string, () => void>();
  private deliver: ((command: Command) => void) | undefined;
  private last = 0;

  listen(deliver: (command: Command) => void): void {
    this.deliver = deliver;
  }

  /** Whether the add-in is there to answer the buttons. */
  get isListening(): boolean {
    return this.deliver !== undefined;
  }

  /** Presses a button whose `FunctionName` in the manifest is this action; fulfilled when the add-in says that it is done. */
  press(action: string, button = action): Promise<void> {
    if (!this.deliver) throw new Error("The add-in does not listen to the ribbon yet.");
    const id = `command${String((this.last += 1))}`;
    const deliver = this.deliver;
    return new Promise((resolve) => {
      this.running.set(id, resolve);
      deliver([id, action, JSON.stringify({ source: { id: button } })]);
    });
  }

  /** The add-in called `event.completed()`. */
  completed(id: string): void {
    this.running.get(id)?.();
    this.running.delete(id);
  }
}
