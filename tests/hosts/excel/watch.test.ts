import { expect, test } from "vitest";
import { excelHost } from "../../../hosts/excel/excelHost";
import type { HostEvents } from "../../../hosts/host";
import { startExcel } from "../../support/office/startExcel";
import { kpiBook } from "../../support/kpiBook";

/** Waits until just this was heard: events reach the add-in after the work that runs, and names of sheets may have to be asked for. */
async function expectHeard(heard: string[], expected: readonly string[]): Promise<void> {
  await expect.poll(() => heard, { interval: 5 }).toEqual(expected);
  heard.length = 0;
}

function recorder() {
  const heard: string[] = [];
  const events: HostEvents = {
    changed: (sheet, range) => heard.push(`changed ${sheet} ${range ? JSON.stringify(Object.values(range)) : "?"}`),
    selected: ({ sheet, row, column }) => heard.push(`selected ${sheet} ${row},${column}`),
    sheetsChanged: () => heard.push("sheets"),
  };
  return { heard, events };
}

test.each(["2021", "2024", "365"] as const)("changes, selections and sheets are heard until the watch ends (Excel %s)", async (level) => {
  const { excel } = await startExcel({ workbook: kpiBook("一", "it's 二"), level });
  const { heard, events } = recorder();
  const stop = await excelHost().watch(events);
  excel.user.edit("'it''s 二'!E3:E4", "○");
  excel.user.select("C5");
  await expectHeard(heard, ["changed it's 二 [2,4,3,4]", "selected 一 4,2"]);
  excel.user.insertRows("一!3:3");
  await expectHeard(heard, ["changed 一 ?"]);
  excel.user.addSheet("三");
  excel.user.deleteSheet("it's 二");
  await expectHeard(heard, ["sheets", "sheets"]);
  excel.user.edit("三!B2", 5);
  await expectHeard(heard, ["changed 三 [1,1,1,1]"]);
  await stop();
  const other = recorder();
  const stopOther = await excelHost().watch(other.events);
  excel.user.edit("一!A1", "題");
  excel.user.select("一!B2");
  excel.user.addSheet("四");
  await expect.poll(() => other.heard).toHaveLength(3);
  expect(heard).toEqual([]);
  await stopOther();
});

test.each(["2021", "365"] as const)("a renamed sheet is called by its new name (Excel %s)", async (level) => {
  const { excel } = await startExcel({ workbook: kpiBook("一"), level });
  const { heard, events } = recorder();
  const stop = await excelHost().watch(events);
  excel.user.renameSheet("一", "改名");
  excel.user.edit("改名!A1", "題");
  await expect.poll(() => heard.filter((each) => each.startsWith("changed"))).toEqual(["changed 改名 [0,0,0,0]"]);
  await stop();
});

test("renaming and moving are heard where Office.js knows those events", async () => {
  const { excel } = await startExcel({ workbook: kpiBook("一", "二") });
  // The client from the package counts them among the things of Excel on the web only; its check is off outside of tests.
  const { CommonUtility } = (globalThis as unknown as { OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean } } })
    .OfficeExtension;
  CommonUtility._doApiNotSupportedCheck = false;
  try {
    const { heard, events } = recorder();
    const stop = await excelHost().watch(events);
    excel.user.renameSheet("一", "改名");
    await expectHeard(heard, ["sheets"]);
    excel.user.edit("改名!A1", "題");
    await expectHeard(heard, ["changed 改名 [0,0,0,0]"]);
    excel.user.moveSheet("改名", 1);
    await expectHeard(heard, ["sheets"]);
    await stop();
  } finally {
    CommonUtility._doApiNotSupportedCheck = true;
  }
});
