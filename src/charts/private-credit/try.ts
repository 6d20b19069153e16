import type { DataOf, ChartData } from '../../lib/types.ts';
import type { Mark, Size } from '../../marks/mark.ts';
import { amount, fill, words, type Label, type Slot } from '../chart.ts';
import type { Panel, Slider } from '../panel.ts';
import { footHeight, layoutFor, unitKey, type Layout } from '../shared/layout.ts';
import { squares } from '../shared/squares.ts';
import { SMALLEST } from '../shared/space.ts';
import { block, blockHeight, type Line, widthOf } from '../shared/type.ts';
import { name as nameOf } from '../shared/head.ts';
import { debtor, FUNDS, money, outcome, type Claim, type Outcome } from './outcome.ts';

const WHO = ['investors', 'banks', 'insurers'] as const;

/** Who loses how much: the three amounts over the piles. */
const verdict = ({ data, type }: Layout<'private-credit-try'>, claims: readonly Claim[]): Line[][] =>
  claims.map(([all, missing], i) => [
    { text: words(data, WHO[i]!), size: type.label, weight: 600 },
    { text: money(data, missing), size: type.number, weight: 600, tone: i ? 'debt' : 'savers' },
    {
      text: fill(data, i ? 'short' : 'investorsLost', { all: money(data, all) }),
      size: type.caption,
      tone: 'muted',
    },
  ]);

/**
 * One row for each fund: its outline is what the fund lent, the squares in it are what the loans are still worth,
 * the line across is what the fund owes. Squares that end before the line leave its lenders short.
 */
function marksOf(data: DataOf<'private-credit-try'>, of: Outcome, size: Size): Mark[] {
  const layout = layoutFor(data, size);
  const { width, height } = size;
  const c = layout.type.caption;
  const third = (width - c) / 3;
  // The longest words any setting prints decide, so that nothing jumps while a slider moves.
  const most = of.each * FUNDS.length;
  const longest = of.claims.map(() => [most, most] as const);
  const heights = [longest, of.claims].flatMap((claims) =>
    verdict(layout, claims).map((lines) => blockHeight(lines, third)),
  );
  const head = Math.max(...heights) + c;
  const each = (height - head - footHeight(layout)) / FUNDS.length;
  const ten = amount(data, 'ten').value;
  const name = layout.type.label * 1.22 + c * 0.3;
  const under = c * 1.22 + c * 0.4;
  const inset = 3;
  const pitch = Math.min((width - inset * 2) / (of.each / ten), each - name - under - c * 0.9 - inset * 2);
  const wide = (bn: number): number => inset + (bn / ten) * pitch;
  return [
    ...FUNDS.flatMap((fund, i): Mark[] => {
      const { owed, paid, failed } = debtor(of, fund);
      const top = head + i * each;
      const y = top + name + inset;
      const [low, right] = [y + pitch + inset, wide(of.each) + inset - 1];
      const end = { x: right, anchor: 'end' } as const;
      const state = words(data, failed ? 'falls' : 'stands');
      // What the fund owes its lenders, at the left, and what is its investors', at the right.
      const share = (key: Label<'private-credit-try'>, n: number, tone: 'savers' | 'debt'): Line => ({
        text: fill(data, key, { n: money(data, n) }),
        size: c,
        weight: 600,
        tone,
      });
      const shares = [share('lendersAre', owed, 'debt'), share('ownersAre', of.each - owed, 'savers')];
      const k = Math.min(1, (right - c) / shares.reduce((sum, line) => sum + widthOf(line), 0));
      const [lenders, owners] = shares.map((line) => ({ ...line, size: Math.max(SMALLEST, c * k) }));
      return [
        {
          kind: 'line',
          key: `${fund}-outline`,
          points: [
            [0.5, y - inset],
            [right, y - inset],
            [right, low - 1],
            [0.5, low - 1],
            [0.5, y - inset],
          ],
          width: 1,
          role: 'context',
        },
        ...squares({
          key: fund,
          count: of.left / ten,
          columns: 99,
          pitch,
          x: inset,
          top: y,
          role: 'savers',
          standing: 'illustrative',
        }).map((square, n): Mark => ({ ...square, role: (n + 0.5) * ten < paid ? 'debt' : 'savers' })),
        {
          kind: 'line',
          key: `${fund}-level`,
          points: [
            [wide(owed) - 1, y - inset - 3],
            [wide(owed) - 1, low + 2],
          ],
          width: 2,
          role: 'debt',
        },
        ...block(`${fund}-name`, { x: 0, top }, [nameOf(layout, fund)]).marks,
        ...block(`${fund}-state`, { ...end, top: top + (layout.type.label - c) * 0.96 }, [
          { text: state, size: c, weight: failed ? 600 : 400 },
        ]).marks,
        ...block(`${fund}-lenders`, { x: 0, top: low + c * 0.3 }, [lenders!]).marks,
        ...block(`${fund}-owners`, { ...end, top: low + c * 0.3 }, [owners!]).marks,
      ];
    }),
    ...verdict(layout, of.claims).flatMap(
      (lines, i) => block(`verdict-${i}`, { x: i * (third + c / 2), top: 0, maxWidth: third }, lines).marks,
    ),
    ...unitKey(layout, 'unit'),
  ];
}

/** Every pipe of a run: the debts with what is missing of each, then the stakes with what they lost. */
const rowsOf = (data: DataOf<'private-credit-try'>, of: Outcome): string[][] => [
  ...of.debts.map(({ from, to, amount: all }) => {
    const { owed, shortfall } = debtor(of, from);
    return [
      fill(data, 'arrow', { from: words<ChartData>(data, from), to: words<ChartData>(data, to) }),
      money(data, all),
      words(data, from === 'borrowers' ? 'basisLoans' : 'basisDebts'),
      money(data, owed && (shortfall * all) / owed),
    ];
  }),
  ...of.losses.investors.map(({ id, held, lost }) => [
    fill(data, 'owns', { holder: words<ChartData>(data, id) }),
    money(data, held),
    words(data, 'basisStakes'),
    money(data, lost),
  ]),
];

function sentence(data: DataOf<'private-credit-try'>, of: Outcome): string {
  const fallen = FUNDS.filter((fund) => debtor(of, fund).failed).length;
  const said = (i: number, missing: 0 | 1): string => money(data, of.claims[i]![missing]);
  const lost = { lost: said(0, 1), held: said(0, 0) };
  if (!fallen) return fill(data, 'saysFine', lost);
  const short = { banks: said(1, 1), insurers: said(2, 1) };
  return fill(data, 'saysShort', { ...lost, fallen: words(data, `fallen${fallen}`), ...short });
}

/** Try it: loans fail; who is short, and who loses value before anybody is. */
export const privateCreditTry: Panel<DataOf<'private-credit-try'>> = {
  id: 'private-credit-try',
  controls: (data) => {
    const percent = (slot: Slot<'private-credit-try'>): number => Math.round(amount(data, slot).value * 100);
    const slider = (name: 'fail' | 'back' | 'borrowed', slot: 'fails' | 'recovery' | 'borrowed'): Slider => ({
      kind: 'slider',
      name,
      label: words(data, name),
      min: 0,
      max: percent(`${slot}High`),
      step: 5,
      value: percent(slot),
      says: (n) => fill(data, 'percent', { n }),
    });
    return [slider('fail', 'fails'), slider('back', 'recovery'), slider('borrowed', 'borrowed')];
  },
  run: (data, settings) => {
    const of = outcome(data, settings);
    return {
      scene: (size) => ({
        width: size.width,
        height: size.height,
        marks: marksOf(data, of, size),
        focus: { x: 0, y: 0, width: size.width, height: size.height },
        label: words(data, 'picture'),
      }),
      says: sentence(data, of),
      table: {
        caption: words(data, 'caption'),
        columns: (['fromTo', 'amountHead', 'basisHead', 'shortHead'] as const).map((key) => words(data, key)),
        rows: rowsOf(data, of),
      },
    };
  },
};
