// prettier-ignore
const PER_DAY = /(1|一)日(当たり|当り|あたり|平均)|人・?日|日平均|\bper (head |person |capita |resident |inhabitant )?(per |and |a )?day\b|\b(daily|a day)\b|\/ ?(day|d|日)\b/i;
const PER_PERSON =
  /(1|一)人(1|一)日|人(当たり|当り|あたり)|人・?日|\bper (head|person|capita|resident|inhabitant)\b|\/ ?(人|person|capita|head)/i;
const PEOPLE = /人口|人員|\b(population|residents|inhabitants|people|persons|head(count)?|capita)\b/i;
const DAYS = /日数|\bdays\b/i;
const LEAP = /366|閏|うるう|\bleap\b/i;

/** Whether a heading counts for each day, and for each person and day: "１人１日当たり(g)", "Daily use per head (litres)". */
export function dayRateSaid(text: string): { readonly perPerson: boolean } | undefined {
  return PER_DAY.test(text) ? { perPerson: PER_PERSON.test(text) } : undefined;
}

/** Whether a heading counts the people among whom something is shared out. */
export function namesPeople(text: string): boolean {
  return PEOPLE.test(text);
}

/** Whether a heading counts days: then it says by how many the figures beside it are divided. */
export function namesDays(text: string): boolean {
  return DAYS.test(text);
}

/** Whether a note speaks of a leap year. */
export function saysLeap(note: string): boolean {
  return LEAP.test(note);
}
