/** How browsers mark a page that they have translated: Chromium by a class on its root, others by its language. */
const translated = (root: HTMLElement, before: string): boolean =>
  /\btranslated-(?:ltr|rtl)\b/.test(root.className) || root.lang !== before;

/**
 * Unfolds every drawing in words once the page is translated: what stands on a drawing stays in the page's own language,
 * because its room was measured for that.
 * @param before the page's own language, as it came
 */
export function openWhenTranslated(root: HTMLElement, before: string): void {
  const look = (): void => {
    if (!translated(root, before)) return;
    watch.disconnect();
    for (const fold of root.querySelectorAll<HTMLDetailsElement>('details.in-words')) fold.open = true;
  };
  const watch = new MutationObserver(look);
  watch.observe(root, { attributes: true, attributeFilter: ['class', 'lang'] });
  look();
}
