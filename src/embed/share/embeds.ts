import { langOf } from '../../lib/language.ts';
import type { Texts } from '../../strings/texts.ts';
import { chapterAddress, chartAddress, embedAddress } from '../../lib/routes.ts';
import { STEPPER_HEIGHT, type Parameters } from '../inside/parameters.ts';
import { writeParameters } from './address-query.ts';
import { IN_HAN } from '../../lib/han.ts';
import english from '../../../locks/heights.json' with { type: 'json' };
import chinese from '../../../locks/heights-zh.json' with { type: 'json' };
import { heightsFrom, snippet, type Heights } from './snippet.ts';
import type { SnippetWord } from './snippet.words.ts';

/** As measured, of the frames of the edition that is built. */
const heights: Readonly<Record<string, Readonly<Record<string, number>>>> = IN_HAN ? chinese : english;

/** What somebody who embeds may choose; nothing chosen is the default of the page in the frame. */
export type Choices = Partial<Pick<Parameters, 'layout' | 'step' | 'theme' | 'motion'>>;

/** A chapter or chart that can stand in a frame, in plain values. */
export interface Embeddable {
  id: string;
  kind: 'chapter' | 'drawing' | 'panel';
  /** Its own title, without the site's. */
  title: string;
  /** Id of the chapter that the credit leads to. */
  chapter: string;
}

/** The site that stands in the frame. */
export interface Host {
  /** What it is called. */
  name: string;
  /** The words of what is pasted, and their language. */
  words: Pick<Texts<SnippetWord>, 't' | 'language'>;
  /** A relative address made absolute. */
  absolute: (address: string) => string;
}

/** What a snippet shows where nobody chose: a panel has no steps. */
export function usual({ kind }: Pick<Embeddable, 'kind'>): Choices {
  return kind === 'panel' ? {} : { layout: 'stepper' };
}

/** The relative address of what stands in the frame, with the choices as its parameters. */
export function frameAddress({ id, kind }: Pick<Embeddable, 'id' | 'kind'>, choices: Choices): string {
  const address = kind === 'chapter' ? embedAddress(id) : chartAddress(id);
  return address + writeParameters(choices);
}

/**
 * The height a frame gets: a stepper's is right at every width; what has the height of its content is measured.
 */
export function heightOf(embed: Pick<Embeddable, 'id' | 'kind'>, choices: Choices): number | Heights {
  if (choices.layout === 'stepper' && embed.kind !== 'panel') return STEPPER_HEIGHT;
  const { step } = choices;
  return heightsFrom(heights, frameAddress(embed, step === undefined ? {} : { step }));
}

/** The words of the credit under a frame, and all that an editor sees where frames are not shown. */
export function creditOf(
  { title }: Pick<Embeddable, 'title'>,
  { name, words }: Pick<Host, 'name' | 'words'>,
): string {
  return words.t('snippet.credit', { site: name, title });
}

/** The line to paste for a chapter or a chart. */
export function embedSnippet(embed: Embeddable, host: Host, choices: Choices = usual(embed)): string {
  const { id, kind, title, chapter } = embed;
  const { t, language } = host.words;
  return snippet({
    lang: langOf(language),
    src: host.absolute(frameAddress(embed, choices)),
    title: t(kind === 'chapter' ? 'snippet.chapter' : 'snippet.chart', { title }),
    height: heightOf(embed, choices),
    link: host.absolute(chapterAddress(chapter, kind === 'panel' ? id : choices.step)),
    linkText: creditOf(embed, host),
  });
}
