import type { Settings } from './chart.ts';
import type { Control, Panel } from './panel.ts';
import type { ChartData } from '../lib/types.ts';
import type { Texts } from '../strings/texts.ts';
import type { SettingsWord } from './settings.words.ts';

/** What an address asked of a panel, and what could not be taken. */
export interface Asked {
  settings: Settings;
  /** Every value that was refused. */
  refused: Refusal[];
}

/** A value that an address asked for and a control cannot take. */
export interface Refusal {
  control: Control;
  /** The control's name in the address. */
  name: string;
  /** What was asked, its first forty letters. */
  asked: string;
}

export const defaults = (controls: readonly Control[]): Settings =>
  Object.fromEntries(controls.map(({ name, value }) => [name, value]));

/** A control's name in the address: chapters share one. */
const parameter = (chapter: string, { name }: Control): string => `${chapter}-${name}`;

/** The nearest value a slider can stand at: its ends and whole steps from its low end. */
function onTrack(value: number, { min, max, step }: { min: number; max: number; step: number }): number {
  const decimals = `${step}`.split('.')[1]?.length ?? 0;
  return Math.min(max, Number((min + Math.round((value - min) / step) * step).toFixed(decimals)));
}

/** A value somebody put in an address; undefined where the control cannot take it. */
function taken(control: Control, text: string): number | string | undefined {
  if (control.kind === 'choice')
    return control.options.some(({ value }) => value === text) ? text : undefined;
  const value = Number(text);
  const possible = text.trim() !== '' && value >= control.min && value <= control.max;
  return possible ? onTrack(value, control) : undefined;
}

/** A refusal in a sentence: what was asked, and what the control takes, as an address has it. */
export function refusalWords({ control, name, asked }: Refusal, { t }: Texts<SettingsWord>): string {
  if (control.kind === 'choice')
    return t('panel.refusedChoice', {
      name,
      asked,
      values: control.options.map(({ value }) => value).join(', '),
    });
  return t('panel.refusedNumber', { name, asked, min: `${control.min}`, max: `${control.max}` });
}

/**
 * A panel's settings from an address. What is missing stands as built; what cannot be taken too, and is told.
 * @param search the query of the address, such as `?abs-alike=30`
 */
export function readSettings(search: string, chapter: string, controls: readonly Control[]): Asked {
  const query = new URLSearchParams(search);
  const refused: Refusal[] = [];
  const settings: Record<string, number | string> = { ...defaults(controls) };
  for (const control of controls) {
    const name = parameter(chapter, control);
    const text = query.get(name);
    if (text === null) continue;
    const value = taken(control, text);
    if (value === undefined) refused.push({ control, name, asked: text.slice(0, 40) });
    else settings[control.name] = value;
  }
  return { settings, refused };
}

/** A query with a panel's settings in it; those that stand as built are left out, what belongs to others stays. */
export function writeSettings(
  search: string,
  chapter: string,
  controls: readonly Control[],
  settings: Settings,
): string {
  const query = new URLSearchParams(search);
  for (const control of controls) {
    const value = settings[control.name];
    if (value === undefined || value === control.value) query.delete(parameter(chapter, control));
    else query.set(parameter(chapter, control), `${value}`);
  }
  const text = query.toString();
  return text && `?${text}`;
}

/** A control's value in words, for its `<output>`. */
export function saysOf(control: Control, value: number | string): string {
  if (control.kind === 'slider') return control.says(Number(value));
  return control.options.find((option) => option.value === value)?.label ?? '';
}

/** Every setting worth looking at: as built, and each control at its ends or at each of its options. */
export function settingsToTry(panel: Panel, data: ChartData): Settings[] {
  const controls = panel.controls(data);
  const built = defaults(controls);
  return [
    built,
    ...controls.flatMap((control) =>
      (control.kind === 'slider' ? [control.min, control.max] : control.options.map(({ value }) => value))
        .filter((value) => value !== control.value)
        .map((value) => ({ ...built, [control.name]: value })),
    ),
  ];
}
