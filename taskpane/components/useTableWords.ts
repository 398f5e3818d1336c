import { usePaneState } from "../paneContext";
import { TABLE_WORDS } from "../strings/tableWords";

export function useTableWords(): (typeof TABLE_WORDS)["ja"] {
  return TABLE_WORDS[usePaneState().language];
}
