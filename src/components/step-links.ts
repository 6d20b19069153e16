import { chapterAddress } from '../embed/addresses.ts';
import { path } from '../lib/site.ts';
import { copyText } from './copy.ts';

const COPY = 'Copy link';
const COPIED = 'Copied';
const REFUSED = 'Not copied';

/** A step's permanent address, on its chapter's page, with this site before it. */
function linkTo(step: string): string {
  const chapter = step.slice(0, step.lastIndexOf('-'));
  return new URL(path(chapterAddress(chapter, step)), location.href).href;
}

async function copyLink(button: HTMLButtonElement): Promise<void> {
  const copied = await copyText(linkTo(button.dataset['copyLink']!));
  for (const other of document.querySelectorAll('[data-copy-link]')) other.textContent = COPY;
  button.textContent = copied ? COPIED : REFUSED;
  button.focus({ preventScroll: true });
  const step = button.previousElementSibling!.textContent;
  document.querySelector('[data-link-says]')!.textContent = copied
    ? `The link to step ${step} is copied.`
    : `This browser does not let pages copy. “${step}” before the button is the link: copy its address.`;
}

/** Makes the buttons beside the steps' links copy them. Until this has run, they keep their place unseen. */
export function stepLinks(): void {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('[data-copy-link]');
    if (button) void copyLink(button);
  });
  document.documentElement.dataset['links'] = 'on';
}
