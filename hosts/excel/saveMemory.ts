import type { Wording } from "../../src/index";
import { wholeOrNot } from "../changes/wholeOrNot";
import type { Json, MemoryName } from "../host";
import { storedText } from "../storedText";
import { key, storedIn } from "./memory";
import { writeExcel } from "./runExcel";
import { uncertainInExcel } from "./wayBack";
import { Progress, writeInParts } from "./writeInParts";

/** Keeps a value in the workbook, in place of what was kept under this name. It is saved with the file. */
export async function saveMemory(name: MemoryName, value: Json): Promise<void> {
  const text = storedText(value);
  await writeExcel((context) => {
    const progress = new Progress();
    return wholeOrNot<void>({
      write: () =>
        writeInParts(context, [{ bytes: 3 * text.length, queue: () => void context.workbook.settings.add(key(name), text) }], progress),
      hasBegun: () => progress.hasBegun,
      // One action is done or not.
      look: async () => ((await storedIn(context, name)) === text ? { is: "after", done: undefined } : { is: "before" }),
      putBack: () => Promise.resolve(),
      uncertain: (cause) => uncertainInExcel(KEPT, cause),
    });
  });
}

const KEPT: Wording = { ja: "ブックに保存する設定や了解した指摘", en: "the settings and dismissed findings that the workbook keeps" };
