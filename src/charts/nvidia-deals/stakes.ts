import type { Mark, Point } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold, caption, sum } from '../shared/head.ts';
import { keyAndNote } from '../shared/key-note.ts';
import { amountLockup } from '../shared/lockup.ts';
import { arrowEdges, filledBox, middled, shape, within } from '../shared/places.ts';
import { stroke } from '../shared/rules.ts';
import { LEADING, SMALLEST } from '../shared/space.ts';
import { gap, roomiest, rowsOf, squares, tens } from '../shared/squares.ts';
import { block, blockHeight, poster } from '../shared/type.ts';
import { type Deals } from './money.ts';
import { moved } from '../../marks/kinds.ts';

/** Of the drawing's height, Nvidia's name and a buyer's, a sum at most, and how deep the corner is that a buyer gives. */
const [NAME, BUYER, SUM, CORNER] = [0.085, 0.07, 0.085, 0.06];
/** Of a buyer's breadth, its words at most; of an arrow's breadth, its shaft, and how long its head is at most; of its length, that. */
const SAID = 0.88;
const [SHAFT, HEAD, SHORT] = [0.84, 0.55, 0.3];
/** Of the shaft, squares, and the word on it; of the head, what is too narrow for squares. */
const [ROW, WORD, TIP] = [0.88, 0.94, 0.78];
/** How strong the way is that was announced, and how thick its edge, px. */
const [OUT, EDGE] = [0.22, 1.6];
/** In how many columns ten squares may stand; px between things that follow each other, and between the two buyers. */
const COLUMNS = [2, 5];
const [CLEAR, APART] = [4, 12];

/** The two that are sized: the squares' key, and whose. */
const SIZED = [
  ['stake', 'openai'],
  ['anthropic', 'anthropic'],
] as const;

/** 2 · Down from Nvidia's bar one arrow leads to each of its two buyers, with the squares announced; out of a corner of each, one of shares goes up: these are not to scale. */
export function stakesScene(layout: Deals): Mark[] {
  const { data, size, space, type } = layout;
  const key = keyAndNote(layout, 'unit', caption(layout, 'arrows'));
  const height = key.top - space.tight;
  const name = [
    bold(layout, 'nvidia', 'paper', Math.max(type.label, height * NAME)),
    sum(amount(data, 'deals'), type.label, 'paper'),
  ];
  const bar = blockHeight(name) + 2 * space.tight;
  const w = (size.width - APART) / 2;
  // What a buyer is called, how much was announced for it, and whose it is: both as large.
  const sums = (most: number) =>
    SIZED.map(([key, slot]) => amountLockup(`${key}-sum`, amount(data, slot), 'paper', w * SAID, most));
  const said = sums(Math.min(...sums(height * SUM).map(({ bottom }) => bottom / LEADING)));
  const whose = within(
    SIZED.map(([, slot]) => bold(layout, slot, 'paper', Math.max(SMALLEST, height * BUYER))),
    w * SAID,
  );
  const from = (['fromNvidia', 'withMicrosoft'] as const).map((key) => bold(layout, key, 'paper'));
  const corner = height * CORNER;
  const words = blockHeight([whose[0]!, from[0]!]) + said[0]!.bottom;
  const low = height - words - 2 * space.tight;
  const [top, tip] = [bar + CLEAR, low - corner - CLEAR];
  const wing = (w - APART) / 2 - EDGE;
  const [shaft, head] = [wing * SHAFT, Math.min(wing * HEAD, (tip - top) * SHORT)];
  const ends = tip - head * TIP;
  const count = tens(layout, 'openai');
  const { columns, pitch } = roomiest(
    COLUMNS.map((columns) => ({
      columns,
      pitch: Math.min((shaft * ROW) / columns, (ends - top - CLEAR) / rowsOf(count, columns)),
    })),
  );
  const word = poster(bold(layout, 'shares', 'paper', type.hero), shaft * WORD);
  return [
    ...filledBox('deals', { x: 0, y: 0, w: size.width, h: bar }, name, { tone: 'ink', r: 0 }),
    ...SIZED.flatMap(([sized, slot], n): Mark[] => {
      const left = n * (w + APART);
      const [x, other] = [left + EDGE + wing / 2, left + w - wing / 2];
      const out = arrowEdges([x, top], [x, tip], shaft, wing, head);
      const back = arrowEdges([other, low - CLEAR], [other, top], shaft, wing, head);
      const cut = other - shaft / 2 - CLEAR;
      const body: Point[] = [
        [left, low - corner],
        [cut, low - corner],
        [cut, low],
        [left + w, low],
      ];
      const row = Math.min(Math.ceil(tens(layout, slot)), columns) * pitch - gap(pitch);
      const is = said[n]!;
      const at = low + space.tight + whose[n]!.size * LEADING;
      return [
        shape(`${slot}-body`, body, { tone: 'ink' }, [
          [left, height],
          [left + w, height],
        ]),
        shape(`${slot}-out`, out.over, { role: 'equity', shade: OUT }, out.under),
        stroke(`${slot}-out-edge`, [...out.over, ...out.under.toReversed()], EDGE, { role: 'equity' }),
        ...squares({
          key: sized,
          count: tens(layout, slot),
          columns,
          pitch,
          x: x - row / 2,
          bottom: ends,
          role: 'equity',
          standing: amount(data, slot).standing,
        }),
        shape(`${slot}-slice`, back.over, { tone: 'equity' }, back.under),
        ...middled(`${slot}-shares`, { x: other - shaft / 2, y: top + head, w: shaft, h: tip - top - head }, [
          word,
        ]).marks,
        ...block(`${slot}-of`, { x: left + w / 2, top: low + space.tight, anchor: 'middle' }, [whose[n]!])
          .marks,
        ...is.marks.map((mark) => moved(mark, left + (w - is.width) / 2, at)),
        ...block(`${slot}-from`, { x: left + w / 2, top: at + is.bottom, anchor: 'middle' }, [from[n]!])
          .marks,
      ];
    }),
    ...key.marks,
  ];
}
