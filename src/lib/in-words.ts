const SMALL = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** How many, as prose has it: words up to twelve, figures from there on. @param count a whole number from 0 */
export const inWords = (count: number): string => SMALL[count] ?? `${count}`;
