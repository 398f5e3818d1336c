import { Button, Field, Input, Select } from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import type { JSX } from "react";
import { NAMED_SCALES, scaleByTen, toText } from "../../src/index";
import { scaleProblem, type OwnStep, type ScaleProblem } from "../../hosts/memory/ownScale";
import { usePaneState } from "../paneContext";
import { SETTINGS_WORDS } from "../strings/settingsWords";
import type { Settings } from "../../hosts/memory/settings";

/** More steps than these no published scale has. */
const MOST_STEPS = 8;
/** Where an own scale begins, so that its form is understood at once. */
const USUAL: readonly OwnStep[] = [
  { label: "○", from: "100" },
  { label: "△", from: "80" },
  { label: "×", from: "" },
];
const OWN = "own";

interface Props {
  readonly scale: Settings["ratingScale"];
  readonly change: (scale: Settings["ratingScale"]) => void;
}

/** The scale that ratings are held against: none, one by name, or thresholds of one's own. */
export function RatingScaleField({ scale, change }: Props): JSX.Element {
  const words = SETTINGS_WORDS[usePaneState().language];
  const choose = (value: string): void => change(value === OWN ? USUAL : value);
  return (
    <>
      <Field label={words.scale} hint={words.scaleHint}>
        <Select value={typeof scale === "string" ? scale : OWN} onChange={(_, { value }) => choose(value)}>
          <option value="">{words.scaleNone}</option>
          {NAMED_SCALES.map(({ names: [name], steps }) => (
            <option key={name} value={name}>
              {steps.map(({ label, limit }) => words.scaleStep(label, limit && toText(scaleByTen(limit, 2)))).join(" / ")}
            </option>
          ))}
          <option value={OWN}>{words.scaleOwn}</option>
        </Select>
      </Field>
      {typeof scale !== "string" && <OwnScale steps={scale} change={change} />}
    </>
  );
}

function OwnScale({ steps, change }: { steps: readonly OwnStep[]; change: Props["change"] }): JSX.Element {
  const words = SETTINGS_WORDS[usePaneState().language];
  const problem = scaleProblem(steps);
  const put = (at: number, next: OwnStep): void => change(steps.map((step, place) => (place === at ? next : step)));
  const remove = (at: number): void => change(steps.filter((_, place) => place !== at));
  const add = (): void => change([...steps.slice(0, -1), { label: "", from: "" }, ...steps.slice(-1)]);
  return (
    <fieldset className="k-scale">
      <legend className="k-unseen">{words.scale}</legend>
      {steps.map((step, at) => (
        <StepFields
          key={at}
          step={step}
          place={at + 1}
          isLast={at === steps.length - 1}
          problem={problem?.step === at ? problem.problem : undefined}
          change={(next) => put(at, next)}
          remove={steps.length > 2 ? () => remove(at) : undefined}
        />
      ))}
      {problem && (
        <p className="k-wrong" role="alert">
          {words.scaleProblem[problem.problem](problem.step + 1)}
        </p>
      )}
      {steps.length < MOST_STEPS && (
        <div>
          <Button size="small" icon={<AddRegular />} onClick={add}>
            {words.addStep}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

interface StepProps {
  readonly step: OwnStep;
  readonly place: number;
  /** The last step is for all the rest. */
  readonly isLast: boolean;
  readonly problem: ScaleProblem["problem"] | undefined;
  readonly change: (step: OwnStep) => void;
  readonly remove: (() => void) | undefined;
}

function StepFields({ step, place, isLast, problem, change, remove }: StepProps): JSX.Element {
  const words = SETTINGS_WORDS[usePaneState().language];
  return (
    <div className="k-step">
      <Input
        className="k-step-label"
        aria-label={words.stepLabel(place)}
        aria-invalid={problem === "label" || problem === "repeated"}
        value={step.label}
        onChange={(_, { value }) => change({ ...step, label: value })}
      />
      {isLast ? (
        <span>{words.rest}</span>
      ) : (
        <>
          <Input
            className="k-step-from"
            inputMode="decimal"
            aria-label={words.stepFrom(place)}
            aria-invalid={problem === "percent" || problem === "order"}
            value={step.from}
            contentAfter="%"
            onChange={(_, { value }) => change({ ...step, from: value.normalize("NFKC") })}
          />
          <span>{words.from}</span>
        </>
      )}
      {!isLast && remove && (
        <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={words.removeStep(place)} onClick={remove} />
      )}
    </div>
  );
}
