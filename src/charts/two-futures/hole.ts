import { range } from 'd3-array';
import type { Mark } from '../../marks/mark.ts';
import { amount } from '../chart.ts';
import { bold } from '../shared/head.ts';
import { axisBelow } from '../shared/plot/axis.ts';
import { floorUnder } from '../shared/rules.ts';
import { LEADING } from '../shared/space.ts';
import { block, lowered, poster } from '../shared/type.ts';
import { bar, plansGrowth, START, type Futures } from './money.ts';

/** Years drawn. */
const YEARS = 6;
/** How strong a colour is that words stand on. */
const HALF = 0.44;
/** A year comes after the one before it. */
const LATER = 0.4;
/** px of air between what was earned and what was not. */
const CUT = 3;
/** How large what is not covered is said, of the largest elsewhere, and how much of the drawing it may take. */
const LARGE = 2.6;
const WORDS = 0.66;
/** From one of its lines to the next, in its size. */
const CLOSE = 1;

/** 5 · Building as the plans of 2026 grew, as stairs; of each year revenue covers the green part, and the rest is a gap. */
export function holeScene(layout: Futures): Mark[] {
  const { data, size, type, space } = layout;
  const under = size.height - type.label * LEADING;
  const floor = under - space.tight;
  const [earned, spent] = [amount(data, 'earned').value, amount(data, 'spent').value];
  const growth = amount(data, 'slower').value;
  const plans = plansGrowth(layout);
  const per = floor / (spent * plans ** (YEARS - 1));
  const slot = size.width / YEARS;
  // Over the fourth year, beside the fifth.
  const room = floor - spent * plans ** 3 * per - space.near;
  const lines = (most: number) =>
    (['gapNot', 'gapIs'] as const).map((label) =>
      poster(
        bold(layout, label, 'chips', Math.min(type.hero * LARGE, most)),
        size.width * WORDS - space.near,
      ),
    );
  const px = Math.min(...lines(room / (2 * LEADING)).map((line) => line.size));
  // Two large lines are set close.
  const said = lines(px).flatMap(
    (line, n) => block(`gap-words/${n}`, { x: 0, top: n * px * CLOSE }, [{ ...line, size: px }]).marks,
  );
  const name = block('covered-words', { x: (YEARS - 1) * slot, top: 0, anchor: 'middle' }, [
    poster(bold(layout, 'covered', 'ink', type.number), slot * 2 - space.near),
  ]);
  const below = (earned * growth ** (YEARS - 2) * per - name.bottom) / 2;
  return [
    ...range(YEARS).flatMap((n): Mark[] => {
      const [x, right] = [n * slot, (n + 1) * slot];
      const [low, high] = [floor - earned * growth ** n * per, floor - spent * plans ** n * per];
      return [
        // Words stand on it.
        {
          ...bar(`covered/${n}`, [x, low, right, floor], 'purchase', n === 0, n * LATER),
          shade: n ? HALF : 1,
        },
        bar(`open/${n}`, [x, high, right, low - CUT], 'chips', n === 0, n * LATER),
      ];
    }),
    floorUnder(floor, [0, size.width]),
    ...said,
    ...lowered(name, floor - Math.max(below, 0) - name.bottom),
    ...axisBelow(
      layout,
      under,
      range(YEARS).map((n) => ({ key: `year/${n}`, at: (n + 0.5) * slot, text: `${START + n}` })),
      type.label,
    ),
  ];
}
