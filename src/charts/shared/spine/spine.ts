import type { Mark, Point } from '../../../marks/mark.ts';
import { amount } from '../../chart.ts';
import { bold, caption, sum } from '../head.ts';
import { even, middled, shape, slab } from '../places.ts';
import { arc, question, QUESTION_WIDTH, ROLES } from '../question.ts';
import { stroke } from '../rules.ts';
import { LEADING, SMALLEST } from '../space.ts';
import { block, blockHeight, lowered, poster, runIn } from '../type.ts';
import type { SpineLayout } from './spine-layout.ts';

/** Of the drawing's height: the banner, the plank; the question at least, and those who bear it at least and at most. */
const BANNER = 0.13;
const PLANK = 0.032;
const SIGN = 0.49;
const LOW = 0.13;
const TALL = 0.24;
/** How broad a place is, in the height of who stands in it, at least. */
const BROAD = 0.68;
/** How high the question is at most, of the drawing's width; and its sum's letters, of it. */
const WIDE = 0.9;
const LARGE = 0.44;
/** How much of the banner its name is. */
const NAME = 0.8;
/** Half the breadth of the banner's pointer, in a place. */
const POINTER = 0.22;
/** px: the outline of who is not named yet, and its dots. */
const EDGE = 1.6;
const DOTTED = '2 3';
/** How strong those are who are no longer the newest. */
const BEFORE = 0.45;

/** The right half of who lifts, from the middle between the legs to the top of the head, in their height: 0 is where the hands are. */
const HALF: readonly Point[] = [
  [0, 0.74],
  [0.04, 1],
  [0.15, 1],
  ...arc(0, 0.21, 0.32, 152, 90, 6),
  [0.32, 0],
  [0.21, 0],
  ...arc(0, 0.21, 0.21, 90, 165, 6),
  ...arc(0, 0.2, 0.135, 160, 0, 10),
];
const BEARER = [...HALF, ...HALF.map(([x, y]): Point => [-x, y]).toReversed()];

/**
 * The drawing that ends every chapter: a question on a plank, as large in every chapter, and under it a place for everyone who
 * may put it up. Each name that the story has told stands in one, in the colour of its money; the newest is full and is told on the
 * banner that points at it. Nobody is sized, because nobody knows how much is whose.
 * It asks of a chart's data what `SpineData` says.
 * @param names how many names are known, 0 to 7: the newest is the chart's label `other<names>`
 */
export function spine(layout: SpineLayout, names: number): Mark[] {
  const { data, size, space, type } = layout;
  const { width, height } = size;
  const own = runIn('own', { x: 0, top: 0 }, [
    { ...sum(amount(data, 'ownCash'), type.caption, 'chips') },
    { ...caption(layout, 'spineOwn'), tone: 'chips' },
  ]);
  const unsized = block('foot', { x: 0, top: own.bottom, maxWidth: width }, [caption(layout, 'spineFoot')]);
  // From the foot up: what is known, the banner, who bears, the plank, the question.
  const low = height - unsized.bottom - space.hair;
  const high = height * BANNER;
  const banner = { x: 0, y: low - space.half - high, w: width, h: high };
  const thick = height * PLANK;
  const slot = width / ROLES.length;
  const feet = banner.y - space.near;
  const rest = feet - thick;
  const tall = Math.min(slot / BROAD, Math.max(height * LOW, Math.min(height * TALL, rest - height * SIGN)));
  const top = rest - tall;
  const big = Math.max(0, Math.min(top, width * WIDE));
  const left = width - big * QUESTION_WIDTH - space.apart;
  const is = caption(layout, 'spineGap');
  const maxWidth = even([is], left);
  const gap = sum(amount(data, 'gap'), big * LARGE);
  const px = Math.min(poster(gap, left).size, (big - blockHeight([is], maxWidth)) / LEADING);
  const said = block('gap', { x: 0, top: 0, maxWidth }, [{ ...gap, size: Math.max(SMALLEST, px) }]);
  const what = block('gap-is', { x: 0, top: said.bottom, maxWidth }, [is]);
  const aside = (left - Math.max(said.width, what.width)) / 2;
  const key = `other${names}` as const;
  const role = ROLES[names - 1];
  const at = (names - 0.5) * slot;
  const sign: Point[] = [
    [0, banner.y],
    ...(role
      ? [at - POINTER * slot, at, at + POINTER * slot].map((x, n): Point => [x, n === 1 ? feet : banner.y])
      : []),
    [width, banner.y],
    [width, low - space.half],
    [0, low - space.half],
  ];
  return [
    ...question('unknown', { x: width - aside - (big * QUESTION_WIDTH) / 2, top: top - big, height: big }),
    slab('plank', { x: 0, y: top, w: width, h: thick }, { tone: 'ink' }),
    ...ROLES.map((role, n): Mark => {
      const at = BEARER.map(([x, y]): Point => [(n + 0.5) * slot + x * tall, feet - tall + y * tall]);
      return n < names
        ? shape(`bearer/${n}`, at, { role, shade: n < names - 1 ? BEFORE : 1 })
        : stroke(`bearer/${n}`, [...at, at[0]!], EDGE, { tone: 'ink', dash: DOTTED });
    }),
    role
      ? shape('banner', sign, { role, tone: role })
      : stroke('banner', [...sign, sign[0]!, sign[1]!], EDGE, { tone: 'ink', dash: DOTTED }),
    ...(role
      ? middled(key, banner, [poster(bold(layout, key, 'paper', high * NAME), width - 2 * space.near)], 0)
          .marks
      : []),
    ...lowered(
      { marks: [...said.marks, ...what.marks].map((mark) => ({ ...mark, x: aside })) },
      top - what.bottom - space.hair,
    ),
    ...lowered({ marks: [...own.marks, ...unsized.marks] }, low),
  ];
}
