import { expect } from "vitest";

/** Does something in one run of Excel, which must fail with this code of Microsoft. */
export async function expectRefused(code: string, act: (context: Excel.RequestContext) => void): Promise<void> {
  const run = Excel.run(async (context) => {
    act(context);
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code });
}

/** The first sheet of a run. */
export function first(context: Excel.RequestContext): Excel.Worksheet {
  return context.workbook.worksheets.getFirst();
}
