import type { Language } from "../src/index";
import { annotationWords } from "./annotationWords";
import { answerUsage } from "./answerUsage";
import type {
  AnnotateCommand,
  AnswerCommand,
  CheckCommand,
  Command,
  ConvertCommand,
  OtherFile,
  ReadCommand,
  RulesCommand,
  SummaryCommand,
} from "./command";
import { answerFormats, dataFormats, failLevels, formats, programs, summaryFormats } from "./command";
import { expectOwn, readLanguage, readWords, type Given } from "./givenOptions";
import { choose, expectProfile, readJobs, readLimits, readName } from "./optionValues";
import { readExplain } from "./readExplain";
import { readFix } from "./readFix";
import { UsageError } from "./usageError";

/** Reads the words after `kensan`. Throws a UsageError for what it does not understand. */
export function readCommand(words: readonly string[], environmentLanguage?: string): Command {
  const { given, positionals } = readWords(words);
  const language = readLanguage(given.lang, environmentLanguage);
  if (given.help !== undefined) return { name: "help", language };
  if (given.version !== undefined) return { name: "version" };
  const [name, ...places] = positionals;
  if (name === "check") return readCheck(given, places, language);
  if (name === "read") return readRead(given, places, language);
  if (name === "summary") return readSummary(given, places, language);
  if (name === "convert") return readConvert(given, places, language);
  if (name === "annotate") return readAnnotate(given, places, language);
  if (name === "answer") return readAnswer(given, places, language);
  if (name === "explain") return readExplain(given, places, language);
  if (name === "fix") return readFix(given, places, language);
  if (name === "rules") return readRules(given, places, language);
  if (name === undefined) {
    throw new UsageError({
      ja: "何をするか指定してください（check、explain、fix、read、summary、annotate、answer、convert、rules のどれか）。",
      en: "Say what to do: check, explain, fix, read, summary, annotate, answer, convert or rules.",
    });
  }
  throw new UsageError({
    ja: `「${name}」というコマンドはありません。ファイルを検査するには「kensan check ${name}」と書いてください。`,
    en: `There is no command "${name}". To check a file, write "kensan check ${name}".`,
  });
}

function readCheck(given: Given, places: readonly string[], language: Language): CheckCommand {
  expectOwn("check", given);
  const { format = "text", out } = given;
  expectProfile(given.profile);
  if (places.length === 0) {
    throw new UsageError({
      ja: "検査するファイルかフォルダーを指定してください。例: kensan check 指標.xlsx",
      en: "Name the files or folders to check. Example: kensan check indicators.xlsx",
    });
  }
  return {
    name: "check",
    language,
    format: choose("--format", format, formats),
    failOn: choose("--fail-on", given["fail-on"] ?? "error", failLevels),
    out: out === "-" ? undefined : out,
    resume: given.resume,
    readings: given.with !== undefined && choose("--with", given.with, ["indicators"]) === "indicators",
    jobs: readJobs(given.jobs),
    record: given.record,
    teach: given.teach,
    by: readName(given.by),
    compareWith: readOthers(given),
    limits: readLimits(given),
    places,
  };
}

function readOthers(given: Given): OtherFile[] {
  return (["previous", "plan"] as const).flatMap((kind) => (given[kind] === undefined ? [] : [{ kind, path: given[kind] }]));
}

function readRead(given: Given, places: readonly string[], language: Language): ReadCommand {
  expectOwn("read", given);
  const { format = "csv", out } = given;
  if (places.length === 0) {
    throw new UsageError({
      ja: "読み取るファイルかフォルダーを指定してください。例: kensan read 指標.xlsx",
      en: "Name the files or folders to read. Example: kensan read indicators.xlsx",
    });
  }
  return {
    name: "read",
    language,
    format: choose("--format", format, dataFormats),
    out: out === "-" ? undefined : out,
    jobs: readJobs(given.jobs),
    limits: readLimits(given),
    places,
  };
}

function readSummary(given: Given, places: readonly string[], language: Language): SummaryCommand {
  expectOwn("summary", given);
  const { format = "text", out } = given;
  return {
    name: "summary",
    language,
    format: choose("--format", format, summaryFormats),
    out: out === "-" ? undefined : out,
    places: places.length === 0 ? ["-"] : places,
  };
}

function readConvert(given: Given, places: readonly string[], language: Language): ConvertCommand {
  expectOwn("convert", given);
  const { to, out } = given;
  if (to === undefined) {
    throw new UsageError({
      ja: "どの表計算ソフトで使うかを --to excel か --to google-sheets で指定してください。",
      en: "Say which spreadsheet program the files are for: --to excel or --to google-sheets.",
    });
  }
  if (places.length === 0) {
    throw new UsageError({
      ja: "書き換えるファイルかフォルダーを指定してください。例: kensan convert --to google-sheets 指標.xlsx",
      en: "Name the files or folders to convert. Example: kensan convert --to google-sheets indicators.xlsx",
    });
  }
  if (out === "-") {
    throw new UsageError({
      ja: "convert は標準出力には書きません。--out には、ファイルの名前かフォルダーを指定してください。",
      en: "convert does not write to standard output. Give --out the name of a file or a folder.",
    });
  }
  return { name: "convert", language, program: choose("--to", to, programs), out, limits: readLimits(given), places };
}

function readAnnotate(given: Given, places: readonly string[], language: Language): AnnotateCommand {
  expectOwn("annotate", given);
  const [path, ...others] = places;
  if (path === undefined || path === "-" || others.length > 0) throw new UsageError(annotationWords.oneFile);
  const { out } = given;
  if (out === undefined || out === "-") throw new UsageError(annotationWords.noTarget);
  return { name: "annotate", language, teach: given.teach, path, out, by: readName(given.by), limits: readLimits(given) };
}

function readAnswer(given: Given, places: readonly string[], language: Language): AnswerCommand {
  expectOwn("answer", given);
  const [list, path, ...others] = places;
  if (list === undefined || path === undefined || others.length > 0) throw new UsageError(answerUsage);
  const { format = "text", out, record } = given;
  return {
    name: "answer",
    language,
    format: choose("--format", format, answerFormats),
    list,
    path,
    out: out === "-" ? undefined : out,
    record,
    teach: given.teach,
    compareWith: readOthers(given),
    by: readName(given.by),
    limits: readLimits(given),
  };
}

function readRules(given: Given, places: readonly string[], language: Language): RulesCommand {
  expectOwn("rules", given);
  const [extra] = places;
  if (extra !== undefined) {
    throw new UsageError({ ja: `kensan rules はファイルを受け取りません（${extra}）。`, en: `kensan rules takes no file (${extra}).` });
  }
  return { name: "rules", language, format: choose("--format", given.format ?? "text", ["text", "json"]) };
}
