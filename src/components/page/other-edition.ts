/** The other edition opens at the step that a reader is at, with the panels as they are set: both stand in the address. */
export function followToEdition(): void {
  document.querySelector('a[hreflang]')?.addEventListener('click', ({ currentTarget }) => {
    const { hash, search } = location;
    Object.assign(currentTarget as HTMLAnchorElement, { hash, search });
  });
}
