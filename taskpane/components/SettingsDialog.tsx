import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  Select,
} from "@fluentui/react-components";
import { useEffect, useState, type JSX } from "react";
import type { Language } from "../../src/index";
import type { RuleTitle } from "../checking/checkResult";
import { usePane, usePaneState } from "../paneContext";
import { scaleProblem } from "../../hosts/memory/ownScale";
import { isThreshold, type Settings } from "../../hosts/memory/settings";
import { SETTINGS_WORDS } from "../strings/settingsWords";
import { RatingScaleField } from "./RatingScaleField";
import { useWords } from "./useWords";

interface Props {
  readonly isOpen: boolean;
  readonly close: () => void;
  /** Called when the dialog is gone from the page, so that the focus can go back to where it came from. */
  readonly closed: () => void;
}

/** Language, thresholds and rules. Loaded when it is opened. */
export function SettingsDialog({ isOpen, close, closed }: Props): JSX.Element {
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => !open && close()}>
      <DialogSurface className="k-dialog">
        <SettingsForm close={close} closed={closed} />
      </DialogSurface>
    </Dialog>
  );
}

/** Begins with the settings as they are each time the dialog opens. */
function SettingsForm({ close, closed }: Omit<Props, "isOpen">): JSX.Element {
  useEffect(() => closed, [closed]);
  const { remembering } = usePane();
  const state = usePaneState();
  const words = SETTINGS_WORDS[state.language];
  const [language, setLanguage] = useState<Language>(state.language);
  const [name, setName] = useState(state.name);
  const [settings, setSettings] = useState<Settings>(state.settings);
  const { staleTargetAbove, ratingScale } = settings;
  const isValid = isThreshold(staleTargetAbove) && (typeof ratingScale === "string" || !scaleProblem(ratingScale));
  const save = (): void => {
    if (!isValid) return;
    close();
    void remembering.saveSettings(settings, language, name.trim());
  };
  return (
    <DialogBody>
      <DialogTitle>{words.title}</DialogTitle>
      <DialogContent className="k-settings">
        <Field label={words.language}>
          <Select value={language} onChange={(_, { value }) => setLanguage(value === "en" ? "en" : "ja")}>
            <option value="ja">{words.japanese}</option>
            <option value="en">{words.english}</option>
          </Select>
        </Field>
        <Field label={words.name} hint={words.nameHint}>
          <Input value={name} maxLength={100} onChange={(_, { value }) => setName(value)} />
        </Field>
        <Policies settings={settings} change={setSettings} />
        <RatingScaleField scale={ratingScale} change={(scale) => setSettings({ ...settings, ratingScale: scale })} />
        <RuleChoice settings={settings} change={setSettings} />
        <p className="k-hint">{words.kept}</p>
      </DialogContent>
      <DialogActions>
        <Button appearance="primary" onClick={save} disabledFocusable={!isValid}>
          {words.save}
        </Button>
        <Button onClick={close}>{words.cancel}</Button>
      </DialogActions>
    </DialogBody>
  );
}

const MISSING = ["ask", "zero", "skip"] as const;
const OUTLYING = ["ask", "clip", "keep"] as const;

interface Part {
  readonly settings: Settings;
  readonly change: (settings: Settings) => void;
}

function Policies({ settings, change }: Part): JSX.Element {
  const words = SETTINGS_WORDS[usePaneState().language];
  const { staleTargetAbove, missingRates, outlyingRates } = settings;
  return (
    <>
      <Field label={words.missingRates}>
        <Select
          value={missingRates}
          onChange={(_, { value }) => change({ ...settings, missingRates: MISSING.find((one) => one === value) ?? "ask" })}
        >
          {MISSING.map((one) => (
            <option key={one} value={one}>
              {words.missingRatesChoice[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.outlyingRates}>
        <Select
          value={outlyingRates}
          onChange={(_, { value }) => change({ ...settings, outlyingRates: OUTLYING.find((one) => one === value) ?? "ask" })}
        >
          {OUTLYING.map((one) => (
            <option key={one} value={one}>
              {words.outlyingRatesChoice[one]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.threshold} validationState={isThreshold(staleTargetAbove) ? "none" : "error"} hint={words.thresholdHint}>
        <Input
          type="number"
          min={100}
          max={10000}
          value={Number.isNaN(staleTargetAbove) ? "" : String(staleTargetAbove)}
          contentAfter="%"
          onChange={(_, { value }) => change({ ...settings, staleTargetAbove: Number.parseFloat(value) })}
        />
      </Field>
    </>
  );
}

function RuleChoice({ settings, change }: Part): JSX.Element {
  const { checker } = usePane();
  const { language } = usePaneState();
  const { severity } = useWords();
  const words = SETTINGS_WORDS[language];
  const [rules, setRules] = useState<readonly RuleTitle[]>([]);
  useEffect(() => void checker.rules().then(setRules), [checker]);
  const toggle = (id: string, isOn: boolean): void =>
    change({ ...settings, rulesOff: isOn ? settings.rulesOff.filter((off) => off !== id) : [...settings.rulesOff, id] });
  return (
    <fieldset className="k-rules">
      <legend>{words.rules}</legend>
      {settings.rulesOff.length > 0 && (
        <Button size="small" onClick={() => change({ ...settings, rulesOff: [] })}>
          {words.allOn}
        </Button>
      )}
      {rules.map((rule) => (
        <label key={rule.id} className="k-option">
          <input
            type="checkbox"
            checked={!settings.rulesOff.includes(rule.id)}
            onChange={({ target }) => toggle(rule.id, target.checked)}
          />
          <span>
            {rule.title[language]} <span className="k-hint">{severity[rule.severity]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
