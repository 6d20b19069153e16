import { resolve } from 'node:path';
import { loadLedger, type Ledger } from './ledger.ts';

let ledger: Ledger | undefined;

/** The ledger of this site, read once per build. Builds and tests run at the root of the repository. */
export function siteLedger(): Ledger {
  ledger ??= loadLedger(resolve('content'));
  return ledger;
}
