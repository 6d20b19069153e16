import type { AreaMark, LineMark, Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { caption, name, tallest } from '../shared/head.ts';
import { footHeight } from '../shared/layout.ts';
import { placeBox, type PlaceBox } from '../shared/places.ts';
import { alongLoop, loopLength, onLoop, placeAfter, placeBefore, wagons } from '../shared/ring/loops.ts';
import { block, fitted, type Line } from '../shared/type.ts';
import { bold, footOf, seat, tens, type Deals } from './money.ts';

/** Of the ring's height, a square's pitch. */
const PITCH = 0.066;
/** How much wider than high a ring may be. */
const LONGEST = 2;
/** px that ways keep from the boxes. */
const APART = 5;
/** How thick the way back is, and how long its head, in pitches. */
const BACK = { thick: 0.5, head: 1.25 } as const;
/** How much larger than the largest amount elsewhere the two answers are. */
const LARGE = 2.3;

const corners = ({ x, y, w, h }: PlaceBox): Point[] => [
  [x - APART, y - APART],
  [x + w + APART, y - APART],
  [x + w + APART, y + h + APART],
  [x - APART, y + h + APART],
];

/** 3 · Back to Nvidia in practice, by nobody's duty on paper. */
export function backScene(layout: Deals): Mark[] {
  const { size, type } = layout;
  const height = size.height - footHeight(layout);
  const pitch = height * PITCH;
  const { h } = seat(layout, 0, 0);
  const ry = (height - h) / 2 - 1;
  const rx = Math.min(size.width / 2 - pitch * 0.7, ry * LONGEST);
  const loop = { x: size.width / 2, y: height / 2, rx, ry };
  const all = loopLength(loop);
  const [nvidia, openai] = [seat(layout, loop.x, loop.y - ry), seat(layout, loop.x, loop.y + ry)];
  const leaves = placeAfter(loop, 0, corners(nvidia));
  const enters = placeBefore(loop, all / 2, corners(openai));
  const leavesAgain = placeAfter(loop, all / 2, corners(openai));
  const entersAgain = placeBefore(loop, all, corners(nvidia));

  const { standing } = amount(layout.data, 'openai');
  const set = {
    key: 'stake',
    count: tens(layout, 'openai'),
    pitch,
    deep: 1,
    rows: 1,
    role: 'equity',
    standing,
  } as const;
  // Outside their inner corners, turned squares part: set once to see how long they are, then in the middle.
  const from = (leaves + enters - (wagons(loop, { ...set, from: 0 }).to || 0)) / 2;
  const money = wagons(loop, { ...set, from });
  const way = (key: string, points: Point[]): LineMark => ({
    kind: 'line',
    key,
    points,
    width: 3,
    role: 'equity',
  });
  const barb = Math.max(6, pitch * 0.4);

  const [thick, head] = [pitch * BACK.thick, pitch * BACK.head];
  const neck = entersAgain - head;
  // One bead to a piece of the way: as many as stand a bead apart, and a gap before the head.
  const beads = Math.round((neck - leavesAgain) / (thick * 2));
  const tip = onLoop(loop, entersAgain);
  const headMark: AreaMark = {
    kind: 'area',
    key: 'openai-back-head',
    over: [onLoop(loop, neck, head * 0.62), tip],
    under: [onLoop(loop, neck, -head * 0.62), tip],
    role: 'chips',
  };
  const room = rx - pitch * 1.1 - type.caption * 0.4;
  const maxWidth = room * 0.94;
  const answers = (['practice', 'paper'] as const).map((key): Line[] => {
    const large = Math.min(type.hero * LARGE, ry * 0.45);
    const answer =
      key === 'practice'
        ? bold(layout, 'answerYes', 'chips', large)
        : bold(layout, 'answerNo', 'equity', large);
    return [
      bold(layout, key, 'ink'),
      { ...answer, size: fitted(answer, maxWidth) },
      caption(layout, `${key}Is`),
    ];
  });
  const top = loop.y - tallest(answers, maxWidth) / 2;
  const said = answers.flatMap(
    (lines, n) =>
      block(`answer${n}`, { x: loop.x + (n - 0.5) * room, top, anchor: 'middle', maxWidth }, lines).marks,
  );
  return [
    {
      kind: 'arrow',
      key: 'openai-back',
      points: alongLoop(loop, leavesAgain, neck, 0, beads),
      width: thick,
      head: 0,
      role: 'chips',
      standing: 'claimed',
    },
    headMark,
    way('stake-out', alongLoop(loop, leaves - pitch, from - 3)),
    way('stake-in', alongLoop(loop, money.to + 3, enters + 2)),
    way('stake-head', [
      onLoop(loop, enters + 3 - barb, barb * 0.75),
      onLoop(loop, enters + 3),
      onLoop(loop, enters + 3 - barb, -barb * 0.75),
    ]),
    ...money.marks,
    ...placeBox('nvidia', nvidia, [name(layout, 'nvidia')]),
    ...placeBox('openai', openai, [name(layout, 'openai')]),
    ...said,
    ...footOf(layout),
  ];
}
