import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { STAND_INS } from '../../../src/integrations/lean-packages.ts';
import { unlisted, unsent } from '../../../src/integrations/shipped-packages.ts';
import { siteWords } from '../../../src/content/site/ui.ts';
import { allLicences, SHIPPED, shippedPackages } from '../../../src/content/publish/shipped.ts';

/** What a file brings with it when it runs: types are gone by then. */
function runtimeImports(file: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    const loads =
      (ts.isImportDeclaration(node) && !onlyTypes(node)) ||
      (ts.isExportDeclaration(node) && !node.isTypeOnly);
    if (loads && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier))
      names.push(node.moduleSpecifier.text);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [target] = node.arguments;
      if (target && ts.isStringLiteral(target)) names.push(target.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return names;
}

function onlyTypes({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = importClause?.namedBindings;
  return (
    !importClause?.name &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.length > 0 &&
    named.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

/** The packages that these files and all they import name. */
function packagesOf(entries: readonly string[]): Set<string> {
  const [packages, seen, todo] = [new Set<string>(), new Set<string>(), [...entries]];
  for (let file = todo.pop(); file !== undefined; file = todo.pop()) {
    if (seen.has(file) || !file.endsWith('.ts') || !existsSync(file)) continue;
    seen.add(file);
    for (const name of runtimeImports(file)) {
      if (name.startsWith('.')) todo.push(join(dirname(file), name));
      else packages.add(name);
    }
  }
  return packages;
}

const { packages } = JSON.parse(readFileSync(resolve('package-lock.json'), 'utf8')) as {
  packages: Record<string, { dependencies?: Record<string, string> }>;
};

function withDependencies(name: string): string[] {
  const needed = Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {});
  return [name, ...needed.flatMap(withDependencies)];
}

/** It joins the files, and leaves lines of its own in them. */
const BUNDLER = 'rolldown';

it('names every package whose code browsers load, and no other', () => {
  const folder = resolve('src/components');
  const clients = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('-client.ts'),
  );
  expect(clients.length).toBeGreaterThan(5);
  const drawn = readdirSync(resolve('src/charts')).map((name) => resolve('src/charts', name, 'index.ts'));
  const entries = [...clients.map((name) => join(folder, name)), resolve('src/embed/host/host.ts'), ...drawn];
  const asked = [...packagesOf(entries)];
  expect(SHIPPED).toEqual(expect.arrayContaining([...asked, BUNDLER]));
  // Of what these need in turn, the bundler leaves out what nothing calls; the build knows what that comes to.
  const may = new Set([...asked.flatMap(withDependencies), BUNDLER]);
  for (const standIn of Object.keys(STAND_INS)) may.delete(standIn);
  expect(SHIPPED.filter((name) => !may.has(name))).toEqual([]);
  expect([...SHIPPED]).toEqual(SHIPPED.toSorted());
});

it('gives each its version, its licence and the licence’s words', () => {
  for (const { name, version, licence, text } of shippedPackages()) {
    expect(version, name).toMatch(/^\d+\.\d+\.\d+$/);
    expect(licence, name).toMatch(/^(?:ISC|MIT|BSD-3-Clause)$/);
    expect(text, name).toContain('Copyright');
    expect(allLicences(siteWords('en'))).toContain(text.trim());
  }
  expect(allLicences(siteWords('en'))).toContain('SIL OPEN FONT LICENSE');
});

it('lets the build stop at code that nobody has listed, at a name without code, and at no code of ours', () => {
  const listed = SHIPPED.map((name) => `/home/site/node_modules/${name}/dist/index.js`);
  const ours = ['/home/site/src/lib/date.ts', '\0vite/preload-helper.js', '\0rolldown/runtime.js'];
  expect(unlisted([...listed, ...ours])).toEqual([]);
  expect(unsent([...listed, ...ours])).toEqual([]);
  expect(unsent(listed.slice(1))).toEqual([SHIPPED[0]]);
  const strangers = ['/home/site/node_modules/astro/node_modules/@a/b/c.js', '\0commonjs/helpers.js'];
  expect(unlisted([...listed, ...strangers, ...strangers])).toEqual(['@a/b', 'commonjs']);
});
