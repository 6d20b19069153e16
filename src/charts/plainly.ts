import { plain } from '../lib/han.ts';
import type { Panel } from './panel.ts';

/** A text, or a list or record of them at any depth, with every one as it is read. */
function asRead<T>(value: T): T;
function asRead(value: unknown): unknown {
  if (typeof value === 'string') return plain(value);
  if (Array.isArray(value)) return value.map(asRead);
  return Object.fromEntries(
    Object.entries(value as object).map(([key, each]) => [key, asRead<unknown>(each)]),
  );
}

/** A panel whose controls, sentences and tables are as they are read; only on its drawing do Chinese words have places to break. */
export const plainly = (panel: Panel): Panel => ({
  ...panel,
  controls: (data) => panel.controls({ ...data, labels: asRead(data.labels) }),
  run: (data, settings) => {
    const { scene, says, table } = panel.run(data, settings);
    return {
      ...asRead({ says, table }),
      scene: (size) => {
        const drawn = scene(size);
        return { ...drawn, label: plain(drawn.label) };
      },
    };
  },
});
