import type { Wording } from "../../src/index";
import type { Json, MemoryName } from "../host";
import { contentOf, storedText } from "../storedText";
import { wholeOrNot } from "../changes/wholeOrNot";
import { readExcel, writeExcel } from "./runExcel";
import { uncertainInExcel } from "./wayBack";
import { Progress, writeInParts } from "./writeInParts";

/** Reads what Kensan kept in the workbook. Undefined where there is nothing, or nothing that Kensan wrote. */
export async function loadMemory(name: MemoryName): Promise<Json | undefined> {
  return contentOf(await readExcel((context) => storedIn(context, name)));
}

async function storedIn(context: Excel.RequestContext, name: MemoryName): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(key(name));
  setting.load("value");
  await context.sync();
  return setting.isNullObject ? undefined : (setting.value as unknown);
}

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

function key(name: MemoryName): string {
  return `kensan.${name}`;
}
