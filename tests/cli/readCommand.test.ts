import { availableParallelism } from "node:os";
import { expect, test } from "vitest";
import { languageOf } from "../../cli/givenOptions";
import { readCommand } from "../../cli/readCommand";
import { UsageError } from "../../cli/usageError";

function usageErrorOf(...words: string[]): UsageError["wording"] {
  try {
    readCommand(words);
  } catch (problem) {
    if (problem instanceof UsageError) return problem.wording;
    throw problem;
  }
  throw new Error(`kensan ${words.join(" ")} was accepted`);
}

test("a check has defaults for everything but its files", () => {
  expect(readCommand(["check", "a.xlsx", "b"])).toEqual({
    name: "check",
    language: "ja",
    format: "text",
    failOn: "error",
    out: undefined,
    resume: undefined,
    readings: false,
    jobs: availableParallelism(),
    record: undefined,
    by: "",
    compareWith: [],
    limits: { seconds: 120, megabytes: 2048 },
    places: ["a.xlsx", "b"],
  });
});

test("options may stand anywhere and be joined by an equals sign", () => {
  expect(readCommand(["check", "--lang=en", "a.csv", "--format", "csv", "--fail-on=never", "--out", "r.csv", "-"])).toEqual({
    name: "check",
    language: "en",
    format: "csv",
    failOn: "never",
    out: "r.csv",
    resume: undefined,
    readings: false,
    jobs: availableParallelism(),
    record: undefined,
    by: "",
    compareWith: [],
    limits: { seconds: 120, megabytes: 2048 },
    places: ["a.csv", "-"],
  });
});

test("other documents to compare with may be the one before, the plan, or both", () => {
  expect(readCommand(["check", "--previous", "old.xlsx", "a.xlsx"])).toMatchObject({
    compareWith: [{ kind: "previous", path: "old.xlsx" }],
    places: ["a.xlsx"],
  });
  expect(readCommand(["check", "a.xlsx", "--plan=plan.xlsx", "--previous", "old.xlsx"])).toMatchObject({
    compareWith: [
      { kind: "previous", path: "old.xlsx" },
      { kind: "plan", path: "plan.xlsx" },
    ],
  });
});

test("a file whose name starts with a hyphen follows a double hyphen", () => {
  expect(readCommand(["check", "--", "-a.csv"])).toMatchObject({ places: ["-a.csv"] });
});

test("records, annotations and answers have their own options", () => {
  expect(readCommand(["check", "a.xlsx", "--record", "r.json", "--by", " 福島太郎 "])).toMatchObject({ record: "r.json", by: "福島太郎" });
  expect(readCommand(["annotate", "a.xlsx", "-o", "b.xlsx"])).toMatchObject({ name: "annotate", path: "a.xlsx", out: "b.xlsx", by: "" });
  expect(readCommand(["answer", "list.xlsx", "a.xlsx", "--out", "-"])).toMatchObject({
    name: "answer",
    format: "text",
    list: "list.xlsx",
    path: "a.xlsx",
    out: undefined,
  });
});

test("the language comes from --lang, else from KENSAN_LANG, else it is Japanese", () => {
  expect(readCommand(["rules"], "en")).toMatchObject({ language: "en" });
  expect(readCommand(["rules", "--lang", "ja"], "en")).toMatchObject({ language: "ja" });
  expect(readCommand(["rules"], "")).toMatchObject({ language: "ja" });
  expect(() => readCommand(["rules"], "fr")).toThrow(UsageError);
  expect(languageOf(["check", "--lang", "en", "--nonsense"])).toBe("en");
  expect(languageOf(["check", "--lang", "fr"], "en")).toBe("ja");
});

test("help and version win over everything else", () => {
  expect(readCommand(["--help", "--lang", "en"])).toEqual({ name: "help", language: "en" });
  expect(readCommand(["check", "-h"])).toEqual({ name: "help", language: "ja" });
  expect(readCommand(["--version"])).toEqual({ name: "version" });
});

test.each([
  ["--profile layout", ["check", "--profile", "layout", "a.xlsx"]],
  ["--profile all", ["check", "--profile", "all", "a.xlsx"]],
])("%s is said to be not available yet, not ignored", (option, words) => {
  const { ja, en } = usageErrorOf(...words);
  expect(ja).toContain(`${option} はこの版ではまだ使えません`);
  expect(en).toContain(`${option} is not available in this version yet`);
});

test.each([
  ["no command", [], "check, explain, fix, read, summary, annotate, answer, convert or rules"],
  ["a file in place of the command", ["a.xlsx"], 'write "kensan check a.xlsx"'],
  ["a check without files", ["check"], "Name the files"],
  ["an unknown option", ["check", "--fromat", "json", "a.xlsx"], "no option --fromat"],
  ["an unknown short option", ["check", "-x", "a.xlsx"], "no option -x"],
  ["an unknown format", ["check", "--format", "pdf", "a.xlsx"], "text, json, ndjson, csv"],
  ["an unknown fail level", ["check", "--fail-on", "warning", "a.xlsx"], "error, query, info, never"],
  ["an unknown profile", ["check", "--profile", "x", "a.xlsx"], "It can be kpi"],
  ["an option without its value", ["check", "a.xlsx", "--format"], "--format needs a value"],
  ["an option in place of a value", ["check", "--format", "--lang", "ja", "a.xlsx"], "--format needs a value"],
  ["a value for a flag", ["--help=yes"], "--help takes no value"],
  ["an annotation without a file", ["annotate", "-o", "b.xlsx"], "Name one file"],
  ["an annotation of several files", ["annotate", "a.xlsx", "b.xlsx", "-o", "c.xlsx"], "Name one file"],
  ["an annotation without a place for the copy", ["annotate", "a.xlsx"], "Name the copy with -o"],
  ["an answer without a submission", ["answer", "list.xlsx"], "Name the list of findings that came back"],
  ["an answer as a page", ["answer", "list.xlsx", "a.xlsx", "--format", "html"], "text, json, xlsx"],
  ["a name that is too long", ["check", "a.xlsx", "--by", "x".repeat(101)], "at most 100 characters"],
  ["a file for rules", ["rules", "a.xlsx"], "takes no file"],
  ["a check's option for rules", ["rules", "--fail-on", "info"], "no option --fail-on"],
  ["a check's format for rules", ["rules", "--format", "csv"], "text, json"],
])("%s is turned away with a hint", (_case, words, hint) => {
  const { ja, en } = usageErrorOf(...words);
  expect(en).toContain(hint);
  expect(ja).toMatch(/。|例/);
});
