import { contentOf } from "../../hosts/storedText";
import { ReviewMemory, rules, saidPairs, type ReviewOptions } from "../../src/index";
import { houseScale } from "../../taskpane/checking/houseScale";
import { readCompared } from "../../taskpane/state/compared";
import { readKept, writeKept } from "../../taskpane/state/keptRecord";
import { readPairs } from "../../taskpane/state/keptPairs";
import { readSettings } from "../../taskpane/state/settings";
import { readCorrections } from "../../taskpane/state/storedCorrections";
import { fieldsIn } from "../../taskpane/state/storedShape";

/** What the pane takes up of all that a workbook keeps for it. */
export function rememberedOptions(stored: string): ReviewOptions {
  const { settings, corrections, record, pairs } = fieldsIn(contentOf(stored));
  const { staleTargetAbove, missingRates, outlyingRates, ratingScale, rulesOff } = readSettings(settings);
  readCompared(record);
  readKept(writeKept(readKept(record)));
  const scale = houseScale(ratingScale);
  return {
    staleTargetAbove,
    corrections: readCorrections(corrections),
    memory: new ReviewMemory(),
    saidPairs: saidPairs(readPairs(pairs)),
    ...(missingRates !== "ask" && { missingRates }),
    ...(outlyingRates !== "ask" && { outlyingRates }),
    ...(scale && { ratingScale: scale }),
    rules: rules.filter(({ id }) => !rulesOff.includes(id)),
  };
}
