import type { HostObject } from "./hostObject";
import { RichApiError } from "./hostObject";

/** Objects that the client holds from one request to the next: a range found by `getUsedRange` stays that range. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private last = 0;

  get size(): number {
    return this.kept.size;
  }

  keep(object: HostObject): void {
    object.referenceId ??= `ref${String((this.last += 1))}`;
    this.kept.set(object.referenceId, object);
  }

  get(id: string): HostObject {
    const object = this.kept.get(id);
    if (object) return object;
    throw new RichApiError("InvalidObjectPath", "The object path is not working for what you're trying to do.");
  }

  release(id: unknown): void {
    const object = this.kept.get(String(id));
    if (!object) return;
    object.referenceId = undefined;
    this.kept.delete(String(id));
  }

  releaseAll(): void {
    for (const id of [...this.kept.keys()]) this.release(id);
  }
}
