import type { Language } from "../src/index";
import { parseA1 } from "../src/index";
import { explanationFormats, type ExplainCommand } from "./command";
import { explanationWords } from "./explanationWords";
import { expectOwn, type Given } from "./givenOptions";
import { choose, readLimits } from "./optionValues";
import { UsageError } from "./usageError";

/** Reads the words after `kensan explain`. Throws a UsageError for what it does not understand. */
export function readExplain(given: Given, places: readonly string[], language: Language): ExplainCommand {
  expectOwn("explain", given);
  const [path, name, ...others] = places;
  if (path === undefined || path === "-" || name === undefined || others.length > 0) throw new UsageError(explanationWords.usage);
  return {
    name: "explain",
    language,
    teach: given.teach,
    format: choose("--format", given.format ?? "text", explanationFormats),
    path,
    ...readCellName(name),
    limits: readLimits(given),
  };
}

/** D5, Sheet!D5 or 'My sheet'!D5, letters and digits of any width. */
function readCellName(name: string): Pick<ExplainCommand, "sheet" | "cell"> {
  const mark = Math.max(name.lastIndexOf("!"), name.lastIndexOf("！"));
  const cell = parseA1(
    name
      .slice(mark + 1)
      .normalize("NFKC")
      .trim(),
  );
  if (!cell) throw new UsageError(explanationWords.noCell(name));
  if (mark < 0) return { sheet: undefined, cell };
  const sheet = name.slice(0, mark);
  const quoted = /^'(.*)'$/s.exec(sheet)?.[1];
  return { sheet: quoted === undefined ? sheet : quoted.replaceAll("''", "'"), cell };
}
