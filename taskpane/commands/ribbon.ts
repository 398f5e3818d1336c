import type { Outcome } from "./outcome";

/** The buttons of the ribbon, by the names under which the manifest calls them. */
export const RIBBON = ["checkSheet", "insertDeltas", "clearMarks"] as const;

export type RibbonCommand = (typeof RIBBON)[number];

/**
 * Answers the buttons of the ribbon. `run` may wait until everything is ready: the press of a button may be what starts the page.
 * The pane opens where the outcome is to be read.
 */
export function answerRibbon(run: (name: RibbonCommand) => Promise<Outcome | undefined>): void {
  const answer = async (name: RibbonCommand, event: Office.AddinCommands.Event): Promise<void> => {
    try {
      const outcome = await run(name);
      // The outcome stands in the pane, whether or not this version of Excel can open it, so that nothing waits for it.
      if (outcome && outcome.tone !== "done") Office.addin.showAsTaskpane().catch(() => undefined);
    } finally {
      // Until then Excel shows that the add-in is working, and takes no other press.
      event.completed();
    }
  };
  for (const name of RIBBON) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void answer(name, event));
  }
}
