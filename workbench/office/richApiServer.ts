import { HostObject, RichApiError } from "./hostObject";
import { callMember, hasMember, writeMember, wireName } from "./members";
import type { Found, ObjectSource } from "./objectPaths";
import { ObjectPaths } from "./objectPaths";
import { identity, query } from "./query";
import { References } from "./references";
import type { Registrations } from "./registrations";
import type { ActionInfo, ActionResult, RequestBody, ResponseBody, WireError } from "./wire";
import { actionTypes } from "./wire";

/**
 * Answers the requests of Office.js, which Microsoft calls ProcessQuery, over simulated objects. It knows nothing of Excel.
 * Actions are done one after the other; the first that fails ends the request, and those before it stay done, as in Excel.
 */
export class RichApiServer {
  private readonly source: ObjectSource;
  private readonly references = new References();

  constructor(
    root: HostObject,
    private readonly registrations: Registrations,
    service: (name: string) => HostObject | undefined = () => undefined,
  ) {
    this.source = { root, references: this.references, service };
  }

  /** How many objects the client holds: none after the end of an `Excel.run`. */
  get keptReferences(): number {
    return this.references.size;
  }

  /** `fails` is asked before each action. */
  answer(request: RequestBody, fails: () => boolean = () => false): ResponseBody {
    const paths = new ObjectPaths(request.ObjectPaths, this.source);
    const toKeep = keptPaths(request);
    const results: ActionResult[] = [];
    const traces: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (fails()) throw new RichApiError("GeneralException", "Something went wrong.", 500);
        if (action.ActionType === actionTypes.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: this.perform(action, paths, toKeep) ?? null });
      } catch (thrown) {
        return { Results: results, TraceIds: traces, Error: wireError(thrown, index, action, request) };
      }
    }
    return { Results: results, TraceIds: traces, Error: null };
  }

  private perform(action: ActionInfo, paths: ObjectPaths, toKeep: ReadonlySet<number>): unknown {
    switch (action.ActionType) {
      case actionTypes.trace:
        return null;
      case actionTypes.instantiate:
        return this.instantiate(paths.resolve(action.ObjectPathId), toKeep.has(action.ObjectPathId));
      case actionTypes.query:
      case actionTypes.queryAsJson:
        return query(paths.resolve(action.ObjectPathId), action.QueryInfo ?? {});
      case actionTypes.method:
        return this.call(paths.resolve(action.ObjectPathId), action, paths);
      case actionTypes.setProperty:
        writeMember(existing(paths.resolve(action.ObjectPathId)), action.Name ?? "", paths.values(action.ArgumentInfo)[0]);
        return null;
      case actionTypes.update:
        update(existing(paths.resolve(action.ObjectPathId)), action.ObjectState ?? {});
        return null;
      default:
        throw new RichApiError("GeneralException", `There is no action type ${String(action.ActionType)}.`, 500);
    }
  }

  private instantiate(object: Found, keep: boolean): unknown {
    if (object === null) return null;
    if (keep) this.references.keep(object);
    return identity(object);
  }

  private call(object: Found, action: ActionInfo, paths: ObjectPaths): unknown {
    if (object === null) return null;
    const name = action.Name ?? "";
    const values = paths.values(action.ArgumentInfo);
    switch (name) {
      case "_KeepReference":
        return void this.references.keep(object);
      case "_RemoveReference":
        return void this.references.release(values[0]);
      case "_RemoveAllReferences":
        return void this.references.releaseAll();
      default:
        if (!hasMember(object, name) && this.registrations.register(object, name)) return null;
        return plain(callMember(object, name, values));
    }
  }
}

/** Paths whose objects the client wants to hold: they are told their reference as soon as they are made. */
function keptPaths(request: RequestBody): ReadonlySet<number> {
  const kept = request.Actions.filter(({ ActionType, Name }) => ActionType === actionTypes.method && Name === "_KeepReference");
  return new Set(kept.map(({ ObjectPathId }) => ObjectPathId));
}

function existing(object: Found): HostObject {
  if (object) return object;
  throw new RichApiError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

/** Sets several properties; objects among them are those of the object itself: `{ format: { fill: { color } } }`. */
function update(object: HostObject, state: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(state)) {
    const name = wireName(key);
    const present = hasMember(object, name) ? (object as unknown as Record<string, unknown>)[name] : undefined;
    if (present instanceof HostObject) update(present, value as Readonly<Record<string, unknown>>);
    else writeMember(object, name, value);
  }
}

/** An object does not travel: the client asks for it by a path of its own. */
const plain = (value: unknown): unknown => (value instanceof HostObject ? null : value);

function wireError(thrown: unknown, index: number, action: ActionInfo, request: RequestBody): WireError {
  const path = request.ObjectPaths[action.ObjectPathId];
  const place = [path?.Name, action.Name].filter((part) => part !== undefined && part !== "").join(".");
  const { code, message, status } = thrown instanceof RichApiError ? thrown : faultOfSimulation(thrown);
  return { Code: code, Message: message, Location: place, ActionIndex: index, HttpStatusCode: status };
}

/** A fault of the simulation itself must not be taken for an answer of Excel. */
function faultOfSimulation(thrown: unknown): RichApiError {
  const text = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new RichApiError("GeneralException", `The simulated program itself failed: ${text}`, 500);
}
