import { eventTypes } from "../../../workbench/office/eventSink";

/** The latest ExcelApi 1.x that the client of Microsoft's npm package knows. */
export const clientVersion = 15;

/** What every object of the client has of itself, without asking Excel. */
const clientOnly = new Set([
  "context",
  "isNull",
  "isNullObject",
  "items",
  "load",
  "retrieve",
  "set",
  "toJSON",
  "track",
  "untrack",
  "update",
]);

interface ClientPrototype {
  readonly _className?: string;
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
}

/** True for the classes of objects in Excel, as against those of events, options and enumerations. */
export const isClientClass = (name: string): boolean => prototypeOf(name) !== undefined;

/**
 * The name by which the client asks Excel for a member, from the client's own tables and code.
 * @returns undefined where the client has no such member; an empty text where it never asks Excel for it.
 */
export function wireNameOf(owner: string, member: string): string | undefined {
  const prototype = prototypeOf(owner);
  if (!prototype) return undefined;
  if (clientOnly.has(member)) return "";
  const scalar = prototype._scalarPropertyNames?.indexOf(member) ?? -1;
  if (scalar >= 0) return prototype._scalarPropertyOriginalNames?.[scalar];
  const property = Object.getOwnPropertyDescriptor(prototype, member);
  const code = property && String(Reflect.get(property, property.get ? "get" : "value"));
  return code === undefined ? undefined : nameInCode(member, code);
}

/** The client's code holds the name as a text, or as the method that begins to listen; an index has none. */
function nameInCode(member: string, code: string): string {
  const registration = /\._(Register\w+)\(/.exec(code)?.[1];
  if (registration !== undefined) return `_${registration}`;
  const expected = member.charAt(0).toUpperCase() + member.slice(1);
  if (code.includes(`"${expected}"`)) return expected;
  return member === "getItem" ? "Item" : (/"(_?[A-Z]\w*)"/.exec(code)?.[1] ?? expected);
}

/** True where the server itself answers the method, for all classes alike. */
export function isAnsweredByServer(wireName: string): boolean {
  const event = /^_Register(?:Event)?(\w+?)(?:Event)?$/.exec(wireName)?.[1];
  return event !== undefined && event.charAt(0).toLowerCase() + event.slice(1) in eventTypes;
}

function prototypeOf(name: string): ClientPrototype | undefined {
  const known = (Excel as unknown as Readonly<Record<string, { readonly prototype?: ClientPrototype } | undefined>>)[name];
  const prototype = typeof known === "function" ? (known as { readonly prototype?: ClientPrototype }).prototype : undefined;
  return prototype && "_className" in prototype ? prototype : undefined;
}
