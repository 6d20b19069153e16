import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, foot } from '../shared/head.ts';
import { LEADING } from '../shared/space.ts';
import { block, poster, runIn } from '../shared/type.ts';
import { bar, START, stroke, told, type Futures } from './money.ts';

/** Years of revenue that are drawn, the last one after the meeting. */
const YEARS = 3;
/** A year's bar comes after the one before it; the meeting last. */
const LATER = 0.7;
/** px; the line that revenue has to reach, and how far it stands out. */
const [LINE, OUT] = [3, 5];
/** px between words and a bar. */
const AIR = 2;
/** How large the meeting's ring is, of a bar, and its number, of the largest elsewhere. */
const [RING, LARGE] = [0.3, 1.35];

/** 4 · A year's building as a bar, and under it three years of revenue: between the last two it gets as far. */
export function pilesScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const [earned, spent] = [amount(data, 'earned').value, amount(data, 'spent').value];
  const growth = amount(data, 'fast').value;
  const years = range(YEARS).map((n) => earned * growth ** n);
  const per = size.width / years.at(-1)!;
  const under = foot(layout, 'meetFoot');
  const line = type.label * LEADING + AIR;
  const low = under.top - space.near;
  // Four bars, each under its words; between the last two as much room again for the meeting.
  const meet = type.hero * LARGE * LEADING;
  const high = (low - (YEARS + 1) * line - YEARS * space.half - meet) / (YEARS + 1);
  const top = (n: number): number => n * (high + line + space.half) + line + (n === YEARS ? meet : 0);
  const finish = spent * per;
  const met = top(YEARS) - line - meet / 2 - space.half / 2;
  const r = meet * RING * 1.3;
  const said = poster(told(layout, 'meetStill', 'ink', type.hero * LARGE, 'text'), finish - r - space.near);
  const built = told(layout, 'spent', 'chips', type.label);
  // On one line with its words where they fit.
  const head = runIn('spent-words', { x: 0, top: 0, maxWidth: finish - LINE - 1 }, [
    built,
    caption(layout, 'building'),
  ]);
  return [
    ...bar('spent-bar', [0, top(0), finish, top(0) + high], 'chips', 'right', true),
    ...(head.bottom > line * 1.2 ? block('spent-words', { x: 0, top: 0 }, [built]) : head).marks,
    ...years.flatMap((value, n) => [
      ...bar(
        `earned-bar/${n}`,
        [0, top(n + 1), value * per, top(n + 1) + high],
        'purchase',
        'right',
        n === 0,
        n * LATER,
      ),
      ...block(`year/${START + n}`, { x: 0, top: top(n + 1) - line + AIR / 2 }, [
        { text: `${START + n}`, size: type.label, weight: 600, tone: 'purchase' },
      ]).marks,
    ]),
    stroke(
      'finish',
      [
        [finish, top(0) - OUT],
        [finish, top(YEARS) + high + OUT],
      ],
      LINE,
      { tone: 'ink' },
    ),
    { kind: 'box', key: 'meet', x: finish - r, y: met - r, w: 2 * r, h: 2 * r, r, order: YEARS * LATER },
    ...block(
      'meet-words',
      { x: finish - r - space.near, top: met - (said.size * LEADING) / 2, anchor: 'end' },
      [said],
    ).marks,
    ...under.marks,
  ];
}
