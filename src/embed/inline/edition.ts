/**
 * The editions by what `lang` may ask for, and the folder that each is in. Chinese is in simplified characters: who asks
 * for others asks for what there is not. Written out here, because embed.js is released for ever and knows no settings.
 */
const EDITIONS: readonly [RegExp, string][] = [
  [/^en(?:-[a-z\d]{1,8}){0,3}$/i, ''],
  [/^zh(?:-Hans)?(?:-(?:CN|SG|MY))?$/i, 'zh/'],
];

/** The folders of all editions, relative to our address; the first edition's has no name. */
export const EDITION_FOLDERS: readonly string[] = EDITIONS.map(([, folder]) => folder);

/**
 * The folder of the edition that an element asks for. Never throws.
 * @param lang the element's own attribute, null where it has none: the first edition
 * @returns undefined for what is no language of ours
 */
export function editionFolder(lang: string | null): string | undefined {
  return lang === null ? '' : EDITIONS.find(([asked]) => asked.test(lang))?.[1];
}
