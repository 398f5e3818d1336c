import type { Injector, Plugin, PluginCtor } from "@univerjs/core";
import { IUndoRedoService, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import { CalculationMode } from "@univerjs/sheets-formula";
import type { Language } from "../../src/index";
import type { CellFunctions } from "./cellFunctions";
import type { ErrorMessages } from "./errorMessages";
import { gridWords } from "./gridWords";
import { UndoSteps } from "./undoSteps";

/** A running Univer: its facade, and what lies behind where the facade does not reach. */
export interface RunningUniver {
  readonly api: FUniver;
  readonly injector: Injector;
  readonly locale: LocaleType;
  /** What functions in cells said of their errors. */
  readonly messages: ErrorMessages;
}

const locales = { ja: LocaleType.JA_JP, en: LocaleType.EN_US };

type Plugins = readonly (PluginCtor<Plugin> | readonly [PluginCtor<Plugin>, object])[];

/** Starts Univer in an element of the page. The package that would do this brings others along whose licence is not free. */
export function createUniver(container: HTMLElement, language: Language, functions: CellFunctions): RunningUniver {
  const locale = locales[language];
  const univer = new Univer({
    locale,
    locales: { [locale]: gridWords(language) },
    logLevel: LogLevel.WARN,
    override: [[IUndoRedoService, { useClass: UndoSteps }]],
  });
  const core = UniverSheetsCorePreset({
    container,
    ribbonType: "simple",
    disableAutoFocus: true,
    formula: {
      function: [...functions.classes],
      description: [...functions.descriptions],
      initialFormulaComputing: CalculationMode.WHEN_EMPTY,
    },
  });
  const presets = [core, UniverSheetsNotePreset(), UniverSheetsConditionalFormattingPreset()];
  // The presets repeat plugins of each other; the last one counts.
  const plugins = new Map<string, readonly [PluginCtor<Plugin>, object | undefined]>();
  for (const entry of presets.flatMap((preset) => preset.plugins as Plugins)) {
    const [plugin, options] = typeof entry === "function" ? [entry, undefined] : [entry[0], entry[1]];
    plugins.delete(plugin.pluginName);
    plugins.set(plugin.pluginName, [plugin, options]);
  }
  for (const [plugin, options] of plugins.values()) univer.registerPlugin(plugin, options);
  return { api: FUniver.newAPI(univer), injector: univer.__getInjector(), locale, messages: functions.messages };
}
