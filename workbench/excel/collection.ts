import { HostCollection } from "../office/hostObject";
import type { HostObject } from "../office/hostObject";
import { itemNotFound } from "./errors";

/** A collection whose items have keys: ids or names, in large or small letters. */
export abstract class Collection<Item extends HostObject> extends HostCollection<Item> {
  readonly scalars: readonly string[] = [];

  /** The keys by which an item is found. */
  protected abstract keys(item: Item): readonly string[];

  GetCount(): number {
    return this.items().length;
  }

  GetItemOrNullObject(key: unknown): Item | null {
    const wanted = String(key).toLowerCase();
    return this.items().find((item) => this.keys(item).some((one) => one.toLowerCase() === wanted)) ?? null;
  }

  Item(key: unknown): Item {
    const item = this.GetItemOrNullObject(key);
    if (!item) throw itemNotFound();
    return item;
  }

  GetItem(key: unknown): Item {
    return this.Item(key);
  }

  GetItemAt(index: number): Item {
    const item = this.items()[index];
    if (!item) throw itemNotFound();
    return item;
  }
}
