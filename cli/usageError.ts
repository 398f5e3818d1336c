import type { Wording } from "../src/index";

/** The command was called in a way that it does not understand; the wording says what it would understand. */
export class UsageError extends Error {
  constructor(readonly wording: Wording) {
    super(wording.en);
    this.name = "UsageError";
  }
}
