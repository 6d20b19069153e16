import { describe, expect, it } from 'vitest';
import { base, brokenPromises, sentences } from './promises.ts';

describe('a broken promise stops the build with a sentence', () => {
  it('and sound content gives none', () => expect(sentences(base)).toEqual([]));

  for (const { name, files, expectedFile } of brokenPromises()) {
    it(name, () => expect(sentences(files).join('\n') + '\n').toMatchFileSnapshot(expectedFile));
  }
});
