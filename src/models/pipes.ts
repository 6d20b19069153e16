import { refuse, within } from './check.ts';
import { assets, clearing, type Clearing } from './clearing.ts';

/** `from` owes `to` so much, USD bn, at least 0. All that a node owes has equal priority. */
export interface Pipe {
  from: string;
  to: string;
  amount: number;
}

/** Whose the rest of a fund is, once its lenders are paid. The shares of a fund sum to 1, or less if some are unknown. */
export interface Stake {
  of: string;
  /** Owes nobody here: what becomes of its own promises is not followed. */
  holder: string;
  /** 0 to 1. */
  share: number;
}

/** Who is tied to whom. Nodes go by name; nothing here is a finding, amounts come from content/. */
export interface PrivateCredit {
  /** What AI borrowers owe the funds. A borrower here stands for many, and counts as failed once any of it fails. */
  loans: readonly Pipe[];
  /** What the funds owe banks; the amounts only say in which proportion, `borrowing` says how much. */
  bankLoans: readonly Pipe[];
  /** What anybody owes besides, such as funds to insurers, or a bank to a depositor. */
  otherDebts?: readonly Pipe[];
  stakes: readonly Stake[];
  /** What a node has besides what it is owed here, USD bn, at least 0; absent is nothing. */
  otherAssets?: Readonly<Record<string, number>>;
}

export interface Strain {
  /** Share of every AI loan, by amount, that fails; 0 to 1. */
  failing: number;
  /** Share of a failed loan that is paid all the same; 0 to 1. */
  recovery: number;
  /** What the funds owe banks in all, USD bn, at least 0; 0 if there are no bank loans. */
  borrowing: number;
}

/** Amounts in USD bn. Lists keep the order in which names first appear: loans, bankLoans, otherDebts, stakes. */
export interface Losses {
  /** Whoever may owe, were it nothing. `round` counts from 1; null, if it does not fail. */
  debtors: {
    id: string;
    owed: number;
    paid: number;
    shortfall: number;
    failed: boolean;
    round: number | null;
  }[];
  /** Whoever may be owed, funds included: what it should have got, and how much of that it did not get. */
  lenders: { id: string; owed: number; short: number }[];
  /** What a stake was worth had nothing failed, and how much of that is gone. Never a payment. */
  investors: { id: string; held: number; lost: number }[];
  /** Who fails after whom. */
  rounds: string[][];
}

/**
 * Where losses on AI loans end up: borrowers lack what fails and is not recovered; debts clear; what a fund has left
 * is its investors', who therefore lose before any of its lenders is short.
 * Source: Eisenberg & Noe, "Systemic risk in financial systems", Management Science, 2001.
 *
 * @throws RangeError naming the parameter and its range
 */
export function pipes(credit: PrivateCredit, strain: Strain): Losses {
  check(credit, strain);
  const debts = [
    ...credit.loans,
    ...scaled(credit.bankLoans, strain.borrowing),
    ...(credit.otherDebts ?? []),
  ];
  const ids = [...new Set(debts.flatMap(({ from, to }) => [from, to]))];
  const liabilities = ids.map((from) => ids.map((to) => total(debts, { from, to })));
  const settle = (lost: number): Settled => {
    const outsideAssets = ids.map(
      (id) => (1 - lost) * total(credit.loans, { from: id }) + (credit.otherAssets?.[id] ?? 0),
    );
    const cleared = clearing({ liabilities, outsideAssets });
    const has = assets({ liabilities, outsideAssets }, cleared.payments);
    return { ...cleared, received: has.map((all, i) => all - (outsideAssets[i] ?? 0)), has };
  };
  const well = settle(0);
  const now = settle(strain.failing * (1 - strain.recovery));
  const at = (list: readonly number[], id: string): number => list[ids.indexOf(id)] ?? 0;
  const left = ({ has, payments }: Settled, id: string): number =>
    Math.max(0, at(has, id) - at(payments, id));
  const failedIn = (id: string): number => now.rounds.findIndex((round) => round.includes(ids.indexOf(id)));
  const holders = [...new Set(credit.stakes.map(({ holder }) => holder))];
  const stake = (then: Settled, id: string): number =>
    credit.stakes
      .filter(({ holder }) => holder === id)
      .reduce((sum, { of, share }) => sum + share * left(then, of), 0);

  return {
    debtors: ids
      .filter((id) => debts.some(({ from }) => from === id))
      .map((id) => {
        const [owed, paid, round] = [total(debts, { from: id }), at(now.payments, id), failedIn(id) + 1];
        return round > 0
          ? { id, owed, paid, shortfall: owed - paid, failed: true, round }
          : { id, owed, paid, shortfall: 0, failed: false, round: null };
      }),
    lenders: ids
      .filter((id) => debts.some(({ to }) => to === id))
      .map((id) => {
        const owed = total(debts, { to: id });
        return { id, owed, short: Math.max(0, owed - at(now.received, id)) };
      }),
    investors: holders.map((id) => ({
      id,
      held: stake(well, id),
      lost: Math.max(0, stake(well, id) - stake(now, id)),
    })),
    rounds: now.rounds.map((round) => round.flatMap((i) => ids[i] ?? [])),
  };
}

/** Debts cleared. Per node: what others pay it, and all it has before paying. */
interface Settled extends Clearing {
  received: number[];
  has: number[];
}

/** The sum of what `from` owes, of what `to` is owed, or of what the one owes the other. */
function total(debts: readonly Pipe[], ends: { from?: string; to?: string }): number {
  return debts
    .filter(({ from, to }) => (ends.from ?? from) === from && (ends.to ?? to) === to)
    .reduce((sum, { amount }) => sum + amount, 0);
}

/** The same pipes, grown or shrunk alike, so that they carry so much in all. */
function scaled(pipes: readonly Pipe[], sum: number): Pipe[] {
  const all = total(pipes, {});
  return pipes.map((pipe) => ({ ...pipe, amount: all > 0 ? (pipe.amount / all) * sum : 0 }));
}

function check(credit: PrivateCredit, { failing, recovery, borrowing }: Strain): void {
  within('failing', failing, 0, 1);
  within('recovery', recovery, 0, 1);
  within('borrowing', borrowing, 0, total(credit.bankLoans, {}) > 0 ? Infinity : 0);
  const { loans, bankLoans, otherDebts = [], stakes, otherAssets = {} } = credit;
  for (const [name, list] of Object.entries({ loans, bankLoans, otherDebts })) {
    list.forEach(({ from, to, amount }, i) => {
      within(`${name}[${i}].amount`, amount, 0);
      if (from === to) refuse(`${name}[${i}].to`, 'another node than its `from`', to);
    });
  }
  for (const [id, own] of Object.entries(otherAssets)) within(`otherAssets.${id}`, own, 0);
  const debtors = new Set([...loans, ...bankLoans, ...otherDebts].map(({ from }) => from));
  stakes.forEach(({ of, holder, share }, i) => {
    const sold = stakes.slice(0, i).reduce((sum, other) => sum + (other.of === of ? other.share : 0), 0);
    within(`stakes[${i}].share`, share, 0, Math.max(0, 1 - sold) + 1e-9);
    if (debtors.has(holder)) refuse(`stakes[${i}].holder`, 'a node that owes nothing', holder);
  });
}
