import type { Json, MemoryName } from "../host";
import { readExcel, writeExcel } from "./runExcel";

/** How what is stored is written; a later Kensan that writes otherwise counts on. */
const VERSION = 1;

/** Reads what Kensan kept in the workbook. Undefined where there is nothing, or nothing that Kensan wrote. */
export async function loadMemory(name: MemoryName): Promise<Json | undefined> {
  const stored = await readExcel(async (context) => {
    const setting = context.workbook.settings.getItemOrNullObject(key(name));
    setting.load("value");
    await context.sync();
    return setting.isNullObject ? undefined : (setting.value as unknown);
  });
  return typeof stored === "string" ? contentOf(stored) : undefined;
}

/** Keeps a value in the workbook, in place of what was kept under this name. It is saved with the file. */
export async function saveMemory(name: MemoryName, value: Json): Promise<void> {
  await writeExcel(async (context) => {
    context.workbook.settings.add(key(name), JSON.stringify({ version: VERSION, value }));
    await context.sync();
  });
}

function key(name: MemoryName): string {
  return `kensan.${name}`;
}

function contentOf(text: string): Json | undefined {
  try {
    const stored = JSON.parse(text) as unknown;
    if (typeof stored !== "object" || stored === null || !("version" in stored) || !("value" in stored)) return undefined;
    return stored.version === VERSION ? (stored.value as Json) : undefined;
  } catch {
    return undefined;
  }
}
