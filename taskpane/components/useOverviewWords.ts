import { usePaneState } from "../paneContext";
import { OVERVIEW_WORDS } from "../strings/overviewWords";

export function useOverviewWords(): (typeof OVERVIEW_WORDS)["ja"] {
  return OVERVIEW_WORDS[usePaneState().language];
}
