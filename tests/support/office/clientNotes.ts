interface ClientInternals {
  readonly OfficeExtension: {
    readonly BatchApiHelper: {
      createPropertyObject(type: unknown, parent: object, name: string, isCollection: boolean, flags: number): unknown;
    };
  };
}

/** By Microsoft's client, what is not lost when it is asked for in vain. */
const RESTRICTED_RESOURCE_ACCESS = 4;

/**
 * Gives Office.js of the npm package, which ends with ExcelApi 1.15, the notes of ExcelApi 1.18, as the client from Microsoft's CDN has them:
 * its own classes for comments ask for notes, whose content and place are spelt alike. Only after `startExcel`.
 */
export function teachNotes(): void {
  const { BatchApiHelper } = (globalThis as unknown as ClientInternals).OfficeExtension;
  const known = new WeakMap<object, unknown>();
  Object.defineProperty(Excel.Workbook.prototype, "notes", {
    configurable: true,
    get(this: object) {
      const notes =
        known.get(this) ?? BatchApiHelper.createPropertyObject(Excel.CommentCollection, this, "Notes", true, RESTRICTED_RESOURCE_ACCESS);
      known.set(this, notes);
      return notes;
    },
  });
}
