import type { Json, MemoryName } from "../host";
import { contentOf, storedText } from "../storedText";
import { readExcel, writeExcel } from "./runExcel";

/** Reads what Kensan kept in the workbook. Undefined where there is nothing, or nothing that Kensan wrote. */
export async function loadMemory(name: MemoryName): Promise<Json | undefined> {
  const stored = await readExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key(name));
    setting.load("value");
    await context.sync();
    return setting.isNullObject ? undefined : (setting.value as unknown);
  });
  return contentOf(stored);
}

/** Keeps a value in the workbook, in place of what was kept under this name. It is saved with the file. */
export async function saveMemory(name: MemoryName, value: Json): Promise<void> {
  await writeExcel(async (context) => {
    context.workbook.settings.add(key(name), storedText(value));
    await context.sync();
  });
}

function key(name: MemoryName): string {
  return `kensan.${name}`;
}
