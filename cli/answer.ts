import { version } from "../package.json";
import type { RecordEntry } from "../src/index";
import { saidPairs } from "../src/index";
import type { ExitStatus } from "./check";
import type { AnswerCommand } from "./command";
import { Counterparts } from "./counterparts";
import { answerJson } from "./formats/answer/answerJson";
import { answerList } from "./formats/answer/answerList";
import { answerText } from "./formats/answer/answerText";
import { onInterruption } from "./interruption";
import { expectNoScreen, streamOutput, writeFileWhole } from "./output";
import { entriesOf, signedReview, today } from "../hosts/file/report/recordedCheck";
import { openRecord, recordAfter, saveRecord } from "./record/recordFile";
import type { Surroundings } from "./surroundings";
import { taughtIn } from "./teaching";
import { UsageError } from "./usageError";
import type { AnsweredFile } from "./work/job";

/** Says what became of the findings of a list that came back, in the next submission. */
export async function answer(command: AnswerCommand, { stdout, workersFor }: Surroundings): Promise<ExitStatus> {
  const { list, path, language, limits, by, out, record: place } = command;
  expectNoScreen(command.format, out, stdout);
  const signature = { by, date: today() };
  const counterparts = await Counterparts.of(command.compareWith);
  const { compareWith, notices } = counterparts.for(path);
  const inputs = [list, path, ...counterparts.paths];
  const record = place === undefined ? undefined : await openRecord(place);
  const taught = await taughtIn(command.teach);
  const workers = workersFor(1, limits);
  const forget = onInterruption(() => {
    workers.close();
  });
  try {
    const done = await workers.run({
      kind: "answer",
      list,
      path,
      language,
      signature,
      compareWith,
      notices,
      saidPairs: saidPairs(record?.pairs),
      taught,
    });
    if ("code" in done) throw new UsageError(done.wording);
    const content = written(done, command, signature);
    if (out === undefined) await streamOutput(stdout).write(content);
    else await writeFileWhole(out, content, inputs);
    if (place !== undefined && record) {
      const entries = [...entriesOf(done.followed), ...besides(record.entries, done)];
      await saveRecord(place, recordAfter(record, done.report, entries, signedReview(done.report, signature, version)), inputs);
    }
    return isSettled(done) ? 0 : 1;
  } finally {
    workers.close();
    forget();
  }
}

function written(
  done: AnsweredFile,
  command: AnswerCommand,
  signature: { readonly by: string; readonly date: string },
): string | Uint8Array {
  switch (command.format) {
    case "text":
      return answerText(done, command);
    case "json":
      return answerJson(done, command, version);
    case "xlsx":
      return answerList(done, command, { ruleset: version, signature });
  }
}

/** Entries of a record that the list did not have. */
function besides(entries: readonly RecordEntry[], { followed }: AnsweredFile): RecordEntry[] {
  const known = new Set(followed.map(({ entry }) => entry.identity));
  return entries.filter(({ identity }) => !known.has(identity));
}

/** Notes ask for nothing; everything else must be settled. */
function isSettled({ followed, changes }: AnsweredFile): boolean {
  const unasked = changes?.changed.some(({ before }) => !before.asked) ?? false;
  return !unasked && followed.every(({ entry, outcome }) => outcome === "settled" || entry.severity === "info");
}
