import type { Wording } from "../../src/index";
import { HostError, type HostErrorCode } from "../hostError";
import { excelCode } from "./excelCode";

/** Microsoft's error codes, by what they mean for the user. All others are "unknown". */
const codes: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: "editing",
  AccessDenied: "protected",
  ItemNotFound: "missing-sheet",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RequestPayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  ApiNotFound: "unsupported",
  ApiNotAvailable: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedOperation: "unsupported",
};

const wordings: Readonly<Record<Exclude<HostErrorCode, "unknown" | "hidden" | "uncertain">, Wording>> = {
  editing: {
    ja: "セルの編集中は Excel が操作を受け付けません。Enter キーか Esc キーで編集を終えてから、もう一度お試しください。",
    en: "Excel accepts nothing while a cell is being edited. Finish the cell with Enter or Esc, then try again.",
  },
  protected: {
    ja: "シートまたはブックが保護されているため、変更できませんでした。何も変えていません。［校閲］タブで保護を解除してから、もう一度お試しください。",
    en: "The sheet or the workbook is protected, so nothing was changed. Remove the protection on the Review tab, then try again.",
  },
  "missing-sheet": {
    ja: "シートが削除されたか、名前が変わりました。何も変えていません。もう一度検査してください。",
    en: "A sheet was deleted or renamed meanwhile. Nothing was changed. Please check the workbook again.",
  },
  "too-large": {
    ja: "データが大きすぎて、Excel が一度に受け渡せませんでした。何も変えていません。シートか選択範囲を絞ってお試しください。",
    en: "There is more data than Excel hands over. Nothing was changed. Try one sheet or a selection.",
  },
  unsupported: {
    ja: "お使いの Excel にはこの操作に必要な機能がありません。Excel 2021 以降か Microsoft 365 の Excel でお使いください。",
    en: "This version of Excel lacks what this needs. Please use Excel 2021 or later, or Excel of Microsoft 365.",
  },
};

const DIALOG_OPEN: Wording = {
  ja: "Excel でダイアログが開いているため、操作できませんでした。何も変えていません。ダイアログを閉じてから、もう一度お試しください。",
  en: "A dialog is open in Excel, so nothing could be done and nothing was changed. Close the dialog, then try again.",
};

export function hostError(code: keyof typeof wordings, cause?: unknown): HostError {
  return new HostError(code, wordings[code], { cause });
}

/** What the user is told of anything that Excel threw. */
export function hostErrorOf(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (excelCode(error) === "WriteNotSupportedWhenModalDialogOpen") return new HostError("editing", DIALOG_OPEN, { cause: error });
  const code = codes[excelCode(error) ?? ""];
  if (code !== undefined && code !== "unknown" && code !== "hidden" && code !== "uncertain") return hostError(code, error);
  const words = error instanceof Error ? error.message : String(error);
  const wording = {
    ja: `Excel が操作を完了できませんでした（${words}）。何も変えていません。ブックを保存してから、もう一度お試しください。`,
    en: `Excel could not do this (${words}). Nothing was changed. Save the workbook, then try again.`,
  };
  return new HostError("unknown", wording, { cause: error });
}
