import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { qrSvg } from '../../src/lib/qr.ts';
import { readQr } from '../support/qr.ts';

describe('qrSvg', () => {
  it.each([
    'http://localhost:4321/coreweave/',
    'https://example.org/a/folder/with/a/long/name/retirement-401k/#retirement-401k-3',
    'https://例え.jp/coreweave/',
  ])('%s is what is read', async (text) => {
    expect(await readQr(qrSvg(text))).toBe(text);
  });

  it('is read with a tenth of it hidden, as error correction M allows', async () => {
    const text = 'https://example.org/coreweave/';
    const svg = qrSvg(text);
    const side = Number(/viewBox="0 0 (\d+)/.exec(svg)![1]);
    const hidden = 8;
    const from = (side - hidden) / 2;
    const thumb = `<rect x="${from}" y="${from}" width="${hidden}" height="${hidden}" fill="#fff"/>`;
    expect(await readQr(svg.replace('</svg>', `${thumb}</svg>`))).toBe(text);
  });

  it('has four squares of white around it, and attributes only', async () => {
    const svg = qrSvg('https://example.org/coreweave/');
    expect(svg).not.toMatch(/style|class|id=|<script/);
    const side = Number(/viewBox="0 0 (\d+)/.exec(svg)![1]);
    const { data } = await sharp(Buffer.from(svg))
      .resize(side, side, { kernel: 'nearest' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const dark = [...data.keys()].filter((i) => data[i]! < 128);
    const xs = dark.map((i) => i % side);
    const ys = dark.map((i) => Math.floor(i / side));
    expect([
      Math.min(...xs),
      Math.min(...ys),
      side - 1 - Math.max(...xs),
      side - 1 - Math.max(...ys),
    ]).toEqual([4, 4, 4, 4]);
  });
});
