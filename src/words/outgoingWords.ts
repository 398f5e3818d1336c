/** What can only go out: a line of it that is printed with minus signs has them throughout. */
const OUTGOING =
  /費用|経費|原価|税金|[人業]税|税等|解約|減価償却|支払|返品|値引|控除|損金|\b(costs?|expenses?|taxes|tax|tax (charge|expense)|depreciation|amorti[sz]ation|interest (paid|expense)|refunds?|returns?|discounts?|rebates?|write-?offs?|impairments?|churn(ed)?|contraction|lost|cancellations?|purchases?|overheads?)\b/i;
/** What may be of either sign. */
const EITHER =
  /差|増減|比|率|収支|損益|純|net|change|variance|gap|growth|credit|impact|effect|benefit|return on|profit|result|%|savings?|avoid|releases?|reversal|戻|[/／]|vs\b/i;

/**
 * Whether the figures of a line can be of one sign only.
 * @example isOutgoing("Churned MRR") // => true
 * @example isOutgoing("Tax credit") // => false
 * @example isOutgoing("Impairment (charge)/release") // => false
 */
export function isOutgoing(text: string): boolean {
  return OUTGOING.test(text) && !EITHER.test(text);
}
