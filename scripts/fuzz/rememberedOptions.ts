import { contentOf } from "../../hosts/storedText";
import { ReviewMemory, saidPairs, type ReviewOptions } from "../../src/index";
import { houseOptions } from "../../hosts/memory/houseOptions";
import { readCompared } from "../../taskpane/state/compared";
import { readKept, writeKept } from "../../taskpane/state/keptRecord";
import { readPairs } from "../../hosts/memory/keptPairs";
import { readSettings } from "../../hosts/memory/settings";
import { readCorrections } from "../../hosts/memory/corrections";
import { fieldsIn } from "../../hosts/memory/storedShape";

/** What the pane takes up of all that a workbook keeps for it. */
export function rememberedOptions(stored: string): ReviewOptions {
  const { settings, corrections, record, pairs } = fieldsIn(contentOf(stored));
  readCompared(record);
  readKept(writeKept(readKept(record)));
  return {
    ...houseOptions(readSettings(settings)),
    corrections: readCorrections(corrections),
    memory: new ReviewMemory(),
    saidPairs: saidPairs(readPairs(pairs)),
  };
}
