import { parseArgs } from "node:util";
import type { Language } from "../src/index";
import { languages } from "./command";
import { choose } from "./optionValues";
import { UsageError } from "./usageError";

const options = {
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "V" },
  lang: { type: "string" },
  format: { type: "string" },
  "fail-on": { type: "string" },
  out: { type: "string", short: "o" },
  profile: { type: "string" },
  previous: { type: "string" },
  plan: { type: "string" },
  resume: { type: "string" },
  with: { type: "string" },
  jobs: { type: "string" },
  to: { type: "string" },
  record: { type: "string" },
  teach: { type: "string" },
  by: { type: "string" },
  safe: { type: "boolean" },
  "dry-run": { type: "boolean" },
  "time-limit": { type: "string" },
  "memory-limit": { type: "string" },
} as const;

type OptionName = keyof typeof options;
export type Given = Partial<Record<OptionName, string>>;

/** The options that each command knows, besides those that all know. */
const ownOptions = {
  check: [
    "format",
    "fail-on",
    "out",
    "profile",
    "previous",
    "plan",
    "resume",
    "with",
    "jobs",
    "record",
    "teach",
    "by",
    "time-limit",
    "memory-limit",
  ],
  read: ["format", "out", "jobs", "time-limit", "memory-limit"],
  summary: ["format", "out"],
  convert: ["to", "out", "time-limit", "memory-limit"],
  annotate: ["out", "teach", "by", "time-limit", "memory-limit"],
  answer: ["format", "out", "previous", "plan", "record", "teach", "by", "time-limit", "memory-limit"],
  fix: ["safe", "dry-run", "teach", "out", "fail-on", "profile", "time-limit", "memory-limit"],
  explain: ["format", "teach", "time-limit", "memory-limit"],
  rules: ["format"],
} as const satisfies Readonly<Record<string, readonly OptionName[]>>;

/** The language that the words ask for, for messages about words that cannot be understood. */
export function languageOf(words: readonly string[], environmentLanguage?: string): Language {
  const { tokens } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  const asked = tokens.findLast((token) => token.kind === "option" && token.name === "lang");
  try {
    return readLanguage(asked?.kind === "option" ? asked.value : undefined, environmentLanguage);
  } catch {
    return "ja";
  }
}

export function readWords(words: readonly string[]): { readonly given: Given; readonly positionals: readonly string[] } {
  const { tokens, positionals } = parseArgs({ args: [...words], options, strict: false, allowPositionals: true, tokens: true });
  const given: Given = {};
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    if (!isOption(name)) {
      throw new UsageError({
        ja: `${rawName} というオプションはありません。使えるオプションは kensan --help に出ます。`,
        en: `There is no option ${rawName}. kensan --help lists the options.`,
      });
    }
    if (options[name].type === "boolean") {
      if (value !== undefined) throw new UsageError({ ja: `${rawName} に値は付けられません。`, en: `${rawName} takes no value.` });
      given[name] = "";
      continue;
    }
    if (value === undefined || value === "" || (!inlineValue && value.length > 1 && value.startsWith("-"))) {
      throw new UsageError({ ja: `${rawName} には値が要ります。`, en: `${rawName} needs a value.` });
    }
    given[name] = value;
  }
  return { given, positionals };
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(options, name);
}

export function readLanguage(asked: string | undefined, environment: string | undefined): Language {
  if (asked !== undefined) return choose("--lang", asked, languages);
  return environment ? choose("KENSAN_LANG", environment, languages) : "ja";
}

/** Refuses options that belong to another command. */
export function expectOwn(name: keyof typeof ownOptions, given: Given): void {
  const own: readonly string[] = [...ownOptions[name], "help", "version", "lang"];
  const foreign = Object.keys(given).find((option) => !own.includes(option));
  if (foreign !== undefined) {
    throw new UsageError({ ja: `kensan ${name} に --${foreign} は使えません。`, en: `kensan ${name} has no option --${foreign}.` });
  }
}
