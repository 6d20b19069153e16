import { stepAddress } from '../../lib/routes.ts';
import { path } from '../../lib/site.ts';
import type { Texts } from '../../strings/texts.ts';
import { copyText } from '../page/copy.ts';
import { chapterOf, shareStep } from './step-share.ts';
import type { StepLinkWord } from './step-links.words.ts';

/** A step's address for a message or a post, with this site before it. */
const linkTo = (step: string): string =>
  new URL(path(stepAddress(chapterOf(step), step)), location.href).href;

/** Copies a step's link, and says so on the button and aloud. */
async function copyLink(button: HTMLButtonElement, link: string, { t }: Texts<StepLinkWord>): Promise<void> {
  const copied = await copyText(link);
  for (const other of document.querySelectorAll('[data-copy-link]')) other.textContent = t('step.copyLink');
  for (const other of document.querySelectorAll('[data-share-link]')) other.textContent = t('step.share');
  button.textContent = t(copied ? 'step.copied' : 'step.notCopied');
  button.focus({ preventScroll: true });
  const gaps = { step: button.parentElement!.querySelector('a')!.textContent };
  document.querySelector('[data-link-says]')!.textContent = copied
    ? t('step.copiedAloud', gaps)
    : t('step.notCopiedAloud', gaps);
}

/** What a button beside a step's link does: it shares the step, or copies its link, also where sharing is refused. */
export async function press(button: HTMLButtonElement, words: Texts<StepLinkWord>): Promise<void> {
  const { copyLink: copied, shareLink: shared } = button.dataset;
  const link = linkTo((shared ?? copied)!);
  if (shared === undefined || !(await shareStep(shared, link))) await copyLink(button, link, words);
}
