import type { HostEvents } from "../host";
import type { SheetState } from "./calls";
import type { Clock } from "./clock";
import type { Server } from "./transport";

/** The shortest and the longest pause between two looks, in milliseconds, and how a pause grows while nothing happens. */
const SHORTEST = 1_500;
const LONGEST = 30_000;
const GROWTH = 1.5;

/** A look that takes long is rarer: the script shall rest at least this many times as long as it worked. */
const REST = 4;

/**
 * Reports what the user did, until the returned function is called. Google Sheets tells a sidebar nothing, so that it looks again and again while it
 * is seen: soon after something happened, and more and more rarely while nothing does. Only the sheet in front is looked at.
 */
export async function watchSheets(server: Server, events: HostEvents, clock: Clock): Promise<() => Promise<void>> {
  const watch = new Watch(server, events, clock);
  await watch.begin();
  return () => Promise.resolve(watch.end());
}

class Watch {
  private seen: SheetState | undefined;
  /** What the sheets showed when they were last in front, by their ids. */
  private readonly fingerprints = new Map<string, number>();
  private pause = SHORTEST;
  private isOver = false;
  private isLooking = false;
  private cancel: () => void = () => undefined;
  private readonly unlisten: () => void;

  constructor(
    private readonly server: Server,
    private readonly events: HostEvents,
    private readonly clock: Clock,
  ) {
    this.unlisten = clock.whenVisible(() => this.hurry());
  }

  /** Fails where not even the first look succeeds. */
  async begin(): Promise<void> {
    try {
      this.report(await this.server.call("state", null));
    } catch (error) {
      this.end();
      throw error;
    }
    this.wait(SHORTEST);
  }

  end(): void {
    this.isOver = true;
    this.cancel();
    this.unlisten();
  }

  /** Looks at once: the user has come back. */
  private hurry(): void {
    if (this.isOver || this.isLooking || !this.seen) return;
    this.pause = SHORTEST;
    this.wait(0);
  }

  private wait(pause: number): void {
    this.cancel();
    this.cancel = this.clock.after(pause, () => void this.look());
  }

  private async look(): Promise<void> {
    // What is not seen is looked at again when it is.
    if (this.isOver || !this.clock.isVisible()) return;
    this.isLooking = true;
    const start = this.clock.now();
    // The sheet cannot answer just now, as without a network: the next look will tell.
    const state = await this.server.call("state", null).catch(() => undefined);
    this.isLooking = false;
    if (this.isOver) return;
    const happened = state !== undefined && this.report(state);
    this.pause = happened ? SHORTEST : Math.min(LONGEST, this.pause * GROWTH);
    this.wait(Math.max(this.pause, REST * (this.clock.now() - start)));
  }

  /** Whether anything happened since the last look; the first look reports nothing. */
  private report(state: SheetState): boolean {
    const before = this.seen;
    const front = frontOf(state);
    const known = this.fingerprints.get(front);
    this.seen = state;
    this.fingerprints.set(front, state.fingerprint);
    if (!before) return false;
    const listed = JSON.stringify(before.sheets) !== JSON.stringify(state.sheets);
    const changed = known !== undefined && known !== state.fingerprint;
    const { row, column } = before.active;
    const selected = front !== frontOf(before) || row !== state.active.row || column !== state.active.column;
    if (listed) this.events.sheetsChanged?.();
    if (changed) this.events.changed?.(state.active.sheet, undefined);
    if (selected) this.events.selected?.(state.active);
    return listed || changed || selected;
  }
}

/** The id of the sheet in front, which a renaming leaves as it is. */
function frontOf({ active, sheets }: SheetState): string {
  return sheets.find(({ name }) => name === active.sheet)?.id ?? "";
}
