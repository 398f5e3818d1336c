/** Excel on the web takes 5 MB in one request; the rest is kept for what the estimates miss. */
const BYTES_AT_ONCE = 4_000_000;

/** One thing to be written, with the bytes that it takes in the request. */
export interface Write {
  readonly bytes: number;
  queue(): void;
}

/** Queues all writes and sends them: in one request, or in as many as their size demands. */
export async function writeInParts(context: Excel.RequestContext, writes: readonly Write[]): Promise<void> {
  for (const part of partsOf(writes)) await send(context, part);
}

async function send(context: Excel.RequestContext, writes: readonly Write[]): Promise<void> {
  for (const write of writes) write.queue();
  await context.sync();
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
