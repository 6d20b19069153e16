/** Pages that others link to, and whether they are built: true switches the links on. */
export const READY: Readonly<Record<'slides' | 'glossary', boolean>> = { slides: false, glossary: false };
