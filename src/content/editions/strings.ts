import { FIRST_LANGUAGE, type Language } from '../../lib/language.ts';
import { messageMap, formsOf } from '../../strings/message.ts';
import { LEDGER } from '../ledger/load.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/errors.ts';
import { textFaults } from './chinese-gates.ts';

/** What an edition's file of strings is worded from: each table, and each group of messages. */
export interface StringsGroup {
  /** `strings/hedges`, `strings/ui/step`. */
  name: string;
  /** The first edition's words, keys and all. */
  words: string;
  file: string;
  line: number;
}

/** The groups of an edition's strings; the check of translations sees that it has all of them. */
export function stringsGroups(content: Content, language: Language): StringsGroup[] {
  const { strings, translations } = content.get(LEDGER).parts;
  const other = translations.get(language);
  if (language === FIRST_LANGUAGE || !other) return [];
  const { ui, ...tables } = strings.data;
  const groups: [path: string[], words: unknown][] = [
    ...Object.entries(tables).map(([name, words]): [string[], unknown] => [[name], words]),
    ...Object.entries(ui).map(([name, words]): [string[], unknown] => [['ui', name], words]),
  ];
  return groups.map(([path, words]) => ({
    name: ['strings', ...path].join('/'),
    words: JSON.stringify(words),
    file: other.file,
    line: other.lineOf(path),
  }));
}

/** Marks and words of an edition's messages that do not stand in Chinese. Gaps are of whatever fills them. */
export function messageProblems(content: Content, language: Language): Problem[] {
  const other = content.get(LEDGER).parts.translations.get(language);
  if (!other) return [];
  return Object.entries(messageMap(other.data.ui)).flatMap(([key, message]) =>
    formsOf(message).flatMap((form) =>
      textFaults(form.replaceAll(/<[^>]*>/g, '|')).map((fault) => ({
        file: other.file,
        line: other.lineOf(['ui', ...key.split('.')]),
        ...fault,
      })),
    ),
  );
}
