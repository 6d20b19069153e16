import { moved } from '../../../marks/kinds.ts';
import type { Mark } from '../../../marks/mark.ts';
import { amount } from '../../chart.ts';
import { caption, sum } from '../head.ts';
import { even, slab } from '../places.ts';
import { question, QUESTION_WIDTH, ROLES } from '../question.ts';
import { LEADING, SMALLEST } from '../space.ts';
import { block, blockHeight, lowered, poster, runIn, widthOf, type Line } from '../type.ts';
import { bearers } from './bearers.ts';
import type { SpineLayout } from './spine-layout.ts';

/** Of the drawing's height: the banner; the plank; the question at least; those who bear it, at least and at most. */
const BANNER = 0.12;
const PLANK = 0.032;
const SIGN = 0.43;
const LOW = 0.16;
const TALL = 0.3;
/** How broad a place is, in the height of who stands in it, at least. */
const BROAD = 0.53;
/** How high the question is, of the drawing's width at most; and the sum's letters, of it. */
const WIDE = 0.9;
const LARGE = 0.64;

/**
 * The drawing that ends every chapter: the gap and a question on a plank, as large wherever a name is known, and under it seven places for
 * those who put it up. Each name that the story has told so far has filled one, in the colour of its money, and the newest is
 * told. They are all alike, because nobody knows how much is whose. The builders' own cash, which is beside the gap, is at the foot.
 * It asks of a chart's data what `SpineData` says.
 * @param names how many names are known, 0 to 7: the newest is the chart's label `other<names>`
 */
export function spine(layout: SpineLayout, names: number): Mark[] {
  const { data, size, space, type } = layout;
  const { width, height } = size;
  const own = runIn('own', { x: 0, top: 0, maxWidth: width }, [
    sum(amount(data, 'ownCash'), type.caption, 'chips'),
    { ...caption(layout, 'spineOwn'), tone: 'chips' },
  ]);
  const nobody: Line = { ...caption(layout, 'spineFoot'), tone: 'ink' };
  const unsized =
    own.width + space.apart + widthOf(nobody) < width
      ? block('foot', { x: width, top: 0, anchor: 'end' }, [nobody])
      : block('foot', { x: 0, top: own.bottom, maxWidth: width }, [nobody]);
  // From the foot up: what is known, the banner, who bears, the plank, the question.
  const low = height - unsized.bottom - space.hair;
  const high = names ? height * BANNER : space.hair;
  const banner = { x: 0, y: low - space.half - high, w: width, h: high };
  const floor = banner.y - (names ? space.near : 0);
  const thick = height * PLANK;
  const rest = floor - thick;
  const tall = Math.min(
    width / ROLES.length / BROAD,
    Math.max(height * LOW, Math.min(height * TALL, rest - height * SIGN)),
  );
  const top = rest - tall;
  const big = Math.max(0, Math.min(top, width * WIDE));
  // The sum beside the question, both in the middle.
  const broad = big * QUESTION_WIDTH;
  const left = width - broad - space.apart;
  const is = { ...caption(layout, 'spineGap'), size: type.label };
  const maxWidth = even([is], left);
  const gap = sum(amount(data, 'gap'), big * LARGE);
  const px = Math.min(poster(gap, left).size, (big - space.half - blockHeight([is], maxWidth)) / LEADING);
  const what = block('gap-is', { x: 0, top: 0, maxWidth }, [is]);
  const said = block('gap', { x: 0, top: what.bottom }, [{ ...gap, size: Math.max(SMALLEST, px) }]);
  const aside = (left - Math.max(said.width, what.width)) / 2;
  return [
    // It reaches a little into what it stands on, or light would be seen between both.
    ...question('unknown', { x: width - aside - broad / 2, top: top - big + 1, height: big }),
    slab('plank', { x: 0, y: top, w: width, h: thick }, { tone: 'ink' }),
    ...bearers(layout, names, tall, banner, floor),
    ...[...what.marks, ...said.marks].map((mark) => moved(mark, aside, top - said.bottom)),
    ...lowered({ marks: [...own.marks, ...unsized.marks] }, low),
  ];
}
