/** How a chapter is laid out: the drawing above the words, beside them, or stills only, where there is too little room. */
export type Form = 'rows' | 'columns' | 'unrolled';

/** A length that the styles give an element, in px; 0 where it is none. */
export const px = (element: Element, property: string): number =>
  Number.parseFloat(getComputedStyle(element).getPropertyValue(property)) || 0;

/** The form that the styles have chosen for a chapter, as `--form`. */
export const formOf = (section: Element): Form =>
  getComputedStyle(section).getPropertyValue('--form').trim() as Form;
