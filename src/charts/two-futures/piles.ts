import { range } from 'd3-array';
import { withHedge } from '../../lib/hedged.ts';
import { moved } from '../../marks/kinds.ts';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, foot } from '../shared/head.ts';
import { amountLockup } from '../shared/lockup.ts';
import { stroke } from '../shared/rules.ts';
import { block, type Block, poster } from '../shared/type.ts';
import { bar, START, told, type Futures } from './money.ts';

/** Years of revenue that are drawn, the last one after the meeting. */
const YEARS = 3;
/** A year's bar comes after the one before it; the meeting last. */
const LATER = 0.7;
/** px; the line that revenue has to reach, and the air between two bars. */
const LINE = 4;
const AIR = 4;
/** How strong what a year lacks of the line is, and what is in the last year up to it, which words stand on. */
const LACKS = 0.26;
const HALF = 0.44;
/** How large words are at most, of the largest elsewhere, and how much of a bar's height. */
const LARGE = 1.6;
const HIGH = 0.62;
/** px; smaller words are not set in paper on a colour. */
const LEAST = 19;

/** 4 · A year's building as a bar, and under it three years of revenue, which fill it: the last breaks out of it. */
export function pilesScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const [earned, spent] = [amount(data, 'earned').value, amount(data, 'spent').value];
  const growth = amount(data, 'fast').value;
  const years = range(YEARS).map((n) => earned * growth ** n);
  const per = size.width / years.at(-1)!;
  const under = foot(layout, 'meetFoot');
  const high = (under.top - space.near - YEARS * AIR) / (YEARS + 1);
  const top = (n: number): number => n * (high + AIR);
  const edges = (n: number, from: number, to: number) => [from, top(n), to, top(n) + high] as const;
  const finish = spent * per;
  // On one line of a bar, in its middle.
  const onBar = ({ marks, bottom }: Pick<Block, 'marks' | 'bottom'>, n: number, x: number): Mark[] =>
    marks.map((mark) => moved(mark, x, top(n) + (high - bottom) / 2));
  const year = (n: number): Block =>
    block(`earned-year/${START + n}`, { x: 0, top: 0 }, [
      { text: `${START + n}`, size: type.number, weight: 600 },
    ]);
  const pad = space.apart;
  const meet = amount(data, 'meetStill');
  const said = amountLockup(
    'meet',
    meet,
    'ink',
    finish - 2 * pad - year(0).width - space.near,
    Math.min(type.hero * LARGE, high * HIGH),
    withHedge(meet, meet.text),
  );
  const [built, is] = [
    poster(told(layout, 'spent', 'paper', type.hero), finish - 2 * pad),
    bold(layout, 'building', 'paper', LEAST),
  ].map((line) => ({ ...line, size: Math.max(LEAST, line.size) }));
  const both = block('spent-words', { x: 0, top: 0 }, [built!, is!]);
  return [
    // Words stand on it.
    { ...bar('spent-bar', edges(0, 0, finish), 'chips', true), tone: 'chips' },
    ...onBar(both.bottom < high ? both : block('spent-words', { x: 0, top: 0 }, [built!]), 0, pad),
    ...years.flatMap((value, n): Mark[] => {
      const end = Math.min(value * per, finish);
      const last = n === YEARS - 1;
      return [
        // What it lacks of the line.
        ...(last
          ? []
          : [{ ...bar(`lacks-bar/${n}`, edges(n + 1, end, finish), 'chips', true), shade: LACKS }]),
        {
          ...bar(`earned-bar/${n}`, edges(n + 1, 0, end), 'purchase', n === 0, n * LATER),
          ...(last ? { shade: HALF } : {}),
        },
        ...onBar(year(n), n + 1, last ? pad : end + pad),
      ];
    }),
    // What is over is what the step is about.
    bar('over-bar', edges(YEARS, finish, years.at(-1)! * per), 'purchase', true, YEARS * LATER),
    stroke(
      'finish',
      [
        [finish, 0],
        [finish, top(YEARS) + high],
      ],
      LINE,
    ),
    ...onBar(said, YEARS, finish - pad - said.width),
    ...under.marks,
  ];
}
