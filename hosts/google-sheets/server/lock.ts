import { HostError } from "../../hostError";
import { BUSY } from "../errors";

/** How long a write waits for another one, in milliseconds. */
const PATIENCE = 10_000;

/** Runs something while no other sidebar of this file writes. What people type is not held up. */
export function alone<T>(run: () => T): T {
  // Google gives none to a script that stands by itself.
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (lock && !lock.tryLock(PATIENCE)) throw new HostError("editing", BUSY);
  try {
    const outcome = run();
    // What is written must be there before the next one looks.
    SpreadsheetApp.flush();
    return outcome;
  } finally {
    lock?.releaseLock();
  }
}
