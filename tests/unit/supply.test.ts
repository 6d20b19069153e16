// What others' code gets into this repository, and what it may do there.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

interface Package {
  version?: string;
  resolved?: string;
  integrity?: string;
  link?: boolean;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

const { packages, lockfileVersion } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  lockfileVersion: number;
  packages: Record<string, Package>;
};
const own = JSON.parse(readFileSync('package.json', 'utf8')) as Package & {
  allowScripts: Record<string, boolean>;
};
const { '': top, ...others } = packages;
const reasons = readFileSync('docs/dependencies.md', 'utf8');

it('the lockfile holds every package by its hash, and names no place to get it but the registry', () => {
  expect(lockfileVersion).toBe(3);
  expect(top).toMatchObject({
    dependencies: own.dependencies,
    devDependencies: own.devDependencies,
    optionalDependencies: own.optionalDependencies,
  });
  for (const [path, { version, integrity, link, resolved }] of Object.entries(others)) {
    expect(version, path).toMatch(/^\d+\.\d+\.\d+/);
    expect(integrity, path).toMatch(/^sha512-[\w+/]{86}==$/);
    expect([link, resolved], path).toEqual([undefined, undefined]);
  }
  // git+ssh://…, https://…, github:…, file:…, owner/name: never a version.
  for (const [path, { dependencies, devDependencies, optionalDependencies }] of Object.entries(packages))
    for (const [name, wanted] of Object.entries({
      ...dependencies,
      ...(path === '' && devDependencies),
      ...optionalDependencies,
    }))
      expect(wanted, `${name}, for ${path || 'us'}`).not.toMatch(/^(?!npm:)[\w+]+:|\//);
  for (const [name, wanted] of Object.entries({ ...own.dependencies, ...own.devDependencies }))
    expect(wanted, `${name} is pinned`).toMatch(/^\d+\.\d+\.\d+$/);
});

it('every script that runs at installing is decided upon, and none is allowed', () => {
  const scripted = Object.entries(others)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.split('node_modules/').at(-1));
  expect(Object.keys(own.allowScripts).toSorted()).toEqual([...new Set(scripted)].toSorted());
  expect(Object.values(own.allowScripts)).not.toContain(true);
});

it('docs/dependencies.md says what each package of ours is for', () => {
  const direct = Object.keys({ ...own.dependencies, ...own.devDependencies, ...own.optionalDependencies });
  const listed = [...reasons.matchAll(/^\| (.*?) *\| /gm)]
    .flatMap(([, cell = '']) => cell.split(/[,;] /))
    .map((name) => name.replace(/ \(.*/, '').replaceAll('\\', ''));
  const covers = (name: string): boolean =>
    listed.some((entry) => (entry.endsWith('*') ? name.startsWith(entry.slice(0, -1)) : entry === name));
  expect(direct.filter((name) => !covers(name))).toEqual([]);
});
