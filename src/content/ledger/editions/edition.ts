import type { Language } from '../../../lib/language.ts';
import { chinese } from './chinese.ts';
import { english } from './english.ts';
import type { NumberGrammar } from './grammar.ts';

/** What sets an edition apart besides its words. */
export interface Edition {
  /** ISO 15924. */
  script: 'Latn' | 'Hans';
  setting: {
    /** Marks that no line may end with, and that none may begin with; empty where a line breaks at spaces alone. */
    opening: string;
    closing: string;
    /** Which part of a date stands first: 30 June 2025, 2025年6月30日. */
    dates: 'day' | 'year';
    /** What ends a sentence, and what stands between two. */
    stop: string;
    between: string;
    /** Words read in a minute; in Han, characters. */
    minute: number;
  };
  numbers: NumberGrammar;
}

const EDITIONS: Readonly<Record<Language, Edition>> = {
  en: {
    script: 'Latn',
    setting: { opening: '', closing: '', dates: 'day', stop: '.', between: ' ', minute: 200 },
    numbers: english,
  },
  zh: {
    script: 'Hans',
    setting: {
      opening: '（“‘《〈「『【([',
      closing: '，。、：；？！）”’》〉」』】)],.:;?!%％‰·／/…—–',
      dates: 'year',
      stop: '。',
      between: '',
      minute: 400,
    },
    numbers: chinese,
  },
};

export const editionOf = (language: Language): Edition => EDITIONS[language];
