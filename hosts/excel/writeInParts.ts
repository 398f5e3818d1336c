import { excelCode } from "./excelCode";

/** Excel on the web takes 5 MB in one request; the rest is kept for what the estimates miss. */
const BYTES_AT_ONCE = 4_000_000;

/** One thing to be written, with the bytes that it takes in the request. */
export interface Write {
  readonly bytes: number;
  queue(): void;
}

/** Whether anything may have been written: Excel refuses some requests before it does any of it. */
export class Progress {
  hasBegun = false;
}

/** Codes with which Excel turns a request away as a whole. */
const TURNED_AWAY = new Set([
  "InvalidOperationInCellEditMode",
  "WriteNotSupportedWhenModalDialogOpen",
  "ActivityLimitReached",
  "RequestPayloadSizeLimitExceeded",
]);

/** Queues all writes and sends them: in one request, or in as many as their size demands. */
export async function writeInParts(context: Excel.RequestContext, writes: readonly Write[], progress = new Progress()): Promise<void> {
  for (const part of partsOf(writes)) await send(context, part, progress);
}

async function send(context: Excel.RequestContext, writes: readonly Write[], progress: Progress): Promise<void> {
  for (const write of writes) write.queue();
  try {
    await context.sync();
    progress.hasBegun = true;
  } catch (error) {
    progress.hasBegun ||= !TURNED_AWAY.has(excelCode(error) ?? "");
    throw error;
  }
}

function partsOf(writes: readonly Write[]): Write[][] {
  const parts: Write[][] = [];
  let bytes = Infinity;
  for (const write of writes) {
    if (bytes + write.bytes > BYTES_AT_ONCE) {
      parts.push([]);
      bytes = 0;
    }
    parts.at(-1)?.push(write);
    bytes += write.bytes;
  }
  return parts;
}
