/** The values that travel: JSON. */
export type WireValue = null | boolean | number | string | undefined | readonly WireValue[] | { readonly [key: string]: WireValue };

/** What an action does, by its number on the wire. */
export const actionTypes = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, queryAsJson: 7, update: 9 } as const;

/** How an object is found, by its number on the wire. */
export const pathTypes = { root: 1, newObject: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

/** An id of an object path in place of an argument that is an object; arrays of arguments have arrays of ids. */
export type PathIds = null | number | readonly PathIds[];

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: readonly PathIds[] | null;
}

export interface ObjectPathInfo {
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo | null;
}

/** What a load asks for. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly ObjectPathId: number;
  readonly Name?: string;
  readonly ArgumentInfo?: ArgumentInfo | null;
  readonly QueryInfo?: QueryInfo | null;
  /** The properties that an update sets, by their names in JavaScript. */
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** One request, which Microsoft calls ProcessQuery: what `context.sync()` sends. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface WireError {
  readonly Code: string;
  readonly Message: string;
  /** Where it happened: "Range.Values". */
  readonly Location: string;
  /** The action that failed; the client names the statement that made it. */
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error: WireError | null;
}
