/** How Excel refuses a request as a whole. The number is what it tells the client, the code what the add-in sees. */
export const refusals = {
  /** The request may have been done: only its answer did not come. */
  GeneralException: 5001,
  InvalidOperationInCellEditMode: 5004,
  WriteNotSupportedWhenModalDialogOpen: 5016,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
} as const;

export type RefusalCode = keyof typeof refusals;

/** Excel on the web takes and gives at most 5 MB in a request. */
export const webPayloadLimit = 5_000_000;

/** What stands between the add-in's requests and the workbook: what a test wants to happen at a certain moment. */
export class RequestGate {
  /** Somebody is typing into a cell: Excel for Windows then refuses everything. */
  cellEditMode = false;
  /** Whether an action fails, of those that come after all that is done by now; 1 is the next one. Those before it in its request stay done. */
  failsAction: (action: number) => boolean = () => false;
  /** Whether the answer to a request gets lost, which is done all the same; 1 is the next one. */
  losesAnswer: (request: number) => boolean = () => false;
  private actions = 0;
  private answers = 0;
  private passed = 0;
  private readonly refused: RefusalCode[] = [];
  private readonly planned = new Map<number, (() => void)[]>();

  /** Refuses the next requests with this code. */
  refuseNext(code: RefusalCode, requests = 1): void {
    for (let index = 0; index < requests; index++) this.refused.push(code);
  }

  /**
   * Does something right before a request is answered, as a colleague might who deletes a sheet in that moment.
   * @param request 1 is the next one, 2 the one after it.
   */
  before(request: number, happen: () => void): void {
    const number = this.passed + request;
    this.planned.set(number, [...(this.planned.get(number) ?? []), happen]);
  }

  /** Counts from here on what fails and gets lost. */
  countAnew(): void {
    this.actions = 0;
    this.answers = 0;
  }

  /** How many actions and requests were counted. */
  get counted(): { readonly actions: number; readonly requests: number } {
    return { actions: this.actions, requests: this.answers };
  }

  nextActionFails(): boolean {
    this.actions += 1;
    return this.failsAction(this.actions);
  }

  nextAnswerIsLost(): boolean {
    this.answers += 1;
    return this.losesAnswer(this.answers);
  }

  /** Lets a request through, or says why not. */
  pass(): RefusalCode | undefined {
    this.passed += 1;
    for (const happen of this.planned.get(this.passed) ?? []) happen();
    this.planned.delete(this.passed);
    return this.refused.shift() ?? (this.cellEditMode ? "InvalidOperationInCellEditMode" : undefined);
  }
}
