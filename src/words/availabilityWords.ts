const AVAILABLE = /\b(availability|uptime)\b|稼働率|可用(性|率)/i;
const PLANNED = /\b(planned|scheduled|maintenance)\b|計画(停止|保守|メンテ)|定期(停止|保守)|メンテナンス/i;
const UNPLANNED = /\bun(planned|scheduled)\b|計画外/i;

/** Whether a line says how much of its time a service runs: 稼働率, "Availability". */
export const namesAvailability = (text: string): boolean => AVAILABLE.test(text);

/**
 * Whether a line counts the time of stops that were planned.
 * @example namesPlannedStops("Planned maintenance") // => true
 * @example namesPlannedStops("Unplanned outage") // => false
 */
export const namesPlannedStops = (text: string): boolean => PLANNED.test(text) && !UNPLANNED.test(text);
