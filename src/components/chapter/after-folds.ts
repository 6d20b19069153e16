import type { MountPanel } from './after-client.ts';

const FOLDS = 'details[data-after]';

/**
 * Lets the folded line between chapters of the story hold what the chapter's own page has there: brought when a reader
 * opens it, or follows a link to something in it. What brings it is fetched then.
 */
export function followFolds(mountPanel: MountPanel): void {
  const folds = [...document.querySelectorAll<HTMLDetailsElement>(FOLDS)];
  if (!folds.length) return;
  const fill = (fold: HTMLDetailsElement): Promise<void> =>
    import('./after-client.ts')
      .then((it) => it.fill(fold, mountPanel))
      .catch((error: unknown) => {
        console.error('What stands under the chapter did not come; links to it stay.', error);
      });
  for (const fold of folds) {
    const look = (): void => {
      if (fold.open) void fill(fold);
    };
    fold.addEventListener('toggle', look);
    // It may have been opened before this came.
    look();
  }
  const follow = async (): Promise<void> => {
    const asked = decodeURIComponent(location.hash.slice(1));
    if (!asked || document.getElementById(asked)) return;
    const fold = folds.find((one) =>
      asked.startsWith(`${one.closest<HTMLElement>('[data-chapter]')?.dataset['chapter']}-`),
    );
    if (!fold) return;
    fold.open = true;
    await fill(fold);
    document.getElementById(asked)?.scrollIntoView({ block: 'start', behavior: 'instant' });
  };
  addEventListener('hashchange', () => void follow());
  void follow();
}
