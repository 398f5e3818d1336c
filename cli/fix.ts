import { extname } from "node:path";
import type { CellAddress, Language, Wording } from "../src/index";
import { a1, severities } from "../src/index";
import type { ExitStatus } from "./check";
import type { FixCommand } from "./command";
import { findFiles } from "./findFiles";
import { fixWords } from "./fixWords";
import { onInterruption } from "./interruption";
import { writeFileWhole } from "./output";
import { printable } from "../hosts/file/report/printable";
import type { Surroundings } from "./surroundings";
import { taughtIn } from "./teaching";
import { UsageError } from "./usageError";
import type { Fixed } from "./work/job";

/** Cells that a line names before it says how many more there are. */
const CELLS_NAMED = 10;

/** Writes a copy of a file with its safe fixes, and says what was done and what was left. */
export async function fix(command: FixCommand, { stdout, workersFor }: Surroundings): Promise<ExitStatus> {
  const { path, out, language, limits } = command;
  const [place, ...others] = await findFiles([path], () => Promise.resolve(""));
  if (!place || others.length > 0) throw new UsageError(fixWords.oneFile);
  if ("error" in place) throw new UsageError(at(path, place.error.wording));
  const ending = extname(path);
  if (out !== undefined && extname(out).toLowerCase() !== ending.toLowerCase()) throw new UsageError(fixWords.sameEnding(ending));
  const taught = await taughtIn(command.teach);
  const workers = workersFor(1, limits);
  const forget = onInterruption(() => {
    workers.close();
  });
  try {
    const result = await workers.run({ kind: "fix", path, taught });
    if ("code" in result) throw new UsageError(at(path, result.wording));
    if (result.bytes && out !== undefined) await writeFileWhole(out, result.bytes, [path]);
    stdout.write(`${linesOf(path, out, result, language).map(printable).join("\n")}\n`);
    return statusOf(result, command);
  } finally {
    workers.close();
    forget();
  }
}

/** 1 where findings are left that weigh as much as asked for. */
function statusOf({ after }: Fixed, { failOn }: FixCommand): ExitStatus {
  return failOn !== "never" && after.some((severity) => severities.indexOf(severity) <= severities.indexOf(failOn)) ? 1 : 0;
}

function linesOf(path: string, out: string | undefined, result: Fixed, language: Language): readonly string[] {
  const { fixes, edits, left, before, after, suggested, without, notices } = result;
  const say = (wording: Wording, indent = ""): string => indent + wording[language];
  const cells = (places: readonly CellAddress[]): string => cellList(places, language);
  const head =
    fixes === 0 ? fixWords.nothing : out === undefined ? fixWords.wouldDo(fixes, edits.length) : fixWords.done(fixes, edits.length, out);
  return [
    `${path}: ${say(head)}`,
    ...notices.map((notice) => say(notice, "  ")),
    ...edits.map((edit) => say(fixWords.edit(placeOf(edit.cell), edit.before, edit.after, edit.indicator), "  ")),
    ...(fixes > 0 ? [say(fixWords.settled(before, after.length))] : []),
    ...(left.length > 0 ? [say(fixWords.leftOut(left.length))] : []),
    ...left.flatMap((one) => [
      ...one.edits.map((edit) => say(fixWords.edit(placeOf(edit.cell), edit.before, edit.after, ""), "  ")),
      say(one.reason, "    "),
    ]),
    say(after.length > 0 ? fixWords.remaining(after.length) : fixWords.noneRemain),
    ...(suggested.length > 0 ? [say(fixWords.withSuggestion(suggested.length, cells(suggested)), "  ")] : []),
    ...(without.length > 0 ? [say(fixWords.withoutFix(without.length, cells(without)), "  ")] : []),
    ...(suggested.length + without.length + left.length > 0 ? [say(fixWords.why)] : []),
  ];
}

function cellList(places: readonly CellAddress[], language: Language): string {
  const separator = language === "ja" ? "、" : ", ";
  const named = [...new Set(places.map(placeOf))];
  const rest = named.length - CELLS_NAMED;
  return [...named.slice(0, CELLS_NAMED), ...(rest > 0 ? [fixWords.more(rest)[language]] : [])].join(separator);
}

function placeOf(cell: CellAddress): string {
  return `${cell.sheet}!${a1(cell)}`;
}

function at(path: string, wording: Wording): Wording {
  return { ja: `${path}: ${wording.ja}`, en: `${path}: ${wording.en}` };
}
