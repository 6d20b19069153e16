import { chapterAddress } from '../../lib/routes.ts';
import { path } from '../../lib/site.ts';
import type { Texts } from '../../strings/texts.ts';
import { copyText } from '../page/copy.ts';
import type { StepLinkWord } from './step-links.words.ts';

/** A step's permanent address, on its chapter's page, with this site before it. */
function linkTo(step: string): string {
  const chapter = step.slice(0, step.lastIndexOf('-'));
  return new URL(path(chapterAddress(chapter, step)), location.href).href;
}

async function copyLink(button: HTMLButtonElement, { t }: Texts<StepLinkWord>): Promise<void> {
  const copied = await copyText(linkTo(button.dataset['copyLink']!));
  for (const other of document.querySelectorAll('[data-copy-link]')) other.textContent = t('step.copyLink');
  button.textContent = t(copied ? 'step.copied' : 'step.notCopied');
  button.focus({ preventScroll: true });
  const gaps = { step: button.previousElementSibling!.textContent };
  document.querySelector('[data-link-says]')!.textContent = copied
    ? t('step.copiedAloud', gaps)
    : t('step.notCopiedAloud', gaps);
}

/** Makes the buttons beside the steps' links copy them. Until this has run, they keep their place unseen. */
export function stepLinks(words: Texts<StepLinkWord>): void {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('[data-copy-link]');
    if (button) void copyLink(button, words);
  });
  document.documentElement.dataset['links'] = 'on';
}
