import sharp from 'sharp';
import { expect, it } from 'vitest';
import { favicon, touchIcon } from '../../../src/stills/icon.ts';

it('makes an icon of 16, 32 and 48 pixels, each where the list says it is', async () => {
  const icon = await favicon();
  expect([icon.readUInt16LE(0), icon.readUInt16LE(2), icon.readUInt16LE(4)]).toEqual([0, 1, 3]);
  const sizes = await Promise.all(
    [6, 22, 38].map(async (entry) => {
      const [length, at] = [icon.readUInt32LE(entry + 8), icon.readUInt32LE(entry + 12)];
      const { format, width, height } = await sharp(icon.subarray(at, at + length)).metadata();
      return [icon.readUInt8(entry), format, width, height];
    }),
  );
  expect(sizes).toEqual([16, 32, 48].map((side) => [side, 'png', side, side]));
  expect(icon.readUInt32LE(38 + 8) + icon.readUInt32LE(38 + 12)).toBe(icon.length);
  expect((await favicon()).equals(icon)).toBe(true);
});

it('makes one for the home screen, without a place to see through', async () => {
  expect(await sharp(await touchIcon()).metadata()).toMatchObject({
    width: 180,
    height: 180,
    hasAlpha: false,
  });
});
