/** What the program tells the client unasked: [category, kind, target, message as JSON, number, whether from another user]. */
export type MessageEntry = readonly [category: number, kind: number, target: string, message: string, number: number, remote: boolean];

/** Collects messages and hands them on together, after the running work: events come in bunches, and never within a request. */
export class Messages {
  private pending: MessageEntry[] = [];
  private deliver: ((entries: readonly MessageEntry[]) => void) | undefined;

  /** From now on messages go here; what came before is kept until somebody listens. */
  listen(deliver: (entries: readonly MessageEntry[]) => void): void {
    this.deliver = deliver;
    if (this.pending.length > 0) this.schedule();
  }

  send(entry: MessageEntry): void {
    this.pending.push(entry);
    if (this.pending.length === 1) this.schedule();
  }

  private schedule(): void {
    queueMicrotask(() => {
      if (!this.deliver) return;
      const entries = this.pending;
      this.pending = [];
      if (entries.length > 0) this.deliver(entries);
    });
  }
}
