/** Where a write that failed has come: everything is as before it, all is done, or neither can be said. */
export type Stand<Done> = { readonly is: "before" } | { readonly is: "between" } | { readonly is: "after"; readonly done: Done };

/** A write that is to be done as a whole or not at all, in a program that can fail or fall silent at any moment. */
export interface Attempt<Done> {
  write(): Promise<Done>;
  /** Whether a request that writes may have reached the program. */
  hasBegun(): boolean;
  /** Looks again at what the write touches, and changes nothing. */
  look(): Promise<Stand<Done>>;
  /** Makes everything as it was before, however far the write came. */
  putBack(): Promise<void>;
  /** What is told when nothing can be said for certain: what may have changed, and what to do. */
  uncertain(cause: unknown): Error;
}

/**
 * Makes the write. When it fails, looks whether it was done all the same (only the answer was lost), puts back what was half done, and looks once more:
 * it fails with the first cause only where everything is seen to be as it was, else it says that it does not know.
 */
export async function wholeOrNot<Done>(attempt: Attempt<Done>): Promise<Done> {
  try {
    return await attempt.write();
  } catch (cause) {
    if (!attempt.hasBegun()) throw cause;
    const first = await attempt.look().catch(() => undefined);
    if (first?.is === "after") return first.done;
    if (first?.is === "before") throw cause;
    await attempt.putBack().catch(() => undefined);
    const second = await attempt.look().catch(() => undefined);
    throw second?.is === "before" ? cause : attempt.uncertain(cause);
  }
}
