import { describe, expect, it } from 'vitest';
import { EDITION_FOLDERS, editionFolder } from '../../../src/embed/inline/edition.ts';
import { everyLanguage, langOf, prefixOf } from '../../../src/lib/language.ts';

describe('editionFolder', () => {
  it('knows every edition there are words for, by what it is called in code and in HTML', () => {
    expect(EDITION_FOLDERS).toEqual(everyLanguage().map(prefixOf));
    for (const language of everyLanguage())
      for (const lang of [language, langOf(language), language.toUpperCase()])
        expect(editionFolder(lang), lang).toBe(prefixOf(language));
  });

  it('is the first edition where nothing is asked, or an English of some country', () => {
    for (const lang of [null, 'en-GB', 'en-US', 'en-Latn-US']) expect(editionFolder(lang)).toBe('');
  });

  it('is the Chinese one for simplified characters, wherever they are read', () => {
    for (const lang of ['zh-CN', 'zh-SG', 'zh-Hans-CN', 'ZH-hans']) expect(editionFolder(lang)).toBe('zh/');
  });

  it.each([
    '',
    'fr',
    'zh-Hant',
    'zh-TW',
    'zh-HK',
    'zh_CN',
    'Chinese',
    'english',
    'zhen',
    ' zh',
    'zh/',
    '../zh',
    '__proto__',
    'toString',
    `en-${'a'.repeat(100_000)}`,
    `en${'-a'.repeat(100_000)}`,
    '"><b>',
    '中文',
  ])('is none for %.20s', (lang) => expect(editionFolder(lang)).toBeUndefined());
});
