import { LANGUAGES } from '../lib/language.ts';
import type { Problem } from './errors.ts';
import type { ContentFiles } from './files.ts';
import { CHAPTERS } from './schema.ts';

/** Every kind of file that something reads; pictures may lie anywhere. */
const READ: readonly RegExp[] = [
  /^(?:facts|sources|glossary|series|assumptions|quotes|publisher|corrections|unplaced)\.yaml$/,
  new RegExp(String.raw`^strings/(?:${LANGUAGES.join('|')})\.yaml$`),
  /^series\/[^/]+\.csv$/,
  /^figures\/[^/]+\.yaml$/,
  /^chapters\/en\/[^/]+\.mdx$/,
  /^teach\/en\/[^/]+\.yaml$/,
  /^(?:GRAMMAR\.md|addresses\.txt|amounts\.txt)$/,
  /\.(?:png|jpe?g|webp|avif|gif|svg)$/,
];

/** Files that nothing reads, which are mostly misnamed, and chapters that are not there. Hidden files are let be. */
export function strayProblems(files: ContentFiles): Problem[] {
  const strays = [...files.keys()].filter(
    (file) =>
      !READ.some((pattern) => pattern.test(file)) && !file.split('/').some((part) => part.startsWith('.')),
  );
  const lost = CHAPTERS.map((id) => `chapters/en/${id}.mdx`).filter((file) => !files.has(file));
  const at = (what: string, remedy: string) => (file: string) => ({ file, line: 1, what, remedy });
  return [
    ...strays.map(at('nothing reads this file', 'give it the name it should have, or take it out')),
    ...lost.map(at('this chapter is missing', 'put it back')),
  ];
}
