import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LANGUAGES } from '../../lib/language.ts';
import type { Words } from '../ledger/typeset.ts';

/** A program of others whose code stands in the files that browsers load. */
export interface Shipped {
  name: string;
  version: string;
  licence: string;
  /** Its licence in full. */
  text: string;
}

/**
 * Their names: what the pages' scripts import, and the bundler, which adds some lines of its own. A test follows the
 * imports and holds this list to them; the build looks into the files it has made and stops at any other, and at a name
 * that nothing in them is of.
 */
export const SHIPPED = [
  'd3-array',
  'd3-ease',
  'd3-interpolate',
  'd3-scale',
  'rolldown',
  'scrollama',
  'vega-statistics',
] as const;

/** The package of the face that pictures of the Chinese edition are outlined from. */
const HAN_FACE = 'node_modules/@fontsource-variable/noto-sans-sc';

interface Lockfile {
  packages: Record<string, { version?: string; license?: string }>;
}

/** The shipped programs with version and licence, as the lockfile and the installed packages have them. */
export function shippedPackages(): Shipped[] {
  const { packages } = JSON.parse(readFileSync(resolve('package-lock.json'), 'utf8')) as Lockfile;
  return SHIPPED.map((name) => {
    const folder = `node_modules/${name}`;
    const { version = '', license = '' } = packages[folder] ?? {};
    return { name, version, licence: license, text: readFileSync(resolve(folder, 'LICENSE'), 'utf8') };
  });
}

/** The site's own licence, then those of the programs and fonts in its files, in full. */
export function allLicences({ t }: Pick<Words, 't'>): string {
  const font = (file: string): string => readFileSync(resolve('src/fonts', file), 'utf8');
  const parts: [title: string, text: string][] = [
    [t('licencesFile.site'), readFileSync(resolve('LICENSE'), 'utf8')],
    ...shippedPackages().map(({ name, version, text }): [string, string] => [
      t('licencesFile.program', { name, version }),
      text,
    ]),
    [t('licencesFile.font', { name: 'Newsreader' }), font('newsreader-licence.txt')],
    [t('licencesFile.font', { name: 'Instrument Sans' }), font('instrument-sans-licence.txt')],
    // Its outlines stand in the pictures of that edition.
    ...(LANGUAGES.includes('zh')
      ? [
          [
            t('licencesFile.font', { name: 'Noto Sans SC' }),
            readFileSync(resolve(HAN_FACE, 'LICENSE'), 'utf8'),
          ] as [string, string],
        ]
      : []),
  ];
  return parts
    .map(([title, text]) => `${title}\n${'='.repeat(title.length)}\n\n${text.trim()}\n`)
    .join('\n\n');
}
