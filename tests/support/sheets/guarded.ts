/** What was asked of Google's services, and what they are to refuse. */
export class Traffic {
  /** How often each member was called: `Range.getValues`. */
  readonly calls = new Map<string, number>();
  private readonly refusals: { member: string; after: number; message: string }[] = [];

  /** How often members were called whose names match. */
  count(names: RegExp): number {
    return [...this.calls].filter(([name]) => names.test(name)).reduce((sum, [, times]) => sum + times, 0);
  }

  /** Lets a member fail once, after it has worked some times more. */
  refuse(member: string, message: string, after = 0): void {
    this.refusals.push({ member, after, message });
  }

  /** Whether a call fails, of those that come; 1 is the next one. */
  failsCall: (call: number) => boolean = () => false;
  /** How many calls were counted since the last time this was set to 0. */
  counted = 0;

  note(member: string): void {
    this.counted += 1;
    if (this.failsCall(this.counted)) throw exception("Service error: Spreadsheets");
    this.calls.set(member, (this.calls.get(member) ?? 0) + 1);
    const at = this.refusals.findIndex((each) => each.member === member);
    const refusal = this.refusals[at];
    if (!refusal) return;
    if (refusal.after === 0) {
      this.refusals.splice(at, 1);
      throw exception(refusal.message);
    }
    refusal.after -= 1;
  }
}

/** An error as Google's services throw it. */
export function exception(message: string): Error {
  const error = new Error(message);
  error.name = "Exception";
  return error;
}

/** An object of Google's services that has the given members and throws for all others, so that nothing passes that is not emulated. */
export function guarded<T extends object>(name: string, members: Partial<T>, traffic: Traffic): T {
  return new Proxy(members as T, {
    get(target, key) {
      if (typeof key === "symbol" || key === "then" || key === "toJSON") return undefined;
      const member: unknown = Reflect.get(target, key);
      if (member === undefined) throw new TypeError(`${name}.${key} is not emulated.`);
      if (typeof member !== "function") return member;
      return (...values: unknown[]): unknown => {
        for (const value of values)
          if (value === undefined) throw exception(`The parameters don't match the method signature for ${name}.${key}.`);
        traffic.note(`${name}.${key}`);
        return (member as (...values: unknown[]) => unknown)(...values);
      };
    },
    set: (_target, key) => {
      throw new TypeError(`${name}.${String(key)} cannot be set.`);
    },
  });
}
