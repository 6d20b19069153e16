import type { Texts } from '../../strings/texts.ts';
import type { StepLinkWord } from './step-links.words.ts';
import type { press as whenPressed } from './step-press.ts';

/**
 * Makes the buttons beside the steps' links work, and puts one that shares beside each where the browser has a share
 * sheet. Until this has run, they keep their place unseen. What a press does comes as a finger, a pointer or the focus
 * does: sheet and clipboard are for who has just pressed.
 */
export function stepLinks(words: Texts<StepLinkWord>): void {
  const { t } = words;
  let press: typeof whenPressed | undefined;
  const load = async (): Promise<typeof whenPressed> => (press ??= (await import('./step-press.ts')).press);
  const on = (type: string, act: (button: HTMLButtonElement) => Promise<unknown>): void =>
    document.addEventListener(type, ({ target }) => {
      const button = (target as Element).closest<HTMLButtonElement>('[data-copy-link], [data-share-link]');
      if (button)
        act(button).catch(() => {
          if (type === 'click') button.textContent = t('step.notCopied');
        });
    });
  on('pointerover', load);
  on('focusin', load);
  on('click', async (button) => (press ?? (await load()))(button, words));
  if ('share' in navigator)
    for (const copy of document.querySelectorAll<HTMLButtonElement>('[data-copy-link]')) {
      const share = document.createElement('button');
      share.type = 'button';
      share.dataset['shareLink'] = copy.dataset['copyLink']!;
      share.textContent = t('step.share');
      copy.after(share);
    }
  document.documentElement.dataset['links'] = 'on';
}
