import type { Language } from "../../src/index";
import type { Summary } from "./summaryOf";

/** Writes a summary, piece by piece; `titles` has the title of each rule by its id. */
export type SummaryWriter = (summary: Summary, language: Language, titles: ReadonlyMap<string, string>) => Iterable<string>;
