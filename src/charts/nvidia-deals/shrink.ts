import type { CellMark, LineMark, Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { alongLoop, onLoop, wagons, type Loop } from '../shared/loops.ts';
import { level } from '../shared/rules.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';
import { BESIDE, coveredBy, hollow } from './free.ts';
import { footOf, sum, tens, type Deals } from './money.ts';

/** The ring's radius when its right side fills the drawing, in heights of the drawing. */
const BEND = 0.86;
/** Of the height, what the ten squares take; the rest is way before and after them. */
const SQUARES = 0.86;

/** The ring seen from near: its right side alone, as high as the drawing. */
function near(layout: Deals): { loop: Loop; pitch: number; height: number } {
  const { size } = layout;
  const height = size.height - footHeight(layout);
  const r = height * BEND;
  const pitch = (height * SQUARES) / tens(layout, 'openai');
  // As far right as the squares stay in, but no further than words beside them can be seen with them.
  const right = Math.min(size.width - pitch * 0.75, size.width * 0.5 + height * 0.5);
  return { loop: { x: right - r, y: height / 2, rx: r, ry: r }, pitch, height };
}

/** 8 · Ten squares of an announcement: seven are hairlines, three are agreed. */
export function shrinkScene(layout: Deals): Mark[] {
  const { data, type } = layout;
  const { loop, pitch, height } = near(layout);
  const [all, agreed] = [tens(layout, 'openai'), tens(layout, 'agreed')];
  const quarter = (Math.PI / 2) * loop.ry;
  const set = { key: 'stake', count: all, pitch, deep: 1, rows: 1 } as const;
  const start = quarter - (all * pitch) / 2;
  const from = quarter - (wagons(loop, { ...set, from: start }).to - start) / 2;
  const { marks, to } = wagons(loop, { ...set, from });
  const cells = marks.map((cell, n): CellMark =>
    n < all - agreed
      ? { ...cell, role: 'context', standing: amount(data, 'openai').standing, part: 0 }
      : { ...cell, role: 'equity', standing: amount(data, 'agreed').standing, order: 1 },
  );
  const way = (key: string, a: number, b: number): LineMark => ({
    kind: 'line',
    key,
    points: alongLoop(loop, a, b),
    width: 2.5,
    role: 'equity',
  });
  const tail = (height * (1 - SQUARES)) / 2 - pitch * 0.3;
  const tip = to + tail;
  const head = Math.max(7, pitch * 0.28);
  const drawn: Mark[] = [
    way('stake-out', from - tail, from - pitch * 0.2),
    way('stake-in', to + pitch * 0.15, tip),
    {
      kind: 'line',
      key: 'stake-head',
      points: [
        onLoop(loop, tip - head, head * 0.7),
        onLoop(loop, tip),
        onLoop(loop, tip - head, -head * 0.7),
      ],
      width: 2.5,
      role: 'equity',
    },
    ...cells,
  ];
  const beside = (key: string, middle: number, lines: readonly Line[]): Mark[] => {
    const [first] = lines;
    const half = blockHeight(lines) / 2;
    const [, right] = hollow(coveredBy(drawn), [middle - half, middle + half], 0);
    const { width } = block('', { x: 0, top: 0 }, lines);
    const x = Math.max(0, Math.min(right - BESIDE * 3 - width, right - layout.size.width * 0.62));
    const said = block(key, { x, top: middle - half }, lines);
    if (!first) return said.marks;
    const y = middle - half + first.size * 0.62;
    const from = x + block('', { x: 0, top: 0 }, [first]).width + BESIDE;
    const [, to] = hollow(coveredBy(drawn), [y - 1, y + 1], 0);
    const leader: Mark[] = to - from > BESIDE * 3 ? [level(`${key}-leader`, y, [from, to - BESIDE])] : [];
    return [...leader, ...said.marks];
  };
  const at = (n: number): number => onLoop(loop, from + (n * (to - from)) / all)[1];
  return [
    ...drawn,
    ...beside('plan', at((all - agreed) / 2), [
      sum(amount(data, 'openai'), type.number, 'context'),
      caption(layout, 'planIs'),
      caption(layout, 'planIsMore'),
    ]),
    ...beside('agreed', at(all - agreed / 2), [
      sum(amount(data, 'agreed'), type.hero, 'equity'),
      caption(layout, 'agreedIs'),
      caption(layout, 'agreedIsMore'),
    ]),
    ...footOf(layout),
  ];
}
