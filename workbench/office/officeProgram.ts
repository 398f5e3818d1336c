import { AppRuntime } from "./appRuntime";
import { CustomFunctionCalls } from "./customFunctions";
import type { EventSource } from "./eventSink";
import { HostObject } from "./hostObject";
import { Messages } from "./messages";
import { Registrations } from "./registrations";
import type { RefusalCode } from "./requestGate";
import { RequestGate } from "./requestGate";
import { Ribbon } from "./ribbon";
import { RichApiServer } from "./richApiServer";
import type { CountedRequest, Traffic } from "./traffic";
import { purposeOf, sumOf } from "./traffic";
import type { RequestBody } from "./wire";

export interface DocumentOptions {
  /** The most bytes of one request and of one answer; none on a desktop. */
  readonly payloadLimit?: number | undefined;
}

/** What Excel answers a request: JSON, or a refusal of the whole request. */
export type Answer = { readonly json: string } | { readonly refused: RefusalCode };

const eventCategory = 65536;
/** The bit of a request by which the client says that it changes something. */
const writeFlag = 1;

/** A workbook open in the simulated program, with everything that went over the wire for it. */
class OpenDocument {
  readonly gate = new RequestGate();
  readonly requests: CountedRequest[] = [];
  /** The add-in's settings in the document (`Office.context.document.settings`). */
  readonly settings = new Map<string, string>();
  readonly server: RichApiServer;

  constructor(
    root: HostObject & EventSource,
    readonly payloadLimit: number,
    messages: Messages,
    service: (name: string) => HostObject | undefined,
  ) {
    const registrations = new Registrations(({ type, target, details }) => {
      messages.send([eventCategory, type, target, details, 0, false]);
    });
    this.server = new RichApiServer(root, registrations, service);
    root.connect(registrations);
  }
}

/** The service by which the client says that it takes the ribbon's commands. */
class AddinService extends HostObject {
  readonly typeName = "AddinInternalService";
  readonly scalars = [];

  NotifyActionHandlerReady(): void {
    // There is nothing to wait for: commands reach the client by an event.
  }
}

/**
 * The program around a workbook, whichever it is: it takes the client's requests, calls custom functions, presses buttons.
 * One program serves a loaded Office.js as long as it lives; workbooks are opened in it one after the other.
 */
export class OfficeProgram {
  readonly messages = new Messages();
  readonly ribbon = new Ribbon();
  readonly runtime = new AppRuntime();
  readonly customFunctions = new CustomFunctionCalls((entry) => {
    this.messages.send(entry);
  });
  private document: OpenDocument;

  constructor(root: HostObject & EventSource, options: DocumentOptions = {}) {
    this.document = this.opened(root, options);
  }

  /** Opens another workbook in place of the one before. Its requests are counted from nothing. */
  open(root: HostObject & EventSource, options: DocumentOptions = {}): void {
    this.document = this.opened(root, options);
  }

  get gate(): RequestGate {
    return this.document.gate;
  }

  get settings(): Map<string, string> {
    return this.document.settings;
  }

  /** All requests since the workbook was opened or the counts were reset, the client's own included. */
  get requests(): readonly CountedRequest[] {
    return this.document.requests;
  }

  get traffic(): Traffic {
    return sumOf(this.document.requests);
  }

  resetTraffic(): void {
    this.document.requests.length = 0;
  }

  /** Objects that the add-in still holds in the program. */
  get keptReferences(): number {
    return this.document.server.keptReferences;
  }

  /** Answers a request of the client, given as the text that travels. */
  answer(text: string, flags: number): Answer {
    const request = JSON.parse(text) as RequestBody;
    const purpose = purposeOf(request);
    const requestBytes = bytesOf(text);
    const answer = this.admit(request, purpose === "work", requestBytes);
    const responseBytes = "json" in answer ? bytesOf(answer.json) : 0;
    this.document.requests.push({
      purpose,
      writes: (flags & writeFlag) !== 0,
      actions: request.Actions.length,
      requestBytes,
      responseBytes,
    });
    // By then the actions are done: only a request that does not write is as if it had not been.
    return responseBytes > this.document.payloadLimit ? { refused: "ResponsePayloadSizeLimitExceeded" } : answer;
  }

  private admit(request: RequestBody, isWork: boolean, bytes: number): Answer {
    if (bytes > this.document.payloadLimit) return { refused: "RequestPayloadSizeLimitExceeded" };
    const refused = isWork ? this.document.gate.pass() : undefined;
    if (refused) return { refused };
    const { gate, server } = this.document;
    const json = JSON.stringify(server.answer(request, () => isWork && gate.nextActionFails()));
    return isWork && gate.nextAnswerIsLost() ? { refused: "GeneralException" } : { json };
  }

  private opened(root: HostObject & EventSource, { payloadLimit = Infinity }: DocumentOptions): OpenDocument {
    return new OpenDocument(root, payloadLimit, this.messages, (name) => this.service(name));
  }

  private service(name: string): HostObject | undefined {
    if (name.endsWith(".CustomFunctions")) return this.customFunctions;
    if (name.endsWith(".AppRuntimeService")) return this.runtime;
    return name.endsWith(".AddinInternalService") ? new AddinService() : undefined;
  }
}

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;
