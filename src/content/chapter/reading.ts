/** Minutes to read steps: 200 words a minute, ten seconds for every picture, and never none. */
export function readingMinutes(steps: readonly { words: number }[]): number {
  const words = steps.reduce((sum, step) => sum + step.words, 0);
  return Math.max(1, Math.round(words / 200 + steps.length / 6));
}
