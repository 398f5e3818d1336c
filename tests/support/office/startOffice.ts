import type { EventSource } from "../../../workbench/office/eventSink";
import type { ExternalOptions, Locale } from "../../../workbench/office/external";
import { createExternal } from "../../../workbench/office/external";
import type { HostObject } from "../../../workbench/office/hostObject";
import { OfficeProgram } from "../../../workbench/office/officeProgram";
import { webPayloadLimit } from "../../../workbench/office/requestGate";
import type { OfficeLevel } from "../../../workbench/office/requirements";
import { requirementMatrix } from "../../../workbench/office/requirements";
import { setUpPage } from "./pageStub";

export interface StartOptions {
  /** Whose Excel it is: LTSC 2021, LTSC 2024, or Microsoft 365 (the default). */
  readonly level?: OfficeLevel;
  /** Excel on the web refuses requests and answers of more than 5 MB; a desktop, the default, does not. */
  readonly limits?: "web" | "desktop";
  /** The language of Excel, and of Microsoft's own messages; the same throughout a test file. */
  readonly locale?: Locale;
}

/** The parts of the client that are not in its public types. */
interface ClientInternals {
  readonly OfficeExtension: {
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
    readonly GenericEventRegistration: { readonly s_genericEventRegistrations: Readonly<Record<string, EventHandlers>> };
  };
  readonly Office: { readonly context: { readonly requirements: { readonly _setMap: { _sets: unknown } } } };
}

interface EventHandlers {
  readonly m_eventRegistration: { m_handlersByEventByTarget: object };
}

interface Loaded {
  readonly program: OfficeProgram;
  readonly options: ExternalOptions;
}

let loaded: Promise<Loaded> | undefined;

/**
 * Loads Microsoft's Office.js for Windows into this test file, connected with a program that shows this workbook.
 * Called again, it opens another workbook, as after a restart of Excel: Office.js itself is loaded once a file.
 */
export async function startOffice(root: HostObject & EventSource, options: StartOptions = {}): Promise<OfficeProgram> {
  const { level = "365", limits = "desktop", locale = "ja-JP" } = options;
  const workbook = { payloadLimit: limits === "web" ? webPayloadLimit : undefined };
  const isFirst = loaded === undefined;
  loaded ??= load(new OfficeProgram(root, workbook), { level, locale });
  const { program, options: first } = await loaded;
  if (first.locale !== locale) throw new Error("The language of Excel cannot change within a test file: Office.js reads it once.");
  if (!isFirst) {
    program.open(root, workbook);
    forgetHandlers();
  }
  setLevel(level);
  program.resetTraffic();
  return program;
}

async function load(program: OfficeProgram, options: ExternalOptions): Promise<Loaded> {
  setUpPage(createExternal(program, options), options.locale);
  await Office.onReady();
  // Microsoft's own table of what came with which version becomes a gate: off in real life, where a missing member only fails in Excel.
  internals().OfficeExtension.CommonUtility._doApiNotSupportedCheck = true;
  return { program, options };
}

/** The client reads the matrix once, so that another level takes the place of its result. */
function setLevel(level: OfficeLevel): void {
  internals().Office.context.requirements._setMap._sets = JSON.parse(requirementMatrix(level).toLowerCase());
}

/** Handlers that a test left behind must not hear of the next workbook. */
function forgetHandlers(): void {
  for (const handlers of Object.values(internals().OfficeExtension.GenericEventRegistration.s_genericEventRegistrations)) {
    handlers.m_eventRegistration.m_handlersByEventByTarget = {};
  }
}

const internals = (): ClientInternals => globalThis as unknown as ClientInternals;
