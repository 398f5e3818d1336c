import { extname } from "node:path";
import { version } from "../package.json";
import type { Language } from "../src/index";
import { annotationWords } from "./annotationWords";
import type { ExitStatus } from "./check";
import type { AnnotateCommand } from "./command";
import { findFiles } from "./findFiles";
import { onInterruption } from "./interruption";
import { writeFileWhole } from "./output";
import { CopyRefusal } from "../hosts/file/package/copyRefusal";
import { printable } from "../hosts/file/report/printable";
import { today } from "../hosts/file/report/recordedCheck";
import type { Surroundings } from "./surroundings";
import { taughtIn } from "./teaching";
import { UsageError } from "./usageError";

/** Other files have no comments. */
const ANNOTATED: ReadonlySet<string> = new Set([".xlsx", ".xlsm"]);

/** Writes a copy of a workbook with its findings as notes and as a list. */
export async function annotate(
  { path, out, language, by, limits, teach }: AnnotateCommand,
  { stdout, workersFor }: Surroundings,
): Promise<ExitStatus> {
  const [place, ...others] = await findFiles([path], () => Promise.resolve(""));
  if (!place || others.length > 0) throw new UsageError(annotationWords.oneFile);
  if ("error" in place) throw new UsageError(at(path, place.error.wording));
  if (!ANNOTATED.has(extname(path).toLowerCase())) throw new UsageError(at(path, new CopyRefusal("not-a-package").wording));
  if (extname(out).toLowerCase() !== extname(path).toLowerCase()) throw new UsageError(annotationWords.sameEnding(extname(path)));
  const taught = await taughtIn(teach);
  const workers = workersFor(1, limits);
  const forget = onInterruption(() => {
    workers.close();
  });
  try {
    const signature = { by, date: today() };
    const result = await workers.run({ kind: "annotate", path, taught, language, ruleset: version, signature });
    if ("code" in result) throw new UsageError(at(path, result.wording));
    await writeFileWhole(out, result.bytes, [path]);
    const say = (text: string): boolean => stdout.write(`${printable(text)}\n`);
    say(annotationWords.done(result.findings, result.list, out)[language]);
    if (result.left.length === 0) return 0;
    say(annotationWords.left(result.left.join(language === "ja" ? "、" : ", "))[language]);
    return 1;
  } finally {
    workers.close();
    forget();
  }
}

function at(path: string, wording: Readonly<Record<Language, string>>): Readonly<Record<Language, string>> {
  return { ja: `${path}: ${wording.ja}`, en: `${path}: ${wording.en}` };
}
