import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { messageMap } from '../../strings/message.ts';
import { declaredKeys, DECLARATIONS } from '../../strings/declare.ts';
import { didYouMean, type Problem } from '../read/errors.ts';
import type { Ledger } from '../ledger/ledger.ts';

/** Messages that code was told of and are gone, and such as it was not told of. */
export function messageProblems({ parts: { strings } }: Ledger): Problem[] {
  const declared = declaredKeys(readFileSync(resolve(DECLARATIONS), 'utf8'));
  const found = Object.keys(messageMap(strings.data.ui));
  const problem = (key: string, what: string, remedy: string): Problem => ({
    file: strings.file,
    line: strings.lineOf(['ui', ...key.split('.')]),
    what: `the message "${key}" ${what}`,
    remedy,
  });
  return [
    ...declared
      .filter((key) => !found.includes(key))
      .map((key) => problem(key, 'is gone', `${didYouMean(key, found)}? If it is meant, run npm run types`)),
    ...found
      .filter((key) => !declared.includes(key))
      .map((key) => problem(key, `is not in ${DECLARATIONS}`, 'run npm run types')),
  ];
}
