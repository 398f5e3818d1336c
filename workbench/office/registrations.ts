import type { EventName, EventSink } from "./eventSink";
import { eventTypes, workbookTarget } from "./eventSink";
import { HostCollection } from "./hostObject";
import type { HostObject } from "./hostObject";
import { hasMember, readMember } from "./members";

/** One event as it travels: its number, its target and the details as JSON. */
export interface EventMessage {
  readonly type: number;
  readonly target: string;
  readonly details: string;
}

/** The methods by which the client says what it wants to hear of: `_RegisterDataChangedEvent`, `_RegisterEventNameChanged`. */
const methodName = /^_(Register|Unregister)(?:Event)?([A-Z]\w*?)(?:Event)?$/;

/** Which events the client listens to, on what, and how often. */
export class Registrations implements EventSink {
  private readonly listeners = new Map<string, number>();

  constructor(private readonly deliver: (message: EventMessage) => void) {}

  /** True where the method is one that begins or ends listening. */
  register(object: HostObject, method: string): boolean {
    const match = methodName.exec(method);
    const event = match?.[2] === undefined ? undefined : eventNamed(match[2]);
    if (event === undefined) return false;
    const key = keyOf(event, targetOf(object));
    const count = (this.listeners.get(key) ?? 0) + (match?.[1] === "Register" ? 1 : -1);
    this.listeners.set(key, Math.max(0, count));
    return true;
  }

  isListening(event: EventName, target: string): boolean {
    return (this.listeners.get(keyOf(event, target)) ?? 0) > 0;
  }

  fire(event: EventName, target: string, details: Readonly<Record<string, unknown>>): void {
    for (const listener of new Set([target, workbookTarget])) {
      if (!this.isListening(event, listener)) continue;
      this.deliver({ type: eventTypes[event], target: listener, details: JSON.stringify(details) });
    }
  }
}

const keyOf = (event: EventName, target: string): string => `${event} ${target}`;

function eventNamed(words: string): EventName | undefined {
  const name = words.charAt(0).toLowerCase() + words.slice(1);
  return name in eventTypes ? (name as EventName) : undefined;
}

/** Collections and the workbook speak for everything in the workbook, other objects for themselves. */
function targetOf(object: HostObject): string {
  if (object instanceof HostCollection || !hasMember(object, "Id")) return workbookTarget;
  return String(readMember(object, "Id"));
}
