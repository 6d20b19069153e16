/**
 * What Scrollama makes of an offset, in place of its own module: src/scrolly/track.ts gives it px and nothing else, and no
 * step has an offset of its own.
 * @param offset such as `300px`
 */
export default (offset?: string): { format: 'pixels'; value: number } | undefined =>
  offset ? { format: 'pixels', value: Number.parseFloat(offset) } : undefined;
