import { createContext, useContext, useSyncExternalStore } from "react";
import type { PaneModel } from "./state/startPane";
import type { PaneState } from "./state/paneState";
import { FIRST_WORDS, type FirstWords } from "./strings/firstWords";

/** What the pane may do with files where it runs. */
export interface PaneFiles {
  /** False where the window of the pane cannot save a file. */
  readonly canSave: boolean;
  /** Name of the workbook's file; undefined where the program does not tell. */
  workbookName(): string | undefined;
}

/** The model behind the face, and where the help pages are. */
export interface PaneFrame {
  readonly model: PaneModel;
  readonly files: PaneFiles;
  /** The address of the page about a rule; absent where there are no such pages. */
  readonly rulePage?: (rule: string) => string;
}

export const PaneContext = createContext<PaneFrame | undefined>(undefined);

export function usePaneFrame(): PaneFrame {
  const frame = useContext(PaneContext);
  if (!frame) throw new Error("A component of the pane stands outside of it.");
  return frame;
}

export function usePane(): PaneModel {
  return usePaneFrame().model;
}

export function usePaneState(): PaneState {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.state);
}

export function useFirstWords(): FirstWords {
  return FIRST_WORDS[usePaneState().language];
}
