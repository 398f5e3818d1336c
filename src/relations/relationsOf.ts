import { readRegions } from "../regions/findRegions";
import type { Workbook } from "../sheet/workbook";
import { findRelations } from "./findRelations";
import { RelationBook } from "./relationBook";

/** The relations that words and figures of a workbook bear out. */
export function relationsOf({ sheets }: Workbook): RelationBook {
  return new RelationBook(findRelations(sheets.flatMap((sheet) => readRegions(sheet).regions)));
}
