import { beforeEach, describe, expect, it } from "vitest";
import { startOffice } from "../support/office/startOffice";
import type { OfficeProgram } from "../../workbench/office/officeProgram";
import { SampleProgram } from "./sampleProgram";

let workbook: SampleProgram;
let program: OfficeProgram;

beforeEach(async () => {
  workbook = new SampleProgram();
  program = await startOffice(workbook);
});

const usedRange = (context: Excel.RequestContext): Excel.Range => context.workbook.worksheets.getItem("表").getUsedRange();

/** The error that an add-in gets whose statements are these. */
async function errorOf(statements: (context: Excel.RequestContext) => void): Promise<OfficeExtension.Error> {
  try {
    await Excel.run(async (context) => {
      statements(context);
      await context.sync();
    });
  } catch (thrown) {
    return thrown as OfficeExtension.Error;
  }
  throw new Error("The statements did not fail.");
}

describe("misuse that the client itself finds", () => {
  it("refuses to read what was not loaded, or not yet brought", async () => {
    const notLoaded = Excel.run(async (context) => {
      const range = usedRange(context);
      await context.sync();
      return range.address;
    });
    await expect(notLoaded).rejects.toMatchObject({ code: "PropertyNotLoaded" });
    // eslint-disable-next-line @typescript-eslint/require-await -- the missing sync is the fault under test
    const notBrought = Excel.run(async (context) => usedRange(context).load("address").address);
    await expect(notBrought).rejects.toMatchObject({ code: "PropertyNotLoaded" });
  });

  it("refuses an object after its run, and one of another run", async () => {
    const range = await Excel.run(async (context) => {
      const found = usedRange(context);
      await context.sync();
      return found;
    });
    expect(() => range.load("address")).toThrow(expect.objectContaining({ code: "InvalidObjectPath" }));
    const foreign = await errorOf((context) => {
      usedRange(context).copyFrom(range);
    });
    expect(foreign.code).toBe("InvalidRequestContext");
  });

  it("speaks the language of Excel", async () => {
    const error = await errorOf((context) => usedRange(context).address);
    expect(error.message).toMatch(/プロパティ/);
  });
});

describe("misuse that the program refuses as Excel does", () => {
  it("names a property that does not exist in a load", async () => {
    const error = await errorOf((context) => {
      usedRange(context).load("adress");
    });
    expect([error.code, error.message.includes("Range has no property Adress")]).toEqual(["InvalidArgument", true]);
    const below = await errorOf((context) => {
      usedRange(context).load("format/fill/colour");
    });
    expect([below.code, below.message.includes("RangeFill has no property Colour")]).toEqual(["InvalidArgument", true]);
  });

  it("refuses values of another shape, and says which statement it was", async () => {
    const error = await errorOf((context) => {
      usedRange(context).values = [["窓口", 1]];
    });
    expect(error.code).toBe("InvalidArgument");
    expect((error.debugInfo as { statement: string }).statement).toMatch(/\.values = /);
    expect((error.debugInfo as { errorLocation: string }).errorLocation).toBe("GetUsedRange.Values");
  });

  it("says which member it does not have", async () => {
    const error = await errorOf((context) => {
      context.workbook.worksheets.getItem("表").charts.add("Line", usedRange(context));
    });
    expect([error.code, error.message.includes("Worksheet.Charts")]).toEqual(["ApiNotFound", true]);
    const method = await errorOf((context) => {
      usedRange(context).clear();
    });
    expect(method.message).toContain("Range.Clear");
  });

  it("does not find a sheet, nor sets anything on one that is not there", async () => {
    const missing = await errorOf((context) => {
      context.workbook.worksheets.getItem("無い").load("name");
    });
    expect(missing.code).toBe("ItemNotFound");
    const onNull = await errorOf((context) => {
      context.workbook.worksheets.getItemOrNullObject("無い").name = "有る";
    });
    expect(onNull.code).toBe("ItemNotFound");
  });
});

describe("requests that are refused as a whole", () => {
  const paint = (color: string) => (context: Excel.RequestContext) => {
    usedRange(context).format.fill.color = color;
  };
  const color = (): string | undefined => workbook.sheets[0]?.range.Format.Fill.Color;

  it("refuses everything while somebody types into a cell", async () => {
    program.gate.cellEditMode = true;
    const error = await errorOf(paint("#111111"));
    expect([error.code, color()]).toEqual(["InvalidOperationInCellEditMode", "#FFFFFF"]);
    program.gate.cellEditMode = false;
    await Excel.run(async (context) => {
      paint("#111111")(context);
      await context.sync();
    });
    expect(color()).toBe("#111111");
  });

  it("refuses as many requests as asked for", async () => {
    program.gate.refuseNext("ActivityLimitReached", 2);
    const codes = [await errorOf(paint("#111111")), await errorOf(paint("#222222"))].map(({ code }) => code);
    expect(codes).toEqual(["ActivityLimitReached", "ActivityLimitReached"]);
    expect(await Excel.run(async (context) => context.sync("done"))).toBe("done");
  });

  it("does what a colleague does between two requests", async () => {
    program.gate.before(2, () => {
      workbook.sheets[0]?.Delete();
    });
    const written = Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表").load("name");
      await context.sync();
      sheet.getUsedRange().format.fill.color = "#111111";
      await context.sync();
    });
    await expect(written).rejects.toMatchObject({ code: "ItemNotFound" });
  });
});

describe("the 5 MB of Excel on the web", () => {
  const manyBytes = "検".repeat(1_700_000);

  it("refuses a request that is bigger, and does nothing of it", async () => {
    program = await startOffice(workbook, { limits: "web" });
    const error = await errorOf((context) => {
      usedRange(context).values = [
        [manyBytes, 1, 2],
        ["", 3, 4],
      ];
    });
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(workbook.sheets[0]?.range.Values[0]?.[0]).toBe("窓口");
  });

  it("refuses an answer that is bigger, which a desktop gives", async () => {
    const range = workbook.sheets[0]?.range;
    if (range) range.Values = [[manyBytes, 1, 2], ["", 3, 4]]; // prettier-ignore
    const read = (context: Excel.RequestContext): void => {
      usedRange(context).load("values");
    };
    await Excel.run(async (context) => {
      read(context);
      await context.sync();
    });
    expect(program.traffic.largestResponse).toBeGreaterThan(5_100_000);
    await startOffice(workbook, { limits: "web" });
    expect((await errorOf(read)).code).toBe("ResponsePayloadSizeLimitExceeded");
  });
});
