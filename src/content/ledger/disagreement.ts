import type { LedgerAmount } from './amount.ts';
import type { Ledger } from './ledger.ts';

/** A disagreement's public line, for the entry it is mainly about; beside its neighbours it would puzzle. */
export function disagreementLine(
  ledger: Ledger,
  { id, disagreement }: Pick<LedgerAmount, 'id' | 'disagreement'>,
): string | undefined {
  const found = disagreement === undefined ? undefined : ledger.disagreement(disagreement);
  return found?.articleIds[0] === id ? found.publicLine : undefined;
}
