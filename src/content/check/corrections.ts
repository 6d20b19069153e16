import type { Problem } from '../read/errors.ts';
import { href, type LinkTargets } from './links.ts';

/** Whether the list of corrections is newest first, each once, each complete, and leads where it says. */
export function correctionProblems(targets: LinkTargets): Problem[] {
  const { file, data, lineOf } = targets.ledger.parts.corrections;
  return data.flatMap(({ id, date, kind, at, was, why }, i): Problem[] => {
    const newer = data[i - 1];
    const lost = at === undefined ? undefined : href(targets, at);
    const faults: [field: string, what: string, remedy: string][] = [];
    if (newer && newer.date < date)
      faults.push(['date', `"${id}" is newer than "${newer.id}" above it`, 'put the newest first']);
    if (data.findIndex((other) => other.id === id) < i)
      faults.push(['id', `the id "${id}" is there twice`, 'give one of the two another id']);
    if (kind === 'correction' && was === undefined)
      faults.push(['id', `the correction "${id}" does not say what stood there`, 'add it as was']);
    if (kind === 'correction' && why === undefined)
      faults.push(['id', `the correction "${id}" does not say why`, 'add it as why']);
    if (lost) faults.push(['at', lost.what, lost.remedy]);
    return faults.map(([field, what, remedy]) => ({ file, line: lineOf([i, field]), what, remedy }));
  });
}
