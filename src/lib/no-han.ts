/** What browsers get for han.ts in an edition without Han: next to nothing. */
export const IN_HAN = false;
export const READS_HAN = false;
export const BETWEEN = ' ';
export const BREAK = '';
export const inHan = (_text: string): boolean => false;
export const spaced = (text: string): string => text;
export const plain = (text: string): string => text;
export const joined = (one: string, next: string): string => `${one} ${next}`;
export const inYi = (template: string, _values: unknown): string => template;
