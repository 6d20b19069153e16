import type { Texts } from '../../strings/texts.ts';
import type { CopyWord } from './copy.words.ts';

/** Copies a field's text as the browser's own copy command would. @returns whether it did */
function copySelected(field: HTMLTextAreaElement): boolean {
  field.focus({ preventScroll: true });
  field.select();
  try {
    // Deprecated, and the only way on pages that are not served over https. It asks nobody.
    return document.execCommand('copy');
  } catch {
    return false;
  }
}

/**
 * Puts a field's text on the clipboard without asking for leave.
 * @returns false where the browser refuses: the text is then selected, and the field has the focus
 */
async function copy(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // No clipboard on this page, or it is not ours to write to.
    return copySelected(field);
  }
}

/** Puts words on the clipboard that stand in no field. @returns false where the browser refuses */
export async function copyText(text: string): Promise<boolean> {
  const field = document.createElement('textarea');
  field.className = 'visually-hidden';
  field.value = text;
  document.body.append(field);
  const copied = await copy(field);
  field.remove();
  return copied;
}

async function copyFrom(button: HTMLElement, { t }: Texts<CopyWord>): Promise<void> {
  const field = document.getElementById(button.dataset['copy'] ?? '');
  if (!(field instanceof HTMLTextAreaElement)) return;
  clearCopied();
  const copied = await copy(field);
  if (copied) button.focus();
  const status = button.parentElement?.querySelector('[data-copied]');
  if (status) status.textContent = t(copied ? 'copy.done' : 'copy.byHand');
}

/** Makes every button with data-copy, the id of a field, copy that field, and say so beside itself and aloud. */
export function copyButtons(words: Texts<CopyWord>): void {
  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-copy]');
    if (button) void copyFrom(button, words);
  });
  // By hand, too: a field that is reached is selected whole.
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLTextAreaElement && target.readOnly) target.select();
  });
}

/** Forgets what was said of an earlier copy. */
export function clearCopied(): void {
  for (const status of document.querySelectorAll('[data-copied]')) status.textContent = '';
}
