/** A newer Excel with an older copy of Office.js announces a set whose members are not there: both are asked. */
function supports(version: string, owner?: object, member?: string): boolean {
  if (!Office.context.requirements.isSetSupported("ExcelApi", version)) return false;
  return owner === undefined || member === undefined || member in owner;
}

/** What this Excel can, beyond what every supported Excel can. */
export const features = {
  /** What the manifest asks for; an Excel that starts the add-in all the same is refused with a sentence. */
  minimum: (): boolean => supports("1.12"),
  mergedAreas: (): boolean => supports("1.13", Excel.Range.prototype, "getMergedAreasOrNullObject"),
  /** The old kind of comments, which Excel calls notes. */
  notes: (): boolean => supports("1.18", Excel.Workbook.prototype, "notes"),
  renameEvents: (): boolean => supports("1.17", Excel.WorksheetCollection.prototype, "onNameChanged"),
  moveEvents: (): boolean => supports("1.17", Excel.WorksheetCollection.prototype, "onMoved"),
  /** Writes of one run are one step of Excel's own undo. */
  undoGroups: (): boolean => supports("1.20"),
};
