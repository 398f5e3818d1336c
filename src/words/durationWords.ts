/** Headings that say in so many words that their figures are lengths of time. */
const SURE =
  /\bh+:mm\b|\bm+:ss\b|\bdurations?\b|\belapsed\b|\btime to\b|\baht\b|\basa\b|\bacw\b|所要|残業|超勤|時間外|通話時間|待ち時間|実働|労働時間|稼働時間|平均.{0,6}時間|合計時間|総時間/i;
/** Words of times of the day. */
const CLOCK =
  /時刻|時間(帯|割|表)|(?<!出)発(車|駅)?$|着(駅)?$|開始|終了|始業|終業|出勤|退勤|出社|退社|開館|閉館|開店|閉店|開場|開演|開庁|営業時間|受付時間|診療時間|始発|終電|^\d+便$|日の出|日没|満潮|干潮|\b(start\w*|end(s|ing)?|from|to|begin\w*|finish\w*|open(s|ing)?|clos(e|es|ing)|depart\w*|dep|arriv\w*|arr|clock|timetables?|schedule\w*|slot|sunrise|sunset|(high|low) water|(first|last) (train|bus|service|entry)|time (in|out|of day))\b/i;
/** Words of lengths of time, where no time of the day is meant. */
const LENGTH =
  /時間|通話|待ち|休憩|\bhours\b|\bhrs\b|\bminutes\b|\bmins\b|\bovertime\b|\bworked\b|\btime (on|in|at|spent|taken|per|lost)\b|\b(handl\w*|talk|wait\w*|hold|queue|answer|call|respon\w*|resolution|repair|service|travel\w*|transit|journey|driving|drive|flight|flying|run|running|cycle|lead|turnaround|process\w*|machine|setup|idle|down|up|dwell|loading|unloading|work\w*|productive|billable|labou?r|staff|sleep|screen|play\w*|recovery|total|average|avg\.?|mean|median) time\b|\bbreaks?\b/i;
/** Alone these head a column of times of the day as often. */
const EITHER = /^(時間|hours?|hrs|times?)$/i;
/** What is measured in minutes and seconds rather than in hours and minutes. */
const OF_SECONDS =
  /\bm+:ss\b|\baht\b|\basa\b|\bacw\b|\b(handl\w*|talk|calls?|wait\w*|hold|respon\w*|answer\w*|queue|pace|lap|split)\b|通話|応答|待ち|後処理|ラップ|タイム|分秒/i;

/** Whether figures such as 8:30 below this heading are lengths of time, or times of the day; undefined where the words do not say. */
export function durationSaid(heading: string): boolean | undefined {
  if (SURE.test(heading)) return true;
  if (CLOCK.test(heading)) return false;
  return LENGTH.test(heading) && !EITHER.test(heading.trim()) ? true : undefined;
}

/** Whether 3:04 below this heading is minutes and seconds. */
export function saysSeconds(heading: string): boolean {
  return OF_SECONDS.test(heading) && !/\bh+:mm\b|\bhours\b/i.test(heading);
}

/** Whether figures with decimals below this heading are lengths of time. */
export function isInDecimals(heading: string): boolean {
  return /時間|十進|10進|小数|\b(hours?|hrs?|decimals?|minutes?|mins?|days?)\b/i.test(heading);
}
