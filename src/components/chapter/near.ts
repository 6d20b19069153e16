/** What only some browsers tell: that the reader wants to be sent no more than is needed. */
const { connection } = navigator as { connection?: { saveData?: boolean } };

/** How far ahead of the reader a drawing is fetched: about two screens; not at all for a reader who saves data. */
const AHEAD = connection?.saveData ? '0px' : '200% 0px';

/** ms after which a page counts as one that stays. */
const STAYS = 1000;

/**
 * Says in the console what did not start, on a page that stays: one that is being left stops fetching, too.
 * @param name the id of a chapter or panel, or what the script is called
 */
export const sayLater = (name: string | undefined, error: unknown): void =>
  void setTimeout(() => {
    console.error(`“${name}” did not start; what was built stays.`, error);
  }, STAYS);

/**
 * Starts each matching section once, as it nears. One that fails is left as it was built, and the console says why.
 * Without IntersectionObserver all start at once.
 * @returns a function that stops waiting for those that have not neared
 */
export function whenNear(
  selector: string,
  begin: (section: HTMLElement) => Promise<unknown>,
  within: ParentNode = document,
): () => void {
  const sections = within.querySelectorAll<HTMLElement>(selector);
  const start = (section: HTMLElement): void => {
    begin(section).catch((error: unknown) => {
      delete section.dataset['scrolly'];
      sayLater(section.dataset['panel'] ?? section.dataset['chapter'], error);
    });
  };
  if (!('IntersectionObserver' in window)) {
    sections.forEach(start);
    return () => {};
  }
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        near.unobserve(target);
        start(target as HTMLElement);
      }
    },
    { rootMargin: AHEAD },
  );
  sections.forEach((section) => near.observe(section));
  return () => near.disconnect();
}
