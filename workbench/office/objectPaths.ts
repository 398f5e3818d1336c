import { HostCollection, HostObject, RichApiError } from "./hostObject";
import { callMember, hasMember, missingMember, readMember } from "./members";
import type { References } from "./references";
import type { ArgumentInfo, ObjectPathInfo, PathIds, RequestBody } from "./wire";
import { pathTypes } from "./wire";

/** An object of the program, or null for what Office.js calls a null object: a sheet that is not there, and all that is asked of it. */
export type Found = HostObject | null;

/** Where the objects of a request come from. */
export interface ObjectSource {
  readonly root: HostObject;
  readonly references: References;
  /** A service that the client makes by name, such as the one that takes the results of custom functions. */
  service(name: string): HostObject | undefined;
}

/** The objects that one request speaks of, each found once. */
export class ObjectPaths {
  private readonly found = new Map<number, Found>();

  constructor(
    private readonly paths: RequestBody["ObjectPaths"],
    private readonly source: ObjectSource,
  ) {}

  resolve(id: number): Found {
    const before = this.found.get(id);
    if (before !== undefined) return before;
    const path = this.paths[id];
    if (!path) throw new RichApiError("InvalidObjectPath", `There is no object path ${String(id)}.`);
    const object = this.find(path);
    this.found.set(id, object);
    return object;
  }

  /** The arguments of a call; objects among them are those of other paths. */
  values(info: ArgumentInfo | null | undefined): readonly unknown[] {
    return info?.Arguments ? this.withObjects(info.Arguments, info.ReferencedObjectPathIds) : [];
  }

  private withObjects(values: readonly unknown[], ids: readonly PathIds[] | null | undefined): readonly unknown[] {
    if (!ids) return values;
    return values.map((value, index) => {
      const id = ids[index];
      if (typeof id === "number" && id !== 0) return this.resolve(id);
      return Array.isArray(id) && Array.isArray(value) ? this.withObjects(value, id as readonly PathIds[]) : value;
    });
  }

  private find(path: ObjectPathInfo): Found {
    const name = path.Name ?? "";
    switch (path.ObjectPathType) {
      case pathTypes.root:
        return this.source.root;
      case pathTypes.newObject:
        return this.service(name);
      case pathTypes.reference:
        return this.source.references.get(name);
      case pathTypes.nullObject:
        return null;
      default:
        return this.member(path, name);
    }
  }

  private service(name: string): HostObject {
    const service = this.source.service(name);
    if (service) return service;
    throw new RichApiError("ApiNotFound", `The simulated program does not implement the service ${name}.`, 404);
  }

  private member(path: ObjectPathInfo, name: string): Found {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const object = valueOf(parent, path, name, () => this.values(path.ArgumentInfo));
    if (object === null || object instanceof HostObject) return object;
    throw new Error(`${parent.typeName}.${name} of the simulated program must answer an object.`);
  }
}

function valueOf(parent: HostObject, path: ObjectPathInfo, name: string, values: () => readonly unknown[]): unknown {
  switch (path.ObjectPathType) {
    case pathTypes.method:
      return callMember(parent, name, values());
    case pathTypes.property:
      return readMember(parent, name);
    case pathTypes.indexer:
      if (parent instanceof HostCollection || hasMember(parent, "Item")) return callMember(parent, "Item", values());
      throw missingMember(parent, "Item");
    default:
      throw new RichApiError("GeneralException", `There is no object path type ${String(path.ObjectPathType)}.`, 500);
  }
}
