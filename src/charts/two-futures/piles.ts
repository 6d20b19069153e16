import { range } from 'd3-array';
import { withHedge } from '../../lib/hedged.ts';
import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, foot } from '../shared/head.ts';
import { amountLockup } from '../shared/lockup.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, type Line, runIn, widthOf } from '../shared/type.ts';
import { bar, START, told, type Futures } from './money.ts';

/** Years of revenue that are drawn, the last one after the meeting. */
const YEARS = 3;
/** A year's bar comes after the one before it; the meeting last. */
const LATER = 0.7;
/** px; the line that revenue has to reach, and how far it stands out. */
const [LINE, OUT] = [3, 5];
/** px between words and a bar. */
const AIR = 2;
/** How large the meeting's number is, of the largest elsewhere. */
const LARGE = 1.6;

/** 4 · A year's building as a bar, and under it three years of revenue: the last goes past it. */
export function pilesScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const [earned, spent] = [amount(data, 'earned').value, amount(data, 'spent').value];
  const growth = amount(data, 'fast').value;
  const years = range(YEARS).map((n) => earned * growth ** n);
  const per = size.width / years.at(-1)!;
  const under = foot(layout, 'meetFoot');
  const line = type.label * LEADING + AIR;
  const year = (n: number): Line => ({
    text: `${START + n}`,
    size: type.label,
    weight: 600,
    tone: 'purchase',
  });
  const low = under.top - space.near;
  const finish = spent * per;
  const said = amountLockup(
    'meet',
    amount(data, 'meetStill'),
    'ink',
    finish - space.near - widthOf(year(0)) - space.apart,
    type.hero * LARGE,
    withHedge(amount(data, 'meetStill'), amount(data, 'meetStill').text),
  );
  // Four bars, each under its words; the meeting stands over the last, since it comes between that and the one before.
  const meet = said.bottom + AIR;
  const high = (low - YEARS * line - meet - YEARS * space.half) / (YEARS + 1);
  const top = (n: number): number => n * (high + line + space.half) + (n === YEARS ? meet : line);
  const built = told(layout, 'spent', 'chips', type.label);
  // On one line with its words where they fit.
  const head = runIn('spent-words', { x: 0, top: 0, maxWidth: finish - LINE - 1 }, [
    built,
    caption(layout, 'building'),
  ]);
  const last = years.at(-1)! * per;
  return [
    bar('spent-bar', [0, top(0), finish, top(0) + high], 'chips', true),
    ...(head.bottom > line * 1.2 ? block('spent-words', { x: 0, top: 0 }, [built]) : head).marks,
    ...years.flatMap((value, n) => [
      bar(
        `earned-bar/${n}`,
        [0, top(n + 1), Math.min(value * per, finish), top(n + 1) + high],
        'purchase',
        n === 0,
        n * LATER,
      ),
      ...block(`earned-year/${START + n}`, { x: 0, top: top(n + 1) - line + AIR / 2 }, [year(n)]).marks,
    ]),
    // What is over is what the step is about.
    bar('over-bar', [finish, top(YEARS), last, top(YEARS) + high], 'purchase', true, YEARS * LATER),
    stroke(
      'finish',
      [
        [finish, top(0) - OUT],
        [finish, top(YEARS) + high + OUT],
      ],
      LINE,
      { tone: 'ink' },
    ),
    ...said.marks.map((mark) => moved(mark, finish - space.near - said.width, top(YEARS) - meet + AIR / 2)),
    ...under.marks,
  ];
}
