import { HostError } from "../../hostError";
import { BUSY } from "../errors";

/** How long a write waits for another one, in milliseconds. */
const PATIENCE = 10_000;

/** Runs something while no other sidebar of this file writes; it must flush what it writes. What people type is not held up. */
export function alone<T>(run: () => T): T {
  // Google gives none to a script that stands by itself.
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (lock && !lock.tryLock(PATIENCE)) throw new HostError("editing", BUSY);
  try {
    return run();
  } finally {
    release(lock);
  }
}

/** What is done is done, even where the lock is not given back; Google takes it back at the end of the script. */
function release(lock: GoogleAppsScript.Lock.Lock | null): void {
  try {
    lock?.releaseLock();
  } catch {
    // See above.
  }
}
