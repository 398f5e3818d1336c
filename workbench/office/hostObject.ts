/** An error as Excel answers it: Microsoft's code, words, and the HTTP status that goes with them. */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
  ) {
    super(message);
    this.name = "RichApiError";
  }
}

/**
 * An object of the simulated program as Office.js addresses it. Its members have the names of the wire: `Address`, `GetCell`.
 * A getter is a property to load, a setter one to set, a method one to call; a method that answers null gives a null object.
 */
export abstract class HostObject {
  /** The name of the class on the wire: "Range", "Worksheet". */
  abstract readonly typeName: string;
  /** The properties that a load without names brings: those that are no objects. */
  abstract readonly scalars: readonly string[];
  /** Given by the server to an object that the client keeps between two requests. */
  referenceId: string | undefined;
}

/** A collection of the simulated program: Office.js asks for its items, or for one by key. */
export abstract class HostCollection<Item extends HostObject = HostObject> extends HostObject {
  abstract items(): readonly Item[];
  /** The item with this key; RichApiError ItemNotFound where there is none. */
  abstract Item(key: unknown): Item;
}
