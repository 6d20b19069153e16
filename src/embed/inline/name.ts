/** What the element is called. Apart from what defines it, which the script that fills it has no use for. */
export const ELEMENT = 'ai-boom-figure';
