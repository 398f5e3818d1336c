import type { Wording } from "../../src/index";
import { uncertain } from "../changes/uncertain";
import type { HostError } from "../hostError";

const EXCEL: Wording = {
  ja: "Excel の［元に戻す］を使うか、保存せずに閉じて開き直してください。",
  en: "Use Undo in Excel, or close without saving and open the file again.",
};

/** Excel fell silent in the middle of a write. */
export function uncertainInExcel(changed: Wording, cause: unknown): HostError {
  return uncertain(changed, EXCEL, cause);
}
