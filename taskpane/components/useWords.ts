import { usePaneState } from "../paneContext";
import { WORDS, type Words } from "../strings/words";

/** The words of what is loaded when it is needed; the first screen has words of its own. */
export function useWords(): Words {
  return WORDS[usePaneState().language];
}
