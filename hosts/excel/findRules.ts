import { signOf, type Sign } from "./markSigns";

/** A conditional format of Kensan and the cells that it colours. */
export interface OwnRule {
  readonly sign: Sign;
  readonly format: Excel.ConditionalFormat;
  readonly ranges: Excel.RangeAreas;
}

/** Asks which kinds of conditional formats lie on a sheet. */
export function askForFormats(sheet: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const formats = sheet.getRange().conditionalFormats;
  formats.load("items/id,items/type");
  return formats;
}

/** Kensan's among the formats that were asked for, sheet by sheet: one round trip where there are any that could be. `ask` loads what is to be known of their ranges. */
export async function findRules(
  context: Excel.RequestContext,
  sheets: readonly Excel.ConditionalFormatCollection[],
  ask: (ranges: Excel.RangeAreas) => void,
): Promise<OwnRule[][]> {
  const rules = sheets.map(({ items }) =>
    items.filter(({ type }) => type === "Custom").map((format) => ({ format, ranges: format.getRanges() })),
  );
  for (const { format, ranges } of rules.flat()) {
    format.custom.rule.load("formula");
    ask(ranges);
  }
  if (rules.some(({ length }) => length > 0)) await context.sync();
  return rules.map((own) =>
    own.flatMap(({ format, ranges }) => {
      const sign = signOf(format.custom.rule.formula);
      return sign ? [{ sign, format, ranges }] : [];
    }),
  );
}
