import { HostCollection, RichApiError } from "./hostObject";
import type { HostObject } from "./hostObject";

type Method = (...values: readonly unknown[]) => unknown;

/** "values" as the wire spells it: "Values". Names that begin with an underscore stay. */
export const wireName = (name: string): string => (name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1));

export const hasMember = (object: HostObject, name: string): boolean =>
  name in object && !(name in Object.prototype) && !bookkeeping.has(name);

/** Members of the simulated objects that are no part of Excel. */
const bookkeeping = new Set(["typeName", "scalars", "referenceId", "items"]);

const members = (object: HostObject): Record<string, unknown> => object as unknown as Record<string, unknown>;

/** Excel's answer to a member that it does not have, with its name, so that a gap of the simulation is seen at once. */
export function missingMember(object: HostObject, name: string): RichApiError {
  return new RichApiError("ApiNotFound", `The simulated program does not implement ${object.typeName}.${name}.`, 404);
}

export function readMember(object: HostObject, name: string): unknown {
  if (!hasMember(object, name)) throw missingMember(object, name);
  return members(object)[name];
}

export function writeMember(object: HostObject, name: string, value: unknown): void {
  if (!hasMember(object, name)) throw missingMember(object, name);
  if (!isWritable(object, name)) {
    throw new RichApiError("InvalidArgument", `The property ${object.typeName}.${name} is read-only.`);
  }
  members(object)[name] = value;
}

/** False for a getter without a setter, however far up it is defined. */
function isWritable(object: HostObject, name: string): boolean {
  for (let owner: unknown = object; owner !== null; owner = Object.getPrototypeOf(owner)) {
    const property = Object.getOwnPropertyDescriptor(owner, name);
    if (property) return property.set !== undefined || property.writable === true;
  }
  return false;
}

export function callMember(object: HostObject, name: string, values: readonly unknown[]): unknown {
  const method = hasMember(object, name) ? members(object)[name] : undefined;
  if (typeof method !== "function") throw missingMember(object, name);
  return (method as Method).apply(object, [...values]);
}

export const isCollection = (object: HostObject): object is HostCollection => object instanceof HostCollection;
