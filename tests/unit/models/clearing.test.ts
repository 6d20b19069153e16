import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assets, clearing, type Network } from '../../../src/models/clearing.ts';

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);
const owed = ({ liabilities }: Network): number[] => liabilities.map(sum);
/** To 1e-9 of the largest amount about. */
const close = (network: Network): number =>
  1e-9 * Math.max(1, ...owed(network), sum([...network.outsideAssets]));

/** Debts of whole dollars, many of them nothing, so that circles, chains and lone nodes all come up. */
const networks: fc.Arbitrary<Network> = fc.integer({ min: 1, max: 7 }).chain((size) => {
  const amount = fc.oneof(fc.constant(0), fc.nat(100), fc.double({ min: 0, max: 100, noNaN: true }));
  return fc
    .record({
      rows: fc.array(fc.array(amount, { minLength: size, maxLength: size }), {
        minLength: size,
        maxLength: size,
      }),
      outsideAssets: fc.array(amount, { minLength: size, maxLength: size }),
    })
    .map(({ rows, outsideAssets }) => ({
      liabilities: rows.map((row, i) => row.map((owing, j) => (i === j ? 0 : owing))),
      outsideAssets,
    }));
});
const holds = (law: (network: Network) => void): void => fc.assert(fc.property(networks, law));

/** The other way to the same payments: from full payment, down and down (Eisenberg & Noe, 2001, section 3). */
function iterated({ liabilities, outsideAssets }: Network, rounds: number): number[] {
  const due = liabilities.map(sum);
  let payments = due;
  for (let round = 0; round < rounds; round++) {
    const has = assets({ liabilities, outsideAssets }, payments);
    payments = due.map((amount, i) => Math.min(amount, has[i] ?? 0));
  }
  return payments;
}

describe('clearing', () => {
  const circle: Network = {
    liabilities: [
      [0, 10, 0],
      [0, 0, 10],
      [4, 0, 0],
    ],
    outsideAssets: [3, 2, 0],
  };
  it('by hand: A owes B 10, B owes C 10, C owes A 4; A has 3, B 2', () => {
    expect(clearing(circle)).toEqual({ payments: [7, 9, 4], defaulted: [0, 1], rounds: [[0], [1]] });
    expect(assets(circle, [7, 9, 4])).toEqual([7, 9, 9]);
  });
  it('by hand: two that fall at once and lean on each other', () => {
    // A pays 1 + B/2, B pays A/2 + 1: both pay 2 of 10.
    const leaning: Network = {
      liabilities: [
        [0, 5, 5],
        [5, 0, 5],
        [0, 0, 0],
      ],
      outsideAssets: [1, 1, 0],
    };
    const { payments, rounds } = clearing(leaning);
    expect(rounds).toEqual([[0, 1]]);
    expect(payments[0]).toBeCloseTo(2, 12);
    expect(payments[1]).toBeCloseTo(2, 12);
  });
  it('takes the greatest payments: debts in a circle pay each other, without a dollar of cash', () => {
    const liabilities = [
      [0, 10],
      [10, 0],
    ];
    expect(clearing({ liabilities, outsideAssets: [0, 0] })).toEqual({
      payments: [10, 10],
      defaulted: [],
      rounds: [],
    });
  });
  it('is exact where iteration crawls: a circle that leaks a thousandth', () => {
    // B has 999/1000 of what A pays, and owes it all back to A: A keeps what it lost, and has 1 from outside.
    const leak: Network = {
      liabilities: [
        [0, 999, 1],
        [2000, 0, 0],
        [0, 0, 0],
      ],
      outsideAssets: [0.5, 0, 0],
    };
    const { payments } = clearing(leak);
    expect(payments[0]).toBeCloseTo(500, 9);
    expect(payments[1]).toBeCloseTo(499.5, 9);
    expect(iterated(leak, 100)[0]).toBeGreaterThan(900);
  });
  it('knows no debts, no cash and no nodes', () => {
    expect(clearing({ liabilities: [], outsideAssets: [] })).toEqual({
      payments: [],
      defaulted: [],
      rounds: [],
    });
    expect(clearing({ liabilities: [[0]], outsideAssets: [5] }).payments).toEqual([0]);
    const penniless = { liabilities: circle.liabilities, outsideAssets: [0, 0, 0] };
    expect(clearing(penniless).payments.map((paid) => Math.round(paid * 1e9) / 1e9)).toEqual([4, 4, 4]);
  });
});

describe('what holds for all networks (Eisenberg & Noe, 2001, definition 1 and section 3)', () => {
  it('nobody pays more than it owes, or has', () =>
    holds((network) => {
      const { payments } = clearing(network);
      const has = assets(network, payments);
      payments.forEach((paid, i) => {
        expect(paid).toBeGreaterThanOrEqual(0);
        expect(paid).toBeLessThanOrEqual(owed(network)[i] ?? 0);
        expect(paid).toBeLessThanOrEqual((has[i] ?? 0) + close(network));
      });
    }));
  it('everybody pays what it owes or all it has', () =>
    holds((network) => {
      const { payments, defaulted } = clearing(network);
      const has = assets(network, payments);
      payments.forEach((paid, i) => {
        const due = owed(network)[i] ?? 0;
        expect(Math.abs(paid - Math.min(due, has[i] ?? 0))).toBeLessThanOrEqual(close(network));
        if (!defaulted.includes(i)) expect(paid).toBe(due);
      });
    }));
  it('creditors of equal priority get the same share of what they are owed', () =>
    holds((network) => {
      const { payments } = clearing(network);
      const dues = owed(network);
      network.liabilities.forEach((row, i) => {
        const one = payments.map((paid, j) => (j === i ? paid : 0));
        const none = { ...network, outsideAssets: payments.map(() => 0) };
        assets(none, one).forEach((got, j) =>
          expect(got).toBeCloseTo(((row[j] ?? 0) * (payments[i] ?? 0)) / (dues[i] || 1), 9),
        );
      });
    }));
  it('more cash anywhere never lowers a payment', () =>
    fc.assert(
      fc.property(networks, fc.nat(6), fc.double({ min: 0, max: 50, noNaN: true }), (network, who, more) => {
        const outsideAssets = network.outsideAssets.map((cash, i) => (i === who ? cash + more : cash));
        const before = clearing(network).payments;
        const after = clearing({ ...network, outsideAssets }).payments;
        after.forEach((paid, i) => expect(paid).toBeGreaterThanOrEqual((before[i] ?? 0) - close(network)));
      }),
    ));
  it('without a default, all debts are paid in full', () =>
    holds((network) => {
      const rich = { ...network, outsideAssets: owed(network) };
      expect(clearing(rich)).toEqual({ payments: owed(network), defaulted: [], rounds: [] });
      const { payments, defaulted } = clearing(network);
      if (defaulted.length === 0) expect(payments).toEqual(owed(network));
    }));
  it('value is conserved: what all have left is all the cash there was', () =>
    holds((network) => {
      const { payments } = clearing(network);
      const left = assets(network, payments).map((has, i) => has - (payments[i] ?? 0));
      expect(Math.abs(sum(left) - sum(network.outsideAssets))).toBeLessThanOrEqual(close(network));
      for (const own of left) expect(own).toBeGreaterThanOrEqual(-close(network));
    }));
  it('the payments are the greatest: iteration from above comes down to them, and never below', () =>
    holds((network) => {
      const { payments } = clearing(network);
      iterated(network, 200).forEach((paid, i) =>
        expect(paid).toBeGreaterThanOrEqual((payments[i] ?? 0) - close(network)),
      );
      const settled = iterated(network, 2000);
      const moves = iterated(network, 2001).map((paid, i) => Math.abs(paid - (settled[i] ?? 0)));
      // Where iteration has arrived, it has arrived at the same place.
      if (Math.max(...moves) < 1e-14) {
        settled.forEach((paid, i) => expect(paid).toBeCloseTo(payments[i] ?? 0, 8));
      }
    }));
  it('falls in at most as many rounds as there are nodes, each node once', () =>
    holds((network) => {
      const { defaulted, rounds } = clearing(network);
      expect(rounds.length).toBeLessThanOrEqual(network.liabilities.length);
      expect(rounds.every((round) => round.length > 0)).toBe(true);
      expect(rounds.flat().sort((a, b) => a - b)).toEqual(defaulted);
      expect(new Set(defaulted).size).toBe(defaulted.length);
    }));
});

describe('what clearing refuses', () => {
  const refusal =
    (network: Network): (() => unknown) =>
    () =>
      clearing(network);
  it.each([-1, Number.NaN, Infinity])('an amount of %s', (wrong) => {
    const liabilities = [
      [0, wrong],
      [0, 0],
    ];
    expect(refusal({ liabilities, outsideAssets: [0, 0] })).toThrow(
      new RangeError(`liabilities[0][1] must be a number of at least 0, not ${wrong}.`),
    );
    expect(refusal({ liabilities: [[0]], outsideAssets: [wrong] })).toThrow(
      new RangeError(`outsideAssets[0] must be a number of at least 0, not ${wrong}.`),
    );
  });
  it('a debt to oneself, a table that is not square, and a node without assets', () => {
    expect(refusal({ liabilities: [[3]], outsideAssets: [0] })).toThrow(RangeError);
    expect(refusal({ liabilities: [[3]], outsideAssets: [0] })).toThrow(/liabilities\[0\]\[0\] must be 0/);
    expect(refusal({ liabilities: [[0, 1]], outsideAssets: [0] })).toThrow(
      /liabilities\[0\] must be a list of 1 entries, not one of 2/,
    );
    expect(refusal({ liabilities: [[0]], outsideAssets: [] })).toThrow(RangeError);
    expect(refusal({ liabilities: [[0]], outsideAssets: [] })).toThrow(/outsideAssets must be a list of 1/);
  });
});
