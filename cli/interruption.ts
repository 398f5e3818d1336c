/** What must not be left behind when somebody stops the command: drafts of files, and workers. */
const cleanups = new Set<() => void>();

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function interrupted(signal: NodeJS.Signals): void {
  for (const cleanup of cleanups) cleanup();
  for (const name of SIGNALS) process.off(name, interrupted);
  // Whoever sent the signal sees that it was heeded.
  process.kill(process.pid, signal);
}

/** Does that when the command is stopped, until the returned function is called. */
export function onInterruption(cleanup: () => void): () => void {
  if (cleanups.size === 0) for (const name of SIGNALS) process.on(name, interrupted);
  cleanups.add(cleanup);
  return () => {
    cleanups.delete(cleanup);
    if (cleanups.size === 0) for (const name of SIGNALS) process.off(name, interrupted);
  };
}
