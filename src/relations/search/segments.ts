export interface Segment {
  readonly first: number;
  readonly last: number;
  readonly bits: number;
}

interface OpenSegment {
  readonly first: number;
  readonly last: number;
  readonly before: number;
  readonly through: number;
}

/**
 * All maximal scoring segments (Ruzzo and Tompa 1999, in linear time): the stretches of a line where a relation lives, given what each
 * observation says for or against it.
 */
export function maximalSegments(score: Float64Array): Segment[] {
  const open: OpenSegment[] = [];
  let sum = 0;
  for (let j = 0; j < score.length; j++) {
    const s = score[j]!;
    const before = sum;
    sum += s;
    if (s > 0) pushMerged(open, { first: j, last: j, before, through: sum });
  }
  return open.map(({ first, last, before, through }) => ({ first, last, bits: through - before }));
}

function pushMerged(open: OpenSegment[], added: OpenSegment): void {
  let segment = added;
  for (;;) {
    let p = open.length - 1;
    while (p >= 0 && open[p]!.before >= segment.before) p--;
    const left = open[p];
    if (left === undefined || left.through >= segment.through) break;
    segment = { first: left.first, last: segment.last, before: left.before, through: segment.through };
    open.length = p;
  }
  open.push(segment);
}
