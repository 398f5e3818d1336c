import { text } from "node:stream/consumers";
import { version } from "../package.json";
import type { ExitStatus } from "./check";
import type { ReadCommand } from "./command";
import type { FileError } from "./fileError";
import type { Place } from "./findFiles";
import { findFiles } from "./findFiles";
import { dataFrame } from "./formats/data";
import { onInterruption } from "./interruption";
import type { Output } from "./output";
import { fileOutput, streamOutput } from "./output";
import { printable } from "../hosts/file/report/printable";
import type { Surroundings } from "./surroundings";
import { inOrder } from "./work/inOrder";
import type { ReadOut } from "./work/job";
import type { WorkerPool } from "./work/workerPool";

/** Prints everything that the files say, one value a line. */
export async function read(command: ReadCommand, { stdin, stdout, stderr, workersFor }: Surroundings): Promise<ExitStatus> {
  const { out } = command;
  const places = await findFiles(command.places, () => text(stdin()));
  const paths = places.map(({ path }) => path);
  const output = out === undefined ? streamOutput(stdout) : await fileOutput(out, paths);
  const workers = workersFor(places.length, command.limits);
  const forget = onInterruption(() => {
    workers.close();
  });
  try {
    const status = await writeData(places, command, { output, workers, stderr });
    await output.close();
    return status;
  } catch (problem) {
    await output.discard();
    throw problem;
  } finally {
    workers.close();
    forget();
  }
}

interface Writing extends Pick<Surroundings, "stderr"> {
  readonly output: Output;
  readonly workers: WorkerPool;
}

async function writeData(
  places: readonly Place[],
  { format, language, jobs }: ReadCommand,
  { output, workers, stderr }: Writing,
): Promise<ExitStatus> {
  const frame = dataFrame(format, version);
  let status: ExitStatus = 0;
  await output.write(frame.begin());
  const work = async (place: Place): Promise<{ readonly path: string; readonly result: ReadOut | FileError }> => {
    const { path } = place;
    return { path, result: "error" in place ? place.error : await workers.run({ kind: "read", path, format }) };
  };
  for await (const { path, result } of inOrder(places, jobs, work)) {
    await output.write(frame.beginDocument());
    if ("code" in result) {
      status = 2;
      const error = { code: result.code, message: result.wording[language] };
      stderr.write(`${printable(`${path}: ${error.message}`)}\n`);
      await output.write(frame.endDocument({ document: path, sha256: null, error, figures: 0 }));
      continue;
    }
    for (const piece of result.pieces) await output.write(piece);
    await output.write(frame.endDocument({ document: path, sha256: result.sha256, error: null, figures: result.figures }));
  }
  await output.write(frame.end());
  return status;
}
