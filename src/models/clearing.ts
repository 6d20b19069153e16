import { entries, within } from './check.ts';
import { solve } from './solve.ts';

/** Who owes whom: n nodes, all debts of equal priority, due at once. Any unit of money. */
export interface Network {
  /** n rows of n: `liabilities[i][j]` is what i owes j; at least 0, and 0 to itself. */
  liabilities: readonly (readonly number[])[];
  /** What each node has besides what others owe it; at least 0. */
  outsideAssets: readonly number[];
}

export interface Clearing {
  /** What each node pays in all, shared among its creditors in proportion to what it owes them. */
  payments: number[];
  /** Nodes that pay less than they owe, rising. */
  defaulted: number[];
  /** The same nodes in the order they fall: first those who could not pay even if everybody else did. */
  rounds: number[][];
}

/** Short by this little, relative to what is owed, is rounding. */
const ROUNDING = 1e-12;

/**
 * The greatest payments all nodes can make at once: everybody pays what it owes or all it has, by the fictitious
 * default algorithm; to 1e-9 of what is owed.
 * Source: Eisenberg & Noe, "Systemic risk in financial systems", Management Science, 2001.
 *
 * @throws RangeError naming the parameter and its range
 */
export function clearing(network: Network): Clearing {
  checkNetwork(network);
  const { liabilities, outsideAssets } = network;
  const owed = liabilities.map(sum);
  const shares = sharesOf(liabilities);
  const rounds: number[][] = [];
  let payments = owed;
  for (;;) {
    const fallen = new Set(rounds.flat());
    const falling = holdings(outsideAssets, shares, payments).flatMap((has, i) =>
      !fallen.has(i) && has < (owed[i] ?? 0) * (1 - ROUNDING) ? [i] : [],
    );
    if (falling.length === 0) break;
    rounds.push(falling);
    payments = paid(outsideAssets, shares, owed, rounds.flat());
  }
  return { payments, defaulted: rounds.flat().sort((a, b) => a - b), rounds };
}

/**
 * What each node has when the nodes pay so much in all: its outside assets, and its part of what its debtors pay.
 * Less its own payment, this is what is left to its owners.
 *
 * @param payments per node, as `clearing` gives them
 */
export function assets({ liabilities, outsideAssets }: Network, payments: readonly number[]): number[] {
  return holdings(outsideAssets, sharesOf(liabilities), payments);
}

/** Of all that i pays, j gets `shares[i][j]`. */
const sharesOf = (liabilities: Network['liabilities']): number[][] =>
  liabilities.map((row) => {
    const owed = sum(row);
    return row.map((amount) => (amount > 0 ? amount / owed : 0));
  });

function holdings(outside: readonly number[], shares: number[][], payments: readonly number[]): number[] {
  return outside.map((own, i) => payments.reduce((has, paid, j) => has + paid * (shares[j]?.[i] ?? 0), own));
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

/** Payments where the fallen pay all they have, whatever it is, and the others what they owe. */
function paid(
  outside: readonly number[],
  shares: number[][],
  owed: readonly number[],
  fallen: readonly number[],
): number[] {
  const others = owed.map((amount, i) => (fallen.includes(i) ? 0 : amount));
  const fixed = holdings(outside, shares, others);
  // What i pays, less the parts of it that come from the fallen, is what it has from elsewhere.
  const system = fallen.map((i) => fallen.map((j) => (i === j ? 1 : 0) - (shares[j]?.[i] ?? 0)));
  const solved = solve(
    system,
    fallen.map((i) => fixed[i] ?? 0),
  );
  const payments = others.slice();
  fallen.forEach((i, place) => {
    payments[i] = Math.min(owed[i] ?? 0, Math.max(0, solved[place] ?? 0));
  });
  return payments;
}

function checkNetwork({ liabilities, outsideAssets }: Network): void {
  const count = liabilities.length;
  entries('outsideAssets', outsideAssets, count);
  outsideAssets.forEach((own, i) => within(`outsideAssets[${i}]`, own, 0));
  liabilities.forEach((row, i) => {
    entries(`liabilities[${i}]`, row, count);
    row.forEach((amount, j) => within(`liabilities[${i}][${j}]`, amount, 0, i === j ? 0 : Infinity));
  });
}
