/** Uses what the sample program has, and in each way something that it does not have: see completeness.test.ts. */
export async function useExcel(context: Excel.RequestContext): Promise<unknown> {
  const { worksheets, names } = context.workbook;
  const sheets = worksheets.load("items/name, items/position");
  const sheet = worksheets.getItem("表");
  const range = sheet.getUsedRange().load(["address", "formulas", "format/fill/color"]);
  const chart = sheet.charts.getItem("図").load({ name: true });
  range.load({ numberFormat: true, worksheet: { name: true } });
  range.set({ format: { fill: { color: "#FFFFFF" }, font: {} } });
  sheet.onChanged.add(() => Promise.resolve());
  range.clear();
  await context.sync();
  return [sheets.items, names, chart];
}
