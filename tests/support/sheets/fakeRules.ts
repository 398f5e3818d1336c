import { areaBehind, fakeRange } from "./fakeRange";
import type { FakeBook } from "./fakeBook";
import { exception, guarded } from "./guarded";
import type { ModelRule, SheetModel } from "./sheetModel";

type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type Builder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type Condition = GoogleAppsScript.Spreadsheet.BooleanCondition;

const rules = new WeakMap<Rule, ModelRule>();

export function ruleBehind(rule: Rule): ModelRule {
  const model = rules.get(rule);
  if (!model) throw exception("The parameters (number[]) don't match the method signature for Sheet.setConditionalFormatRules.");
  return model;
}

export function ruleOf(book: FakeBook, model: SheetModel | undefined, rule: ModelRule): Rule {
  const { formula, fill, ranges } = rule;
  const members: Partial<Rule> = {
    getRanges: () => (model ? ranges.map((area) => fakeRange(book, model, area)) : []),
    getBooleanCondition: () => (formula === undefined ? null : conditionOf(book, formula, fill)),
    copy: () => builderOf(book, rule),
  };
  const made: Rule = guarded<Rule>("ConditionalFormatRule", members, book.traffic);
  rules.set(made, rule);
  return made;
}

function conditionOf(book: FakeBook, formula: string, fill: string | null): Condition {
  const members: Partial<Condition> = {
    getCriteriaType: () => book.CUSTOM_FORMULA,
    getCriteriaValues: () => [formula],
    getBackground: () => fill,
  };
  return guarded<Condition>("BooleanCondition", members, book.traffic);
}

export function builderOf(book: FakeBook, start: ModelRule): Builder {
  let rule = start;
  const members: Partial<Builder> = {
    whenFormulaSatisfied: (formula) => changed({ formula }),
    setBackground: (fill) => changed({ fill }),
    setFontColor: (color) => changed({ font: { ...rule.font, color: color ?? "" } }),
    setBold: (bold) => changed({ font: { ...rule.font, bold } }),
    setItalic: (italic) => changed({ font: { ...rule.font, italic } }),
    setUnderline: (underline) => changed({ font: { ...rule.font, underline } }),
    setRanges: (ranges) => changed({ ranges: ranges.map((range) => areaBehind(range).area) }),
    build: () => {
      if (rule.ranges.length === 0) throw exception("ConditionalFormatRuleBuilder.build: a rule needs at least one range.");
      return ruleOf(book, undefined, rule);
    },
  };
  const builder: Builder = guarded<Builder>("ConditionalFormatRuleBuilder", members, book.traffic);
  const changed = (part: Partial<ModelRule>): Builder => {
    rule = { ...rule, ...part };
    return builder;
  };
  return builder;
}
