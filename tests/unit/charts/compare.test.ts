import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { loadParts, NAMES } from '../../../scripts/scenes/known.mjs';

const project = fileURLToPath(new URL('../../..', import.meta.url));

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A checkout with these files in its src/. */
function checkout(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'checkout-'));
  folders.push(folder);
  mkdirSync(join(folder, 'src'));
  for (const [name, code] of Object.entries(files)) writeFileSync(join(folder, 'src', name), code);
  return folder;
}

describe('`npm run scenes -- compare`', () => {
  // Whoever renames one of them without a word there would learn it only when two commits are to be compared.
  it('finds everything it draws with by the names of today', async () => {
    const parts = await loadParts(project);
    expect(Object.keys(parts)).toEqual(Object.keys(NAMES));
    expect(Object.values(parts)).not.toContain(undefined);
  });

  it('says what a checkout lacks, or has twice, and where to say what it is called', async () => {
    await expect(loadParts(checkout({ 'a.ts': 'export const tween = 1;' }))).rejects.toThrow(
      /exports charts or figures: say in scripts\/scenes\/known\.mjs/,
    );
    const twice = 'export const charts = {};';
    await expect(loadParts(checkout({ 'a.ts': twice, 'b.ts': twice }))).rejects.toThrow('both export charts');
  });
});
