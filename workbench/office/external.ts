import type { OfficeProgram } from "./officeProgram";
import { refusals } from "./requestGate";
import type { OfficeLevel } from "./requirements";
import { requirementMatrix } from "./requirements";

export type Locale = "ja-JP" | "en-US";

export interface ExternalOptions {
  readonly level: OfficeLevel;
  readonly locale: Locale;
}

/** An array as a Windows program hands it to a script. */
interface SafeArray {
  toArray(): readonly unknown[];
  dimensions(): number;
}

type Answered = (answer: SafeArray | number) => void;
type EventHandler = (event: number, payload: SafeArray) => void;

/** What Excel for Windows puts into the page of an add-in as `window.external`, as far as Office.js asks. */
export interface External {
  GetHostInfo(): string;
  GetLoggingAllowed(): boolean;
  GetContext(): Readonly<Record<string, () => unknown>>;
  Execute(method: number, parameters: readonly unknown[], answered: Answered): void;
  RegisterEvent(event: number, target: string, handler: EventHandler, answered: Answered): void;
  UnregisterEvent(event: number, target: string, answered: Answered): void;
}

/** Methods and events of the program by their numbers. */
const dispatch = { richApiRequest: 93, commandCompleted: 94, richApiMessage: 33, commandInvoked: 39 } as const;

const succeeded = 0;
/** What a program answers that has no such event (ooeUnsupportedEnumeration of Office.js). */
const unsupportedEvent = 5007;
const httpOk = 200;
/** Shared runtime and custom functions. */
const runtimeFlags = 3;

const safeArray = (values: readonly unknown[]): SafeArray => ({ toArray: () => values, dimensions: () => 1 });

/** Answers come later, as from another process. */
const later = (answer: () => void): void => {
  queueMicrotask(answer);
};

/** Connects a simulated program with Office.js for Windows. */
export function createExternal(program: OfficeProgram, { level, locale }: ExternalOptions): External {
  const context = contextOf(program, level, locale);
  return {
    // host $ platform $ version $ locale $ correlation $ dialog $ logging $ flags
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$$$disableLogging$${String(runtimeFlags)}`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (method, parameters, answered) => {
      const answer = execute(program, method, parameters);
      later(() => {
        answered(safeArray(answer));
      });
    },
    RegisterEvent: (event, _target, handler, answered) => {
      const status = listen(program, event, handler) ? succeeded : unsupportedEvent;
      later(() => {
        answered(status);
      });
    },
    UnregisterEvent: (_event, _target, answered) => {
      later(() => {
        answered(succeeded);
      });
    },
  };
}

/** [0, what was asked for], or the number of a refusal. */
function execute(program: OfficeProgram, method: number, parameters: readonly unknown[]): readonly unknown[] {
  if (method === dispatch.commandCompleted) program.ribbon.completed(String(parameters[0]));
  if (method !== dispatch.richApiRequest) return [succeeded, null];
  const message = parameters[0] as readonly unknown[];
  const answer = program.answer(String(message[4]), Number(message[6]));
  return "refused" in answer ? [refusals[answer.refused]] : [succeeded, safeArray([httpOk, safeArray([]), answer.json])];
}

/** False where the program has no such event: a handler that is never called would look like one that has nothing to hear. */
function listen(program: OfficeProgram, event: number, handler: EventHandler): boolean {
  if (event === dispatch.richApiMessage) {
    program.messages.listen((entries) => {
      handler(event, safeArray(entries.map((entry) => safeArray(entry))));
    });
    return true;
  }
  if (event !== dispatch.commandInvoked) return false;
  program.ribbon.listen((command) => {
    handler(event, safeArray(command));
  });
  return true;
}

function contextOf(program: OfficeProgram, level: OfficeLevel, locale: Locale): Readonly<Record<string, () => unknown>> {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "kensan",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => "C:\\Users\\kensan\\Book1.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "1",
    GetInstanceId: () => "1",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => requirementMatrix(level),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.19000.20000",
    GetDialogRequirementMatrix: () => undefined,
    GetFeaturesForSolution: () => "",
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () => JSON.stringify({ bodyBackgroundColor: 0xffffff }),
    GetLicense: () => "",
    GetSettings: () => documentSettings(program),
  };
}

/** `Office.context.document.settings`: read and written as a whole, as lists of keys and of texts. */
function documentSettings(program: OfficeProgram): object {
  return {
    Read(keys: string[], values: string[]): void {
      for (const [key, value] of program.settings) {
        keys.push(key);
        values.push(value);
      }
    },
    Write(keys: readonly string[], values: readonly string[]): void {
      program.settings.clear();
      for (const [index, key] of keys.entries()) program.settings.set(key, values[index] ?? "");
    },
  };
}
