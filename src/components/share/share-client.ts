import { BETWEEN } from '../../lib/han.ts';
import { declareLive } from '../../lib/live.ts';
import {
  choiceAddress,
  CONTROLS,
  layoutsOf,
  readChoice,
  settle,
  whatsOf,
  type ShareOptions,
  type ShareChapter,
} from '../../embed/share/options.ts';
import { preview } from '../../embed/share/preview.ts';
import { shareSnippets, SNIPPETS, type OffersHost } from '../../embed/share/snippets.ts';
import { shareDescription } from '../../embed/share/description.ts';
import { path } from '../../lib/site.ts';
import type { Texts } from '../../strings/texts.ts';
import { translator, type Translator } from '../../strings/translator.ts';
import { sentWords } from '../page/client-words.ts';
import { clearCopied, copyButtons } from '../page/copy.ts';
import type { ShareWord } from './share-client.words.ts';
import { fit, previews } from './share-preview.ts';

/** What the page was built with, as it stands in the page. */
export interface ShareData {
  /** The site's absolute address, with a slash at its end. */
  site: string;
  name: string;
  /** The optional second line of a snippet. */
  script: string;
  chapters: [ShareChapter, ...ShareChapter[]];
}

const find = <E extends Element>(selector: string): E => document.querySelector<E>(selector)!;

/** A choice with what the reader has just changed. What has no control just now is kept for when it has one again. */
function changed(asked: ShareOptions, { type, name, value, checked }: HTMLInputElement): ShareOptions {
  return { ...asked, [name]: type === 'checkbox' ? (checked ? 'off' : 'on') : value } as ShareOptions;
}

function writeSteps(
  select: HTMLSelectElement,
  { steps }: ShareChapter,
  all: boolean,
  { t }: Texts<ShareWord>,
): void {
  const option = (value: string, text: string): HTMLOptionElement => new Option(text, value);
  select.replaceChildren(
    ...(all ? [option('', t('share.allSteps'))] : []),
    ...steps.map(({ id, title }, i) => option(id, t('share.numbered', { n: i + 1, title }))),
  );
}

/** Puts a choice into the form: what is chosen, and what there is to choose. */
function writeForm(
  form: HTMLFormElement,
  choice: ShareOptions,
  chapter: ShareChapter,
  words: Texts<ShareWord>,
): void {
  const { what, step = '' } = choice;
  const steps = form.elements.namedItem('step') as HTMLSelectElement;
  writeSteps(steps, chapter, what !== 'picture', words);
  for (const [name, value] of Object.entries({ ...choice, step }))
    if (name !== 'motion') (form.elements.namedItem(name) as HTMLSelectElement | RadioNodeList).value = value;
  (form.elements.namedItem('motion') as HTMLInputElement).checked = choice.motion === 'off';
  for (const input of form.querySelectorAll<HTMLInputElement>('[name=what]'))
    input.parentElement!.hidden = !whatsOf(chapter).some((offered) => offered === input.value);
  for (const input of form.querySelectorAll<HTMLInputElement>('[name=layout]'))
    input.parentElement!.hidden = !layoutsOf(what).some((offered) => offered === input.value);
  // A picture cannot follow the reader's theme: it is light or dark.
  form.querySelector<HTMLInputElement>('[name=theme][value=auto]')!.parentElement!.hidden =
    what === 'picture';
  for (const part of form.querySelectorAll<HTMLElement>('[data-control]'))
    part.hidden =
      !CONTROLS[what].some((control) => control === part.dataset['control']) ||
      (choice.layout === 'inline' && part.dataset['control'] === 'step');
  for (const [name, sentence] of Object.entries(shareDescription(choice, words)))
    form.querySelector(`[data-says="${name}"]`)!.textContent = sentence;
}

function writeOffers(choice: ShareOptions, chapter: ShareChapter, host: OffersHost, script: string): void {
  const offered = shareSnippets(choice, chapter, host, script);
  for (const id of SNIPPETS) {
    const field = find<HTMLElement>(`[data-offer="${id}"]`);
    field.hidden = offered[id] === undefined;
    field.querySelector('textarea')!.value = offered[id] ?? '';
  }
}

function start(): void {
  const { messages, language } = sentWords(document);
  const words: Translator<ShareWord> = translator(messages, language);
  const form = find<HTMLFormElement>('[data-take-form]');
  const area = find<HTMLElement>('[data-preview]');
  const { site, name, script, chapters } = JSON.parse(find('[data-take-data]').textContent) as ShareData;
  const host: OffersHost = { name, words, absolute: (address) => new URL(address, site).href };
  const showPreview = previews(area, words);
  const show = (asked: ShareOptions): ShareOptions => {
    const chapter = chapters.find(({ id }) => id === asked.chapter) ?? chapters[0];
    const choice = settle(asked, chapter);
    writeForm(form, choice, chapter, words);
    writeOffers(choice, chapter, host, script);
    showPreview(preview(choice, chapter, words));
    return choice;
  };

  const { choice, refused } = readChoice(location.search, chapters);
  let asked = show(choice);
  find('[data-refused]').textContent = refused.map((name) => words.t(`shareRefused.${name}`)).join(BETWEEN);
  form.querySelector('fieldset')!.disabled = false;
  declareLive();
  find<HTMLElement>('[data-take]').dataset['live'] = 'on';
  form.addEventListener('input', ({ target }) => {
    clearCopied();
    find('[data-refused]').textContent = '';
    asked = changed(asked, target as HTMLInputElement);
    history.replaceState(history.state, '', path(choiceAddress(show(asked))));
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const input of document.querySelectorAll<HTMLInputElement>('[name=preview-at]'))
    input.addEventListener('change', () => {
      area.dataset['at'] = input.value;
      fit(area);
    });
  window.addEventListener('resize', () => fit(area));
  copyButtons(words);
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
