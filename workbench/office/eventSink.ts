/** The numbers by which Office.js knows what happened in Excel. */
export const eventTypes = {
  dataChanged: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
  formulaChanged: 23,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  moved: 27,
} as const;

export type EventName = keyof typeof eventTypes;

/** The target of events of the whole workbook, such as a sheet that was added. */
export const workbookTarget = "Workbook";

/**
 * Where the simulated program says what happened in it. Who listens is no matter of the program: the client's registrations are kept here,
 * and an event of a sheet reaches those that listen to the sheet and those that listen to all sheets.
 */
export interface EventSink {
  /**
   * @param target The `Id` of the sheet that it happened on, or `workbookTarget`.
   * @param details What the client's own event arguments are made of, such as `{ address: "B5", changeType: "RangeEdited", source: "Local", worksheetId }`.
   */
  fire(event: EventName, target: string, details: Readonly<Record<string, unknown>>): void;
}

/** The root object of a simulated program, which says what happens in it. */
export interface EventSource {
  /** Called once, before the first request. */
  connect(events: EventSink): void;
}
