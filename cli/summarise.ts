import { open, stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { foldName } from "../src/index";
import type { ExitStatus } from "./check";
import type { SummaryCommand, SummaryFormat } from "./command";
import { fileError } from "./fileError";
import { fileOutput, streamOutput } from "./output";
import { printable } from "../hosts/file/report/printable";
import { readRecord } from "./summary/records";
import { Submissions } from "./summary/submissions";
import { summaryCsv } from "./summary/csv";
import { summaryHtml } from "./summary/html";
import { summaryOf } from "./summary/summaryOf";
import { summaryText } from "./summary/text";
import type { SummaryWriter } from "./summary/summaryWriter";
import type { Surroundings } from "./surroundings";
import { UsageError } from "./usageError";

const writers: Readonly<Record<SummaryFormat, SummaryWriter>> = { text: summaryText, csv: summaryCsv, html: summaryHtml };

/** Sums up what checks of many submissions have written as NDJSON: one report or several, whole or in parts, in any order. */
export async function summarise({ language, format, out, places }: SummaryCommand, surroundings: Surroundings): Promise<ExitStatus> {
  const { stdout, stderr } = surroundings;
  const tell = (sentence: string): boolean => stderr.write(`${printable(sentence)}\n`);
  const submissions = new Submissions(foldName);
  const streams = await Promise.all(places.map((place) => inputOf(place, surroundings)));
  const output = out === undefined ? streamOutput(stdout) : await fileOutput(out, places.filter((place) => place !== "-")); // prettier-ignore
  try {
    const strange = await collect(streams, submissions);
    const pieces = writers[format](summaryOf(submissions), language, await titlesIn(language, surroundings));
    for (const piece of pieces) await output.write(piece);
    await output.close();
    const cutOff = submissions.cutOff().length;
    if (strange > 0) tell(words.strange(strange)[language]);
    if (cutOff > 0) tell(words.cutOff(cutOff)[language]);
    return strange + cutOff > 0 ? 2 : 0;
  } catch (problem) {
    await output.discard();
    throw problem;
  }
}

const words = {
  strange: (lines: number) => ({
    ja: `検算の報告（--format ndjson か ndjson-files）として読めない行が${lines}行あり、数えていません。`,
    en: `${lines} ${lines === 1 ? "line is" : "lines are"} no report of kensan (--format ndjson or ndjson-files) and ${lines === 1 ? "was" : "were"} not counted.`,
  }),
  cutOff: (files: number) => ({
    ja: `報告が途中で切れている提出物が${files}件あり、数えていません。検査をやり直してください。`,
    en: `The reports of ${files} ${files === 1 ? "submission was" : "submissions were"} cut off and not counted. Check them again.`,
  }),
};

async function inputOf(place: string, { stdin }: Surroundings): Promise<Readable> {
  if (place === "-") return stdin();
  const state = await stat(place).catch(() => undefined);
  const file = state && !state.isDirectory() ? await open(place).catch(() => undefined) : undefined;
  if (file) return file.createReadStream();
  const { ja, en } = fileError(state ? "unopened-file" : "missing-file").wording;
  throw new UsageError({ ja: `${place}: ${ja}`, en: `${place}: ${en}` });
}

/** Takes in every line; gives the number of those that are none of a report. */
async function collect(streams: readonly Readable[], submissions: Submissions): Promise<number> {
  let strange = 0;
  for (const stream of streams) {
    for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
      if (line.trim() === "") continue;
      const record = readRecord(line);
      if (record) submissions.add(record);
      else strange += 1;
    }
  }
  return strange;
}

/** The titles of the rules, which only the engine knows. */
async function titlesIn(language: SummaryCommand["language"], { workersFor }: Surroundings): Promise<ReadonlyMap<string, string>> {
  const workers = workersFor(1, { seconds: 60, megabytes: 1024 });
  const rules = await workers.run({ kind: "rules", language });
  workers.close();
  return new Map("code" in rules ? [] : rules.map(({ id, title }) => [id, title]));
}
