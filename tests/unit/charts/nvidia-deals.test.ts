import { describe, expect, it } from 'vitest';
import { loadLedger } from '../../../src/content/ledger/load.ts';
import { resolveChart } from '../../../src/content/ledger/resolve.ts';
import type { AreaMark, BoxMark, LineMark, Mark, Point, TextMark } from '../../../src/marks/mark.ts';
import { nameOf, sizes } from './boxes.ts';
import { PHONE } from './real.ts';
import { explore } from '../../../src/charts/nvidia-deals/explore.ts';
import { nvidiaDeals } from '../../../src/charts/nvidia-deals/scene.ts';
import { COMPANIES, deals } from '../../../src/charts/nvidia-deals/timeline.ts';

const ledger = loadLedger(new URL('../../../content', import.meta.url).pathname);
const data = resolveChart(ledger, 'nvidia-deals-explore');
const run = (company: string, month: number) => explore.run(data, { company, month });
/** Months after the first deal, March 2025; the last one is October 2026. */
const [OCTOBER, JANUARY, FEBRUARY, MAY, LAST] = [7, 10, 11, 14, 19];

describe('the web of deals', () => {
  it('reads who pays whom from the rows of the series', () => {
    const point = data.series['deals']!.find(({ id }) => id.endsWith('2025-10-openai-microsoft'));
    expect(point?.cells).toEqual({
      date: '2025-10',
      from: 'OpenAI',
      fromId: 'openai',
      to: 'Microsoft',
      toId: 'microsoft',
      type: 'purchase',
    });
  });

  it('has a place for every company of the series', () => {
    expect(run('everybody', LAST).table.rows).toHaveLength(data.series['deals']!.length - 1);
  });

  it('draws no arrow through a company it does not concern', () => {
    const seats = Object.values(COMPANIES).map(([column, row]) => `${column},${row}`);
    expect(new Set(seats).size).toBe(seats.length);
    for (const { from, to } of deals(data)) {
      const [[x0, y0], [x1, y1]] = [COMPANIES[from]!, COMPANIES[to]!];
      expect(Math.max(Math.abs(x0 - x1), Math.abs(y0 - y1)), `${from} to ${to}`).toBe(1);
    }
  });

  it('draws a loan as debt, and a guarantee and an agreement as no more than they are', () => {
    const arrows = run('everybody', LAST)
      .scene({ width: 344, height: 560 })
      .marks.filter((mark) => mark.kind === 'arrow');
    const [loan, guarantee, agreed] = [
      '2026-10-broadcom-anthropic',
      '2026-08-nvidia-openai-ohio',
      '2025-09-nvidia-openai',
    ].map((key) => arrows.find((mark) => mark.key === key));
    expect(loan).toMatchObject({ role: 'debt', standing: 'claimed' });
    expect(guarantee).toMatchObject({ role: 'purchase', standing: 'announced' });
    expect(agreed).toMatchObject({ role: 'equity', standing: 'committed' });
  });

  it('shows the web as it stood in a month', () => {
    expect(run('everybody', 0).table.rows).toHaveLength(1);
    expect(run('microsoft', OCTOBER).table.rows.map((row) => row[4])).toEqual(['$250bn']);
  });

  it('lets the letter of intent go when shares took its place, on the same arrow', () => {
    const ties = (month: number) =>
      run('nvidia', month)
        .table.rows.filter((row) => row[2] === 'OpenAI')
        .map((row) => row[4]);
    expect([ties(JANUARY), ties(FEBRUARY)]).toEqual([['up to $100bn'], ['$30bn']]);
    const size = { width: 344, height: 560 };
    const keys = [JANUARY, FEBRUARY].map((month) =>
      run('nvidia', month)
        .scene(size)
        .marks.map(({ key }) => key),
    );
    for (const list of keys) expect(list).toContain('2025-09-nvidia-openai');
  });

  it('writes a monthly sum and draws it as thin as an unknown one', () => {
    const { scene, table } = run('everybody', MAY);
    expect(table.rows.map((row) => row[4])).toContain('$1.25bn a month');
    const arrows = scene({ width: 344, height: 560 }).marks.filter((mark) => mark.kind === 'arrow');
    const width = (key: string) => arrows.find((mark) => mark.key === key)?.width;
    expect(width('2026-05-anthropic-xai')).toBe(width('2025-12-thrive-openai'));
  });

  it('says where our list has nothing, not that nothing flowed', () => {
    expect(run('oracle', 0).says).toContain('none on our list');
    expect(run('oracle', 0).table.rows).toHaveLength(1);
  });

  it('sets the company of a tapped box, where the choice offers it', () => {
    expect(explore.tap?.('openai-box')).toEqual({ company: 'openai' });
    expect(explore.tap?.('openai-name/0')).toEqual({ company: 'openai' });
    expect(explore.tap?.('softbank-box')).toBeUndefined();
    expect(explore.tap?.('title/0')).toBeUndefined();
  });
});

describe('the ring of deals', () => {
  const chart = resolveChart(ledger, 'nvidia-deals');
  const cellsIn = (marks: readonly Mark[], key: string) =>
    marks.flatMap((mark) => (mark.kind === 'cell' && mark.key.startsWith(`${key}/`) ? [mark] : []));
  const areaOf = (marks: readonly Mark[], key: string): AreaMark => {
    const found = marks.find((mark) => mark.key === key);
    if (found?.kind !== 'area') throw new Error(`${key} is missing.`);
    return found;
  };
  const extent = (points: readonly Point[]) => {
    const [xs, ys] = [0, 1].map((n) => points.map((point) => point[n]!)) as [number[], number[]];
    return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), low: Math.max(...ys) };
  };
  const cells = (step: number, key: string) => cellsIn(nvidiaDeals.scene(chart, step, PHONE).marks, key);
  const area = (step: number, key: string): number => {
    const [first] = cells(step, key);
    const whole = (first?.w ?? 0) ** 2;
    return cells(step, key).reduce((all, { w, h, part = 1 }) => all + (w * h * part) / whole, 0);
  };

  it('keeps the ten squares that Nvidia announced, until three are agreed and the places of seven are empty', () => {
    expect(cells(3, 'stake').map(({ standing }) => standing)).toEqual(Array(10).fill('announced'));
    const how = (key: string) => cells(8, key).map(({ role, standing }) => `${role} ${standing}`);
    expect(how('gone')).toEqual(Array(7).fill('context announced'));
    expect(how('stake')).toEqual(Array(3).fill('equity committed'));
    expect(new Set([...cells(8, 'gone'), ...cells(8, 'stake')].map(({ w }) => w.toFixed(3))).size).toBe(1);
  });

  it('turns the piles of three orders into one block of whole squares, as many as the ledger says in all', () => {
    const orders = ['oracle', 'amazon', 'coreweave'];
    const piles = new Set(orders.flatMap((key) => cells(4, key)).map((cell) => cell.key));
    const block = orders.flatMap((key) => cells(6, key));
    expect(block.filter((cell) => !piles.has(cell.key) || cell.part !== undefined)).toEqual([]);
    expect(block.length * 10).toBe(chart.amounts['three']?.value);
    expect(orders.reduce((all, key) => all + area(4, key), 0)).toBeCloseTo(block.length, 0);
    expect(cells(6, 'microsoft')).toEqual([]);
  });

  it('lays in a tray as many whole squares of orders as the ledger says in all', () => {
    const orders = ['oracle', 'microsoft', 'amazon', 'coreweave'].flatMap((key) => cells(7, key));
    expect(orders.length * 10).toBe(chart.amounts['ordered']?.value);
    expect(orders.every(({ part }) => part === undefined)).toBe(true);
  });

  it('fills one of two trays of one size to its brim with what is promised, and lays what is paid on the floor of the other', () => {
    for (const size of sizes) {
      const { marks } = nvidiaDeals.scene(chart, 7, size);
      const found = marks.filter((mark) => mark.kind === 'cell');
      const promised = found.filter(({ role }) => role === 'purchase');
      const paid = found.filter(({ role }) => role === 'equity');
      expect([promised.length, paid.length], nameOf(size)).toEqual([61, 4]);
      const [full, other] = [0, 1].map((n) => extent(areaOf(marks, `tray/${n}`).under)) as [
        ReturnType<typeof extent>,
        ReturnType<typeof extent>,
      ];
      expect([other.left, other.right], nameOf(size)).toEqual([full.left, full.right]);
      expect(other.low - other.top, nameOf(size)).toBeCloseTo(full.low - full.top);
      for (const [cells, { left, right, top, low }] of [
        [promised, full],
        [paid, other],
      ] as const) {
        for (const { x, y, w, h } of cells)
          expect(x > left && x + w < right && y > top && y + h < low + 0.01, nameOf(size)).toBe(true);
        expect(Math.max(...cells.map(({ y, h }) => y + h)), nameOf(size)).toBeCloseTo(low);
      }
      const { w } = promised[0]!;
      expect(Math.min(...promised.map(({ y }) => y)) - full.top, nameOf(size)).toBeLessThan(w / 2);
      for (const cell of paid) {
        expect(cell.w, nameOf(size)).toBeCloseTo(w);
        expect(cell.y + cell.h, nameOf(size)).toBeCloseTo(other.low);
      }
    }
  });

  it('stands each of four orders on its seller, and all sellers on OpenAI alone', () => {
    for (const size of sizes) {
      const { marks } = nvidiaDeals.scene(chart, 4, size);
      const boxOf = (key: string) => marks.find((mark) => mark.key === `${key}-box`) as BoxMark;
      const openai = boxOf('openai');
      expect([openai.x, openai.w], nameOf(size)).toEqual([0, size.width]);
      for (const key of ['oracle', 'microsoft', 'amazon', 'coreweave']) {
        const seat = boxOf(`${key}-seat`);
        const pile = cellsIn(marks, key);
        // All four are as broad.
        expect(new Set(pile.map(({ x }) => Math.round(x))).size, nameOf(size)).toBe(
          new Set(cellsIn(marks, 'oracle').map(({ x }) => Math.round(x))).size,
        );
        expect(Math.max(...pile.map(({ y, h }) => y + h)), `${key} at ${nameOf(size)}`).toBeCloseTo(
          seat.y - 1,
        );
        for (const { x, w } of pile)
          expect(x > seat.x && x + w < seat.x + seat.w, `${key} at ${nameOf(size)}`).toBe(true);
        expect(openai.y - seat.y - seat.h, nameOf(size)).toBeCloseTo(3);
      }
    }
  });

  it('has nothing solid that is not known to be paid', () => {
    for (let step = 2; step <= 9; step += 1) {
      const { marks } = nvidiaDeals.scene(chart, step, PHONE);
      const solid = marks.filter((mark) => mark.kind === 'cell' && mark.standing === 'paid');
      const paid = new Set(solid.map(({ key }) => key.replace(/\/.*/, '')));
      expect([...paid], `step ${step}`).toEqual(
        { 6: ['revenue'], 7: ['softbank', 'coreweaveStake'] }[step] ?? [],
      );
    }
  });

  it('says how many deals there were, and draws squares that can be counted, in every box of the site', () => {
    for (const size of sizes) {
      const { marks } = nvidiaDeals.scene(chart, 2, size);
      const deals = marks.flatMap((mark) =>
        mark.kind === 'text' && mark.key === 'deals-name/1' ? [mark.value] : [],
      );
      const least = Math.min(
        ...marks.flatMap((mark) => (mark.kind === 'cell' && mark.key !== 'unit' ? [mark.h] : [])),
      );
      expect([...deals, least >= 9], nameOf(size)).toEqual([chart.amounts['deals']?.value, true]);
    }
  });

  it('leads one way to Nvidia out of three of the four sellers, and none out of the fourth', () => {
    for (const size of sizes) {
      const { marks } = nvidiaDeals.scene(chart, 5, size);
      const way = marks.find((mark) => mark.key === 'chips-way');
      if (way?.kind !== 'area') throw new Error('The way is missing.');
      const edge = [...way.over, ...way.under];
      const low = Math.max(...edge.map(([, y]) => y));
      const begins = edge.flatMap(([x, y]) => (y > low - 0.01 ? [x] : [])).toSorted((a, b) => a - b);
      const out = ['oracle', 'amazon', 'coreweave', 'microsoft'].map((key) => {
        const box = marks.find((mark) => mark.key === `${key}-box`);
        if (box?.kind !== 'box') throw new Error(`${key} has no box.`);
        return begins.filter((x) => x > box.x - 0.01 && x < box.x + box.w + 0.01).length;
      });
      expect(out, nameOf(size)).toEqual([2, 2, 2, 0]);
      // Of the fourth there is an outline only, which begins as broad as the others, at its box.
      const whether = marks.find(
        (mark): mark is LineMark => mark.key === 'whether-way' && mark.kind === 'line',
      )!;
      const box = marks.find((mark) => mark.key === 'microsoft-box') as BoxMark;
      const [first, last] = [whether.points[0]!, whether.points.at(-1)!];
      expect(Math.abs(last[0] - first[0]), nameOf(size)).toBeCloseTo(box.w);
      for (const [, y] of [first, last]) expect(y, nameOf(size)).toBeCloseTo(box.y - 1);
    }
  });

  it('stands a jug that is filled to just under its rim beside two glasses of one size that hold a film', () => {
    for (const size of sizes) {
      const { marks } = nvidiaDeals.scene(chart, 1, size);
      const extent = (key: string) => {
        const mark = marks.find((each) => each.key === key);
        const points =
          mark?.kind === 'line' ? mark.points : mark?.kind === 'area' ? [...mark.over, ...mark.under] : [];
        const [xs, ys] = [0, 1].map((n) => points.map((point) => point[n]!)) as [number[], number[]];
        const [left, top] = [Math.min(...xs), Math.min(...ys)];
        return { left, top, wide: Math.max(...xs) - left, high: Math.max(...ys) - top };
      };
      const [jug, ...glasses] = ['nvidia', 'anthropic', 'openai'].map((key) => ({
        vessel: extent(`${key}-vessel`),
        filled: extent(`${key}-cash`).high / extent(`${key}-vessel`).high,
      }));
      expect(jug!.filled, nameOf(size)).toBeGreaterThan(0.85);
      expect(jug!.filled, nameOf(size)).toBeLessThan(1);
      for (const { vessel, filled } of glasses) {
        expect(filled, nameOf(size)).toBeLessThan(0.1);
        expect(vessel.top + vessel.high, nameOf(size)).toBeCloseTo(jug!.vessel.top + jug!.vessel.high);
        for (const side of ['top', 'wide'] as const)
          expect(vessel[side], nameOf(size)).toBeCloseTo(glasses[0]!.vessel[side]);
        expect(vessel.wide * vessel.high, nameOf(size)).toBeLessThan(jug!.vessel.wide * jug!.vessel.high);
      }
    }
  });

  it('lifts one slice out of each of two cakes of one size up to Nvidia, and says under or beside each what was announced', () => {
    for (const size of sizes) {
      const { marks } = nvidiaDeals.scene(chart, 2, size);
      const bar = marks.find((mark): mark is BoxMark => mark.kind === 'box' && mark.key === 'deals-box')!;
      const wide: number[][] = [];
      for (const slot of ['openai', 'anthropic'] as const) {
        const [cake, slice] = ['cake', 'slice'].map((part) =>
          extent(areaOf(marks, `${slot}-${part}`).over),
        ) as [ReturnType<typeof extent>, ReturnType<typeof extent>];
        wide.push([cake.right - cake.left, slice.right - slice.left].map(Math.round));
        // It is right over its cake, and between that and Nvidia.
        expect(slice.left + slice.right, nameOf(size)).toBeCloseTo(cake.left + cake.right);
        expect(slice.top, nameOf(size)).toBeGreaterThan(bar.y + bar.h);
        expect(slice.top, nameOf(size)).toBeLessThan(cake.top);
        expect(slice.top - bar.y - bar.h, nameOf(size)).toBeLessThan(6);
        const { id } = chart.amounts[slot]!;
        const sums = marks.filter((mark) => mark.kind === 'text' && mark.fact === id);
        expect(sums, nameOf(size)).not.toEqual([]);
        for (const { x, y } of sums as TextMark[])
          expect(y > cake.low || x > cake.right, nameOf(size)).toBe(true);
      }
      expect(wide[0], nameOf(size)).toEqual(wide[1]);
    }
  });

  it('answers on paper and in practice on two signs of one size, in words as large', () => {
    for (const size of sizes) {
      const { marks } = nvidiaDeals.scene(chart, 3, size);
      const [sheet, sign] = ['sheet', 'yes-box'].map(
        (key) => marks.find((mark) => mark.key === key) as BoxMark,
      ) as [BoxMark, BoxMark];
      expect([sign.w, sign.h], nameOf(size)).toEqual([sheet.w, sheet.h]);
      const [no, yes] = ['answer', 'yes-name'].map((key) =>
        marks.flatMap((mark) => (mark.kind === 'text' && mark.key.startsWith(`${key}/`) ? [mark.size] : [])),
      );
      expect(no, nameOf(size)).toHaveLength(2);
      expect(yes, nameOf(size)).toEqual(no);
    }
  });

  it('breaks OpenAI’s way to the campus, and says on Nvidia’s whole one how much the cap is, without squares: nothing is due', () => {
    for (const size of sizes) {
      const { marks } = nvidiaDeals.scene(chart, 9, size);
      const [left, gone, whole] = ['rent-from', 'rent-to', 'pays'].map((key) => areaOf(marks, key)) as [
        AreaMark,
        AreaMark,
        AreaMark,
      ];
      const [from, to, pays] = [left, gone, whole].map(({ over, under }) => extent([...over, ...under])) as [
        ReturnType<typeof extent>,
        ReturnType<typeof extent>,
        ReturnType<typeof extent>,
      ];
      const [openai, campus, nvidia] = ['openai-box', 'campus-box', 'nvidia-box'].map(
        (key) => marks.find((mark) => mark.key === key) as BoxMark,
      ) as [BoxMark, BoxMark, BoxMark];
      // What is left of the rent is snapped off from its other half, which is pale: each splinter is far from its notch.
      expect(from.left, nameOf(size)).toBeCloseTo(openai.x + openai.w);
      expect([left.shade, gone.shade! < 0.5, whole.shade], nameOf(size)).toEqual([
        undefined,
        true,
        undefined,
      ]);
      for (const [n, [x, y]] of left.over.slice(-5).entries()) {
        const [otherX, otherY] = gone.over.slice(0, 5).toReversed()[n]!;
        expect(otherX - x, nameOf(size)).toBeGreaterThan((campus.x - openai.w) / 20);
        expect(Math.abs(otherY - y), nameOf(size)).toBeLessThan((from.low - from.top) / 8);
      }
      // Nvidia's goes from it to where that would have ended.
      expect(pays.left, nameOf(size)).toBeCloseTo(nvidia.x + nvidia.w);
      expect(pays.right, nameOf(size)).toBeCloseTo(to.right);
      expect(campus.x - pays.right, nameOf(size)).toBeLessThan(6);
      // The cap lies on it, and ends where it does.
      const cap = marks.find((mark) => mark.key === 'cap-box') as BoxMark;
      expect(cap.x + cap.w, nameOf(size)).toBeCloseTo(pays.right);
      expect(pays.top - cap.y - cap.h, nameOf(size)).toBeCloseTo(4);
      expect(
        marks.filter(({ kind }) => kind === 'cell'),
        nameOf(size),
      ).toEqual([]);
      const said = marks.filter(({ key }) => key.startsWith('guarantee-sum')) as TextMark[];
      expect(said.map(({ text }) => text).join(' '), nameOf(size)).toBe(
        chart.amounts['guarantee']!.hedged!.replace('{n}', chart.amounts['guarantee']!.short),
      );
      for (const { x, y } of said) {
        expect(x > pays.left && x < pays.right, nameOf(size)).toBe(true);
        expect(y > pays.top && y < pays.low, nameOf(size)).toBe(true);
      }
    }
  });

  it('binds the ten places of the plan with one bracket', () => {
    for (const size of sizes) {
      const { marks } = nvidiaDeals.scene(chart, 8, size);
      const bracket = marks.find((mark): mark is LineMark => mark.key === 'bracket' && mark.kind === 'line')!;
      const ends = bracket.points.map(([x]) => x);
      for (const { x, y, w } of ['stake', 'gone'].flatMap((key) => cellsIn(marks, key))) {
        expect(x, nameOf(size)).toBeGreaterThanOrEqual(Math.min(...ends) - 2);
        expect(x + w, nameOf(size)).toBeLessThanOrEqual(Math.max(...ends) + 2);
        expect(y, nameOf(size)).toBeGreaterThan(bracket.points[0]![1]);
      }
    }
  });

  it('fills one of two places of one size with the three orders, and stands the year that came on the floor of the other', () => {
    for (const size of sizes) {
      const { marks } = nvidiaDeals.scene(chart, 6, size);
      const orders = ['oracle', 'amazon', 'coreweave'].flatMap((key) => cellsIn(marks, key));
      const came = cellsIn(marks, 'revenue');
      const walls = marks.flatMap((mark) =>
        mark.kind === 'line' && mark.key.startsWith('year/') ? mark.points : [],
      );
      const [xs, ys] = [0, 1].map((n) => walls.map((point) => point[n]!)) as [number[], number[]];
      const [left, right, low] = [Math.min(...xs), Math.max(...xs), Math.max(...ys)];
      const over = (cells: typeof orders) => ({
        wide: Math.max(...cells.map(({ x, w }) => x + w)) - Math.min(...cells.map(({ x }) => x)),
        high: low - Math.min(...cells.map(({ y }) => y)),
      });
      // No more air than round squares.
      expect(right - left - over(orders).wide, nameOf(size)).toBeLessThan(8);
      expect(low - Math.min(...ys) - over(orders).high, nameOf(size)).toBeLessThan(10);
      for (const { x, y, w, h } of came) {
        expect(y + h, nameOf(size)).toBeCloseTo(low);
        expect(Math.max(...orders.map((order) => order.y + order.h)), nameOf(size)).toBeCloseTo(low);
        expect(w, nameOf(size)).toBeCloseTo(orders[0]!.w);
        expect(x > left && x + w < right, nameOf(size)).toBe(true);
      }
    }
  });

  it.each([
    [2, 'anthropic-sum'],
    [2, 'deals-name'],
    [2, 'stake-sum'],
    [3, 'answer'],
    [4, 'orders-sum'],
    [4, 'oracle-sum'],
    [4, 'coreweave-sum'],
    [5, 'foot'],
    [6, 'revenue-sum'],
    [7, 'promised'],
    [7, 'softbank-sum'],
    [7, 'coreweaveStake-sum'],
    [8, 'agreed'],
    [9, 'guarantee-sum'],
  ])('finds room on step %i for %s in every box of the site', (step, key) => {
    for (const size of sizes)
      expect(
        nvidiaDeals.scene(chart, step, size).marks.some((mark) => mark.key.startsWith(`${key}/`)),
        nameOf(size),
      ).toBe(true);
  });
});
