import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { dist } from './site.ts';

/** Width and height of a PNG of the built site, from its header. */
export function pngSize(path: string): [width: number, height: number] {
  const bytes = readFileSync(join(dist, path));
  expect(bytes.toString('latin1', 1, 4), path).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}
