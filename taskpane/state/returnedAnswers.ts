import type { FollowedList } from "../../hosts/file/report/findingList/followList";
import type { CheckResult } from "../checking/checkResult";

/** A list of findings that came back, held against the workbook as it was checked then. */
export interface ReturnedAnswers extends FollowedList {
  /** Name of the file with the list. */
  readonly list: string;
  /** The check that it was compared with. */
  readonly result: CheckResult;
}
