import type { HostCollection } from "./hostObject";
import { HostObject, RichApiError } from "./hostObject";
import { hasMember, isCollection, readMember, wireName } from "./members";
import type { QueryInfo } from "./wire";

type Answer = Record<string, unknown>;

/** The names to load of one object, with those of the objects below it: "format/fill/color" is color under Fill under Format. */
class Wanted {
  /** All properties that are no objects. */
  everything = false;
  readonly below = new Map<string, Wanted>();

  add(path: string): void {
    const slash = path.search(/[/.]/);
    const head = slash < 0 ? path : path.slice(0, slash);
    if (head === "*" || head === "$all" || head === "$scalar") {
      this.everything = true;
      return;
    }
    const name = wireName(head);
    let child = this.below.get(name);
    if (!child) this.below.set(name, (child = new Wanted()));
    if (slash >= 0) child.add(path.slice(slash + 1));
  }

  /** True where nothing was named: then a load brings what there is. */
  get isEmpty(): boolean {
    return !this.everything && this.below.size === 0;
  }
}

function wantedBy({ Select = [], Expand = [] }: QueryInfo): Wanted {
  const wanted = new Wanted();
  for (const path of Select) wanted.add(path);
  for (const path of Expand) wanted.add(path);
  // Objects that are to be expanded are no reason to leave out the plain properties.
  if (Select.length === 0) wanted.everything = true;
  return wanted;
}

/** What tells the client which object it got: the id that it asks for it by from now on. */
export function identity(object: HostObject): Answer {
  const answer: Answer = {};
  if (object.referenceId !== undefined) answer._ReferenceId = object.referenceId;
  for (const name of ["Id", "_Id"]) if (hasMember(object, name)) answer[name] = readMember(object, name);
  return answer;
}

/** What a load of an object brings; null for a null object. */
export function query(object: HostObject | null, info: QueryInfo): Answer | null {
  if (object === null) return null;
  return load(object, wantedBy(info), info);
}

function load(object: HostObject, wanted: Wanted, page: QueryInfo): Answer {
  return isCollection(object) ? loadItems(object, wanted, page) : loadProperties(object, wanted);
}

function loadItems(collection: HostCollection, wanted: Wanted, { Skip = 0, Top }: QueryInfo): Answer {
  // A collection may have properties of its own, such as `count`; every other name is one of its items.
  const ofItems = new Wanted();
  ofItems.everything = wanted.everything || wanted.isEmpty;
  const answer = identity(collection);
  for (const [name, child] of wanted.below) {
    if (collection.scalars.includes(name)) answer[name] = readMember(collection, name);
    else ofItems.below.set(name, child);
  }
  const items = collection.items().slice(Skip, Top === undefined ? undefined : Skip + Top);
  answer._Items = items.map((item) => load(item, ofItems, {}));
  return answer;
}

function loadProperties(object: HostObject, wanted: Wanted): Answer {
  const answer = identity(object);
  if (wanted.everything || wanted.isEmpty) for (const name of object.scalars) answer[name] = readMember(object, name);
  for (const [name, child] of wanted.below) answer[name] = loadProperty(object, name, child);
  return answer;
}

function loadProperty(object: HostObject, name: string, wanted: Wanted): unknown {
  if (!hasMember(object, name)) throw unknownProperty(object, name);
  const value = readMember(object, name);
  if (typeof value === "function") throw unknownProperty(object, name);
  if (value instanceof HostObject) return load(value, wanted, {});
  if (value !== null && !wanted.isEmpty) throw unknownProperty(object, name);
  return value;
}

function unknownProperty(object: HostObject, name: string): RichApiError {
  return new RichApiError(
    "InvalidArgument",
    `The argument is invalid or missing or has an incorrect format: ${object.typeName} has no property ${name} to load.`,
  );
}
