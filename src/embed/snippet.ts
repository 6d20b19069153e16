import { escape } from '../lib/escape.ts';

/** px; the height of a stepper's frame, right at every width from 280px. */
export const STEPPER_HEIGHT = 640;

export interface SnippetOptions {
  /** Absolute address of the embed, with its parameters. */
  src: string;
  /** What a screen reader calls the frame. */
  title: string;
  /** px. */
  height: number;
  /** Absolute address of the page the credit leads to, and its words: what editors see where frames are not shown. */
  link: string;
  linkText: string;
}

/**
 * The one line a newsroom pastes: a plain frame that is right without any script, and a visible link for editors.
 * One line, because editors' programs turn line breaks into paragraphs. The height stands twice: CMSs strip one or the
 * other, and a page's own `iframe { height: 100% }` beats the attribute but neither of the styles.
 */
export function snippet({ src, title, height, link, linkText }: SnippetOptions): string {
  const frame =
    `<iframe src="${escape(src)}" title="${escape(title)}" width="100%" height="${height}" loading="lazy" ` +
    `style="width:100%;height:${height}px;min-height:${height}px;border:0"></iframe>`;
  return `<div class="ai-boom-embed">${frame}<p><a href="${escape(link)}">${escape(linkText)}</a></p></div>`;
}
