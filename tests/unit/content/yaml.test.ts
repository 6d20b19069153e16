import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../../src/content/read/files.ts';

/** Newsrooms read YAML with whatever they have: dates, yes and no must not change with the reader. */
describe('every YAML file of content/ reads the same in YAML 1.1 and 1.2', () => {
  const files = [...readContent('content'), ...readContent('tests/build/base')];
  for (const [path, text] of files.filter(([path]) => path.endsWith('.yaml'))) {
    it(path, () => expect(parse(text, { version: '1.1' })).toEqual(parse(text, { version: '1.2' })));
  }
});
