import { compare } from "../measures/decimal";
import { directionIn } from "../words/directionWords";
import type { Figure } from "./figure";
import type { IndicatorType } from "./indicator";

/** Fewer is better: incidents, waiting, hours of overtime. */
const FEWER =
  /以下|未満|事故|労働災害|労災|災害(件数|発生)|死者|死亡|負傷者|故障(件|率|発)|不良(品|率|件)|違反(件|率|者|数)|漏(えい|洩)|クレーム|停止件数|滞納|待機|苦情|残業|時間外|離職|不足|廃棄|排出|未処理|遅延|件数の減|を減ら|accident|complaint|overdue|backlog|waiting|vacanc|sickness|absence|emission|crime|delay|fewer|incident|injur|death|fatalit|defect|outage|violation|infection/i;
/** Less of something is wanted, but a name that is itself a reduction counts upwards: 削減枚数, 減少率, 削減される業務時間. */
const LESS = /削減|減少|短縮|低減|縮減|圧縮|抑制|reduc|decreas|lower/i;
const REDUCTION =
  /(削減|減少|短縮|低減|縮減|圧縮|抑制)(した|される|された|できた|効果|目標|見込)?(の)?(業務|延べ|累計)?(枚数|率|量|額|数|時間|割合|件数|幅|日数)|差額の縮小|reductions?( rate| in |$|\()|reduced|saved|savings?/i;
const KEEP = /維持|稼働率|毎年|maintain|uptime|availability/i;

/** The first figure among the targets, and the last. */
function lastTarget(targets: readonly Figure[]): Figure | undefined {
  return targets.filter(({ value }) => value.quantity !== undefined).at(-1);
}

/**
 * Which way the indicator should go. Baseline and target decide before the name does: a target below its baseline falls.
 * The evidence names the words or figures, so that a reader can disagree.
 */
export function indicatorType(name: string, baseline: Figure | undefined, targets: readonly Figure[]): IndicatorType {
  const target = lastTarget(targets);
  return (target && (byBound(target) ?? (baseline && byBaseline(baseline, target)))) ?? byName(name);
}

/** 以下 and 未満 are limits to stay below. */
function byBound(target: Figure): IndicatorType | undefined {
  const bound = target.value.quantity?.bound;
  return bound === "<=" || bound === "<" ? { direction: "decrease", evidence: "figures", because: target.text } : undefined;
}

function byBaseline(baseline: Figure, target: Figure): IndicatorType | undefined {
  const [b, t] = [baseline.value.quantity, target.value.quantity];
  if (!b || b.unit !== t?.unit) return undefined;
  const order = compare(t.value, b.value);
  const direction = order === 0 ? "keep" : order < 0 ? "decrease" : "increase";
  return { direction, evidence: "figures", because: `${baseline.text} → ${target.text}` };
}

function byName(name: string): IndicatorType {
  const said = directionIn(name);
  if (said) return { direction: said, evidence: "name", because: name };
  const reduction = REDUCTION.exec(name);
  if (reduction) return { direction: "increase", evidence: "name", because: reduction[0] };
  const fewer = FEWER.exec(name) ?? LESS.exec(name);
  if (fewer) return { direction: "decrease", evidence: "name", because: fewer[0] };
  const keep = KEEP.exec(name);
  return keep ? { direction: "keep", evidence: "name", because: keep[0] } : { direction: "increase", evidence: "default", because: "" };
}
