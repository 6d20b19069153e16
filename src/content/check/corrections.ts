import type { Problem } from './errors.ts';
import { href, type Site } from './links.ts';

/** Whether the list of corrections is newest first, each once, each complete, and leads where it says. */
export function correctionProblems(site: Site): Problem[] {
  const { file, data, lineOf } = site.ledger.parts.corrections;
  return data.flatMap(({ id, date, kind, at, was }, i): Problem[] => {
    const newer = data[i - 1];
    const lost = at === undefined ? undefined : href(site, at);
    const findings: [field: string, what: string, remedy: string][] = [];
    if (newer && newer.date < date)
      findings.push(['date', `"${id}" is newer than "${newer.id}" above it`, 'put the newest first']);
    if (data.findIndex((other) => other.id === id) < i)
      findings.push(['id', `the id "${id}" is there twice`, 'give one of the two another id']);
    if (kind === 'correction' && was === undefined)
      findings.push(['id', `the correction "${id}" does not say what stood there`, 'add it as was']);
    if (lost) findings.push(['at', lost.what, lost.remedy]);
    return findings.map(([field, what, remedy]) => ({ file, line: lineOf([i, field]), what, remedy }));
  });
}
