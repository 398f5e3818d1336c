import type { RequestBody } from "./wire";
import { actionTypes, pathTypes } from "./wire";

/**
 * What a request is for: "work" is what an add-in asks of the workbook, "release" gives back objects after an `Excel.run`,
 * "service" is the client's own business, such as the results of custom functions.
 */
export type RequestPurpose = "work" | "release" | "service";

/** One request, counted. */
export interface CountedRequest {
  readonly purpose: RequestPurpose;
  /** True where the client says that something is changed. */
  readonly writes: boolean;
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
}

/** The sum of the requests of an add-in for its work: what each costs the user in time. */
export interface Traffic {
  readonly syncs: number;
  readonly writingSyncs: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The biggest single request and answer, which Excel on the web limits. */
  readonly largestRequest: number;
  readonly largestResponse: number;
}

export function purposeOf(request: RequestBody): RequestPurpose {
  if (Object.values(request.ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === pathTypes.newObject)) return "service";
  const asked = request.Actions.filter(({ ActionType }) => ActionType !== actionTypes.instantiate);
  return asked.length > 0 && asked.every(({ Name = "" }) => Name.startsWith("_Remove")) ? "release" : "work";
}

export function sumOf(requests: readonly CountedRequest[]): Traffic {
  const work = requests.filter(({ purpose }) => purpose === "work");
  const sum = (amount: (request: CountedRequest) => number) => work.reduce((total, request) => total + amount(request), 0);
  return {
    syncs: work.length,
    writingSyncs: work.filter(({ writes }) => writes).length,
    actions: sum(({ actions }) => actions),
    requestBytes: sum(({ requestBytes }) => requestBytes),
    responseBytes: sum(({ responseBytes }) => responseBytes),
    largestRequest: work.reduce((most, { requestBytes }) => Math.max(most, requestBytes), 0),
    largestResponse: work.reduce((most, { responseBytes }) => Math.max(most, responseBytes), 0),
  };
}
