import { range } from 'd3-array';
import type { DataOf } from '../../lib/types.ts';
import type { Mark, Size } from '../../marks/mark.ts';
import { trancheLoss } from '../../models/tranche-loss.ts';
import { amount, fill, words, type Settings, type Slot } from '../chart.ts';
import type { Panel, Slider } from '../panel.ts';
import { foot } from '../shared/head.ts';
import { layoutFor } from '../shared/layout.ts';
import { block, blockHeight, type Line } from '../shared/type.ts';

/** The slices from the top, in the order in which they are paid. */
const SLICES = ['top', 'middle', 'bottom'] as const;

/** What a slice stands to lose, as shares of one. */
interface Outlook {
  name: (typeof SLICES)[number];
  chance: number;
  loss: number;
}

/** A share as a percentage; what is too small to print, or too near to all, is said so. */
function percent(data: DataOf<'abs-try'>, share: number): string {
  const n = share * 100;
  const written = (value: number): string => fill(data, 'percent', { n: value });
  if (n > 0 && n < 0.1) return fill(data, 'under', { n: written(0.1) });
  if (n > 99.9 && n < 100) return fill(data, 'over', { n: written(99.9) });
  return written(Number(n.toFixed(n < 10 || n > 99 ? 1 : 0)));
}

function outlooks(data: DataOf<'abs-try'>, settings: Settings): Outlook[] {
  const of = (slot: Slot<'abs-try'>): number => amount(data, slot).value;
  const share = (name: string): number => Number(settings[name]) / 100;
  const pool = {
    defaultProbability: share('fail'),
    correlation: share('alike'),
    lossGivenDefault: 1 - share('recovered'),
    loans: of('loans'),
  };
  const [low, high] = [of('bottomUpTo'), of('middleUpTo')];
  const cuts = { top: [high, 1], middle: [low, high], bottom: [0, low] } as const;
  return SLICES.map((name) => {
    const [attach, detach] = cuts[name];
    const { probabilityOfLoss, expectedLoss } = trancheLoss(pool, { attach, detach });
    return { name, chance: probabilityOfLoss, loss: expectedLoss };
  });
}

/** Each slice’s chance as a hundred dots, so many of them coloured, under its words. */
function marksOf(data: DataOf<'abs-try'>, found: readonly Outlook[], size: Size): Mark[] {
  const layout = layoutFor(data, size);
  const { type } = layout;
  const lines = ({ name, chance, loss }: Outlook): Line[] => [
    {
      text: fill(data, 'chance', { slice: words(data, name), n: percent(data, chance) }),
      size: type.label,
      weight: 600,
    },
    { text: fill(data, 'loss', { n: percent(data, loss) }), size: type.caption, tone: 'muted' },
  ];
  const gap = type.caption * 0.4;
  // The longest words that any setting prints decide, so that nothing jumps while a slider moves.
  const longest = lines({ name: 'middle', chance: 0.0001, loss: 0.0001 });
  const said = blockHeight(longest, size.width) + gap;
  const says = foot(layout, 'foot');
  const each = (says.top - layout.space.near) / SLICES.length;
  const room = each - said - gap * 2;
  const pitchOf = (columns: number): number =>
    Math.min(size.width / columns, room / Math.ceil(100 / columns));
  const columns = [20, 25, 34, 50].reduce((best, each) => (pitchOf(each) > pitchOf(best) ? each : best));
  const pitch = pitchOf(columns);
  const slices = found.flatMap((slice, i) => {
    const top = i * each;
    const reached = Math.round(slice.chance * 100);
    return [
      ...range(100).map((n): Mark => ({
        kind: 'dot',
        key: `${slice.name}/${n}`,
        x: ((n % columns) + 0.5) * pitch,
        y: top + said + (Math.floor(n / columns) + 0.5) * pitch,
        r: pitch * 0.4,
        role: n < reached ? 'debt' : 'context',
        standing: 'illustrative',
      })),
      ...block(`${slice.name}-words`, { x: 0, top, maxWidth: size.width }, lines(slice)).marks,
    ];
  });
  return [...slices, ...says.marks];
}

/** Try it: how often loans fail, how alike they are, what is recovered; and what each slice then stands to lose. */
export const absTry: Panel<DataOf<'abs-try'>> = {
  id: 'abs-try',
  controls: (data) => {
    const at = (slot: Slot<'abs-try'>): number => Math.round(amount(data, slot).value * 100);
    const slider = (
      name: 'fail' | 'alike' | 'recovered',
      min: number,
      max: Slot<'abs-try'>,
      step: number,
      value: number,
    ): Slider => ({
      kind: 'slider',
      name,
      label: words(data, name),
      min,
      max: at(max),
      step,
      value,
      says: (n) => fill(data, 'percent', { n }),
    });
    return [
      slider('fail', at('failLow'), 'failHigh', 1, at('fails')),
      slider('alike', 0, 'alikeHigh', 5, at('likeness')),
      slider('recovered', 0, 'recoveredHigh', 5, 100 - at('lost')),
    ];
  },
  run: (data, settings) => {
    const found = outlooks(data, settings);
    const cells = Object.fromEntries(
      found.flatMap(({ name, chance, loss }) => [
        [`${name}Chance`, percent(data, chance)],
        [`${name}Loss`, percent(data, loss)],
      ]),
    );
    return {
      scene: (size) => ({
        width: size.width,
        height: size.height,
        marks: marksOf(data, found, size),
        focus: { x: 0, y: 0, width: size.width, height: size.height },
        label: words(data, 'picture'),
      }),
      says: fill(data, 'says', cells),
      table: {
        caption: words(data, 'caption'),
        columns: (['sliceHead', 'chanceHead', 'lossHead'] as const).map((name) => words(data, name)),
        rows: SLICES.map((name) => [words(data, name), cells[`${name}Chance`]!, cells[`${name}Loss`]!]),
      },
    };
  },
};
