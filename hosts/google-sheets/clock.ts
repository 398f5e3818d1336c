/** Time as the watching needs it; a test turns its own. */
export interface Clock {
  /** In milliseconds. */
  now(): number;
  /** Runs something later, unless the returned function is called before. */
  after(delay: number, run: () => void): () => void;
  isVisible(): boolean;
  /** Runs something whenever the sidebar comes to be seen, until the returned function is called. */
  whenVisible(run: () => void): () => void;
}

export const browserClock: Clock = {
  now: () => Date.now(),
  after: (delay, run) => {
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
  isVisible: () => document.visibilityState === "visible",
  whenVisible: (run) => {
    const listener = (): void => {
      if (document.visibilityState === "visible") run();
    };
    document.addEventListener("visibilitychange", listener);
    return () => document.removeEventListener("visibilitychange", listener);
  },
};
