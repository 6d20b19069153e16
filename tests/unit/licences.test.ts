import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { license?: string; dev?: boolean; optional?: boolean }>;
};
const FREE = /^(MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD|CC0-1\.0)$/;

it('what readers and newsrooms are sent asks nothing of them: no copyleft, no key', () => {
  const shipped = Object.entries(packages).filter(([name, { dev, optional }]) => name && !dev && !optional);
  expect(shipped.length).toBeGreaterThan(4);
  expect(
    shipped.flatMap(([name, { license = 'none' }]) => (FREE.test(license) ? [] : [name, license])),
  ).toEqual([]);
  // Sizers of frames that others had to give up over their licence.
  expect(Object.keys(packages).filter((name) => name.includes('iframe-resizer'))).toEqual([]);
});
