import { everyLanguage } from '../../lib/language.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/errors.ts';

/** Every kind of file that something reads; pictures may lie anywhere. */
const READ: readonly RegExp[] = [
  /^(?:chapters|facts|sources|glossary|series|assumptions|quotes|publisher|corrections|lookups|unplaced)\.yaml$/,
  new RegExp(String.raw`^strings/(?:${everyLanguage().join('|')})\.yaml$`),
  /^series\/[^/]+\.csv$/,
  /^charts\/[^/]+\.yaml$/,
  new RegExp(String.raw`^chapters/(?:${everyLanguage().join('|')})/[^/]+\.mdx$`),
  new RegExp(String.raw`^teach/(?:${everyLanguage().join('|')})/[^/]+\.yaml$`),
  // Which of them word something, editionFiles sees.
  new RegExp(String.raw`^words/(?:${everyLanguage().join('|')})/`),
  /\.(?:png|jpe?g|webp|avif|gif|svg)$/,
];

/** Files that nothing reads, which are mostly misnamed. Hidden files are let be. */
export function unknownFileProblems({ files }: Content): Problem[] {
  return [...files.keys()]
    .filter((file) => !READ.some((pattern) => pattern.test(file)))
    .filter((file) => !file.split('/').some((part) => part.startsWith('.')))
    .map((file) => ({
      file,
      line: 1,
      what: 'nothing reads this file',
      remedy: 'give it the name it should have, or take it out',
    }));
}
