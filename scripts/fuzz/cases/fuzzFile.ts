/** A file as somebody might hand it over. */
export interface FuzzFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What the workbook keeps for the pane, as text: settings, corrections and reasons. */
  readonly stored?: string;
}
