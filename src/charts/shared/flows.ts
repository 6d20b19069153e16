import type { ArrowMark } from '../../marks/mark.ts';

/** px; the shaft of a flow that no amount sizes. The drawing says that it is not to scale. */
const UNSIZED = 4;

/** A head is so much longer than its shaft is thick, and never shorter than this, px. */
const HEAD = { share: 0.55, least: 9 };
/** A head takes no more of a short way than this share. */
const MOST = 0.4;

/** An arrow without what follows from the rest: its width where nothing sizes it, and the head in proportion to it. */
export type Flow = Omit<ArrowMark, 'kind' | 'head' | 'width'> & { width?: number; head?: number };

/** Money, or a thing, on its way. @param mark `width` in px is its amount; left out, nothing sizes it */
export function flow({ width = UNSIZED, head, ...mark }: Flow): ArrowMark {
  const [first, last] = [mark.points[0], mark.points.at(-1)];
  const way = first && last ? Math.hypot(last[0] - first[0], last[1] - first[1]) : 0;
  const fits = Math.min(Math.max(HEAD.least, width * HEAD.share), way * MOST);
  return { kind: 'arrow', ...mark, width, head: head ?? fits };
}
