import type { FileHandle } from "node:fs/promises";
import { open, stat } from "node:fs/promises";
import { fileOutput, unwritable } from "../output";
import { UsageError } from "../usageError";
import type { Checked } from "../work/job";
import { stateWords } from "./stateWords";
import { readStateLine, stateLine } from "./stateLine";

/** What the results of a check depend on beside the file itself. */
export interface CheckIdentity {
  readonly ruleset: string;
  /** The bytes of the program that checks: rules may change within a version. */
  readonly engine: string;
  readonly language: string;
  readonly readings: boolean;
  /** What a person taught; undefined for nothing. */
  readonly taught?: string;
}

interface Entry {
  readonly sha256: string;
  readonly start: number;
  readonly length: number;
}

const FORMAT = "kensan-state";
const VERSION = 1;
const LONGEST_LINE = 2 ** 28;

/**
 * The results of files that were checked before: the file that `--resume` names. It only grows, a line for each file that is done. A command that is killed at any moment leaves
 * at most one line unfinished at the end, which the next one cuts off; anything else that is not as it was written is refused.
 */
export class StateFile {
  private size: number;
  private last: Promise<void> = Promise.resolve();

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    private readonly entries: Map<string, Entry>,
    size: number,
  ) {
    this.size = size;
  }

  /** Opens the file, or makes it. `startsAnew` where results are there that cannot be used: of another version, or with other options. */
  static async open(path: string, identity: CheckIdentity, inputs: readonly string[]): Promise<{ state: StateFile; startsAnew: boolean }> {
    const there = await stat(path).catch(() => undefined);
    if (!there) return { state: await StateFile.make(path, identity, inputs), startsAnew: false };
    if (!there.isFile()) throw refused(path);
    const file = await open(path, "r+").catch((problem: unknown) => {
      throw unwritable(path, problem);
    });
    try {
      const read = await readEntries(file, path, identity);
      if (read) {
        await file.truncate(read.size);
        return { state: new StateFile(path, file, read.entries, read.size), startsAnew: false };
      }
    } catch (problem) {
      await file.close();
      throw problem instanceof RangeError ? refused(path) : problem;
    }
    await file.close();
    return { state: await StateFile.make(path, identity, inputs), startsAnew: true };
  }

  private static async make(path: string, identity: CheckIdentity, inputs: readonly string[]): Promise<StateFile> {
    const head = stateLine({ format: FORMAT, version: VERSION, ...identity });
    const output = await fileOutput(path, inputs);
    try {
      await output.write(head);
      await output.close();
    } catch (problem) {
      await output.discard();
      throw problem;
    }
    return new StateFile(path, await open(path, "r+"), new Map(), Buffer.byteLength(head));
  }

  /** The bytes that the file at this path had when it was done. */
  sha256Of(path: string): string | undefined {
    return this.entries.get(path)?.sha256;
  }

  /** The result of the file at this path, which must be known. */
  async result(path: string): Promise<Checked> {
    const entry = this.entries.get(path);
    const bytes = Buffer.alloc(entry?.length ?? 0);
    await this.file.read(bytes, 0, bytes.length, entry?.start);
    const line = readStateLine(bytes.toString("utf8").trimEnd());
    if (!line || !("checked" in line)) throw damaged(this.path);
    // The check sum vouches for what this class has written.
    return line.checked as Checked;
  }

  /** Keeps the result of a file whose bytes are known; what may go better another time is done again. */
  keep(checked: Checked): Promise<void> {
    const { path, sha256, error } = checked.report;
    if (sha256 === null || error?.code === "internal-error") return Promise.resolve();
    this.last = this.last.then(async () => {
      const bytes = Buffer.from(stateLine({ path, sha256, checked }));
      const start = this.size;
      this.size += bytes.length;
      await this.file.write(bytes, 0, bytes.length, start).catch((problem: unknown) => {
        throw unwritable(this.path, problem);
      });
      this.entries.set(path, { sha256, start, length: bytes.length });
    });
    return this.last;
  }

  async close(): Promise<void> {
    await this.last.catch(() => undefined);
    await this.file.close();
  }
}

/** The whole lines of the file; undefined where another check wrote them. */
async function readEntries(
  file: FileHandle,
  path: string,
  identity: CheckIdentity,
): Promise<{ entries: Map<string, Entry>; size: number } | undefined> {
  const entries = new Map<string, Entry>();
  let size = 0;
  let isHead = true;
  for await (const line of wholeLines(file)) {
    const content = readStateLine(line.toString("utf8"));
    if (!content) throw isHead ? refused(path) : damaged(path);
    if (isHead) {
      if (!("format" in content) || content.format !== FORMAT) throw refused(path);
      if (JSON.stringify(content) !== JSON.stringify({ format: FORMAT, version: VERSION, ...identity })) return undefined;
    } else if ("path" in content && "sha256" in content) {
      entries.set(String(content.path), { sha256: String(content.sha256), start: size, length: line.length + 1 });
    }
    size += line.length + 1;
    isHead = false;
  }
  if (isHead) throw refused(path);
  return { entries, size };
}

/** The lines that end; what follows the last line break was never finished. */
async function* wholeLines(file: FileHandle): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  let length = 0;
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) {
    let bytes = chunk as Buffer;
    for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a)) {
      yield Buffer.concat([...rest, bytes.subarray(0, end)]);
      rest = [];
      length = 0;
      bytes = bytes.subarray(end + 1);
    }
    rest.push(bytes);
    length += bytes.length;
    // No line of ours is as long: this is another file.
    if (length > LONGEST_LINE) throw new RangeError("a line is too long");
  }
}

function refused(path: string): UsageError {
  return new UsageError(stateWords.foreign(path));
}

function damaged(path: string): UsageError {
  return new UsageError(stateWords.damaged(path));
}
