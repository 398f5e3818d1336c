/** Names of what a table shows in parts: the day of its hours, the country of its districts. */
// prettier-ignore
const WHOLE =
  /^(the |whole )?(day|week|weekend|month|qtr|quarter|half[- ]?year|season|term|year|state|country|nation|national|nationwide|province|county|region|district|city|network|trust|company|group|portfolio|programme|program|project|fleet|estate|plant|site|school|hospital|university|organi[sz]ation|department|division|league|system|union|market|world|global|consolidated)([- ](level|wide))?$|^(全(国|県|道|府|都|市|区|町|村|社|校|店舗?|館|院|学|線区?|工程|職種|業種|産業|地区|地域|支店|事業所|施設|部門|部署)|[県府市区町村]|[1一]?日|週|月|年度?|四半期|管内|圏域|本校|法人|グループ|連結)$/i;

/**
 * Whether a line is named for the whole of which others may be parts.
 * @example namesWhole("Network") // => true
 */
export function namesWhole(leaf: string): boolean {
  return leaf.split("/").some((name) => WHOLE.test(name.trim()));
}

const ALL = /[総合]計|総[数額]|\b(grand|overall)\b/i;

/** Whether a total is called that of everything, and no 小計 or "subtotal". */
export const saysAll = (name: string): boolean => ALL.test(name);

const COMBINED = /\b(combined|overall|total|all|both)\b|総合|全体|合計|合算|両方|(^|\s)計(\s|$)/i;

/** Whether a rate is called that of several groups together. */
export const saysCombined = (name: string): boolean => COMBINED.test(name);
