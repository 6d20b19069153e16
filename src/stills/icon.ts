import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { toIco } from './ico.ts';
import { toPng } from './png.ts';

/** px; the side that public/icon.svg is drawn in. */
const DRAWN = 32;
/** px; tabs, bookmarks, and Windows. */
const SIDES = [16, 32, 48];
/** px; a phone's home screen. */
const TOUCH = 180;

const iconPng = (side: number): Promise<Buffer<ArrayBuffer>> =>
  toPng(readFileSync(resolve('public/icon.svg'), 'utf8'), side / DRAWN);

/** The site's icon for what reads no SVG. */
export const favicon = async (): Promise<Buffer<ArrayBuffer>> =>
  toIco(await Promise.all(SIDES.map(async (side) => ({ side, png: await iconPng(side) }))));

/** The site's icon on a phone's home screen. */
export const touchIcon = (): Promise<Buffer<ArrayBuffer>> => iconPng(TOUCH);
