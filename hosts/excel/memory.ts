import type { Json, MemoryName } from "../host";
import { contentOf } from "../storedText";
import { readExcel } from "./runExcel";

/** Reads what Kensan kept in the workbook. Undefined where there is nothing, or nothing that Kensan wrote. */
export async function loadMemory(name: MemoryName): Promise<Json | undefined> {
  return contentOf(await readExcel((context) => storedIn(context, name)));
}

/** The text that is kept under a name, as Excel tells it. */
export async function storedIn(context: Excel.RequestContext, name: MemoryName): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(key(name));
  setting.load("value");
  await context.sync();
  return setting.isNullObject ? undefined : (setting.value as unknown);
}

/** The name under which the workbook keeps it. */
export function key(name: MemoryName): string {
  return `kensan.${name}`;
}
