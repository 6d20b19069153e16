/** A chapter is where the reader is while it crosses the middle of the view. */
const MIDDLE = '-50% 0px -50% 0px';

function mark(chapter: string | undefined): void {
  for (const square of document.querySelectorAll<HTMLElement>('[data-square]'))
    square.classList.toggle('here', square.dataset['square'] === chapter);
  for (const link of document.querySelectorAll<HTMLElement>('[data-map-link]')) {
    if (link.dataset['mapLink'] === chapter) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
    link.closest('.map-place')?.classList.toggle('here', false);
  }
  document.querySelector(`[data-map-link="${chapter}"]`)?.closest('.map-place')?.classList.add('here');
}

/** Closes the map when it has led somewhere, and shows on it which of a page's chapters the reader is in. */
export function followOnMap(): void {
  const map = document.querySelector<HTMLDetailsElement>('[data-map]');
  map?.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('a')) map.open = false;
  });
  const chapters = document.querySelectorAll('section[data-chapter]');
  if (chapters.length < 2 || !('IntersectionObserver' in window)) return;
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const id = (target as HTMLElement).dataset['chapter'];
        if (isIntersecting) mark(id);
        else if (document.querySelector(`[data-square="${id}"].here`)) mark(undefined);
      }
    },
    { rootMargin: MIDDLE },
  );
  chapters.forEach((chapter) => watch.observe(chapter));
}
