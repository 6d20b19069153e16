import { BETWEEN, IN_HAN } from '../../lib/han.ts';
import { atRest } from '../../lib/aloud.ts';
import { declareLive } from '../../lib/live.ts';
import type { Settings } from '../../charts/chart.ts';
import { panelOf } from '../../charts/drawn.ts';
import { drawnAt } from '../../charts/fetched.ts';
import type { Control, Run, Table } from '../../charts/panel.ts';
import { defaults, readSettings, refusalWords, saysOf, writeSettings } from '../../charts/settings.ts';
import type { SettingsWord } from '../../charts/settings.words.ts';
import type { ChartData } from '../../lib/types.ts';
import { markOf } from '../../marks/patch.ts';
import type { Texts } from '../../strings/texts.ts';
import { player } from '../../marks/player.ts';
import { motionIsOn } from '../../scrolly/motion.ts';
import { setQuery } from '../../scrolly/address.ts';
import { chartSize } from '../../scrolly/chart-size.ts';
import { onViewportChange } from '../../scrolly/viewport.ts';

const SENTENCE = IN_HAN ? /[^。？！]+[。？！]/g : /\S.*?[.?!](?= |$)/g;

/** The first of some sentences that was not among those before; nothing, if all were. */
const news = (words: string, before: string): string | undefined =>
  words.match(SENTENCE)?.find((sentence) => !before.includes(sentence));

function writeTable(table: HTMLTableElement, { caption, rows }: Table): void {
  table.caption!.textContent = caption;
  table.tBodies[0]!.replaceChildren(
    ...rows.map((cells) => {
      const row = document.createElement('tr');
      for (const [i, text] of cells.entries()) {
        const cell = document.createElement(i ? 'td' : 'th');
        cell.textContent = text;
        if (!i) cell.scope = 'row';
        row.append(cell);
      }
      return row;
    }),
  );
}

/** Puts the settings where the reader sees them: the inputs, and the words beside each. */
function writeControls(form: HTMLFormElement, controls: readonly Control[], settings: Settings): void {
  for (const control of controls) {
    const value = settings[control.name]!;
    const field = form.elements.namedItem(control.name) as HTMLInputElement | RadioNodeList;
    if (field.value !== `${value}`) field.value = `${value}`;
    if (control.kind !== 'slider') continue;
    const [slider, said] = [field as HTMLInputElement, saysOf(control, value)];
    // A value that is written again may be read out again.
    if (slider.ariaValueText === said) continue;
    slider.ariaValueText = form.querySelector(`[data-says="${control.name}"]`)!.textContent = said;
  }
}

function readControls(form: HTMLFormElement, controls: readonly Control[]): Settings {
  return Object.fromEntries(
    controls.map(({ kind, name }) => {
      const { value } = form.elements.namedItem(name) as HTMLInputElement | RadioNodeList;
      return [name, kind === 'slider' ? Number(value) : value];
    }),
  );
}

/** A panel at work. */
export interface LivePanel {
  /** Draws it anew, after a change of size that the window knows nothing of. */
  redraw(): void;
  stop(): void;
}

/**
 * Makes one panel work: its inputs, its drawing, its words, its table, its place in the address.
 * @param address whether the page's address is ours to read and to change
 */
export async function mountPanel(
  section: HTMLElement,
  address: boolean,
  words: Texts<SettingsWord>,
): Promise<LivePanel> {
  const chapter = section.dataset['panelChapter']!;
  const drawn = await drawnAt(section.dataset['script']);
  const panel = await panelOf(drawn, section.dataset['panel']!);
  const data = JSON.parse(section.querySelector('[data-panel-data]')!.textContent) as ChartData;
  const find = <E extends HTMLElement>(selector: string): E => section.querySelector<E>(selector)!;
  const [form, figure] = [find<HTMLFormElement>('form'), find('.try-figure')];
  const controls = panel.controls(data);
  const asked = readSettings(address ? location.search : '', chapter, controls);
  let settings = asked.settings;
  let run: Run = panel.run(data, settings);
  const live = player(figure, {
    draw: () => run.scene(chartSize(figure)),
    motion: () => motionIsOn(figure),
  });

  const write = (): void => {
    writeControls(form, controls, settings);
    find('[data-run-says]').textContent = run.says;
    writeTable(find<HTMLTableElement>('[data-run-table]'), run.table);
  };
  const rest = atRest();
  let heard = run.says;
  /** A slider says its own value; then, of the outcome, what has changed. */
  const say = (): void => {
    const said = news(run.says, heard);
    heard = run.says;
    if (said) find('[data-run-aloud]').textContent = said;
  };
  /** A dragged slider is followed at once; another choice is a move. */
  const set = (now: Settings, move = true): void => {
    settings = now;
    run = panel.run(data, settings);
    write();
    rest(say);
    live.follow(move);
    if (address) setQuery(panel.id, (search) => writeSettings(search, chapter, controls, settings));
  };

  live.show(0, true);
  write();
  find('.try-refused').textContent = asked.refused.map((one) => refusalWords(one, words)).join(BETWEEN);
  find<HTMLFieldSetElement>('.controls').disabled = false;
  declareLive();
  section.dataset['live'] = 'on';
  form.addEventListener('input', ({ target }) => {
    set(readControls(form, controls), (target as HTMLInputElement).type !== 'range');
  });
  // Sent before the fields are put back; what they go back to is known.
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    set(defaults(controls));
    find('.try-refused').textContent = '';
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  figure.addEventListener('click', ({ target }) => {
    const mark = markOf(figure.firstElementChild as SVGSVGElement, target);
    const wanted = mark && panel.tap?.(mark.key);
    if (wanted) set({ ...settings, ...wanted });
  });
  const stopFollowing = onViewportChange(live.redraw);
  // Paper gets the end of a move, not what was on its way.
  window.addEventListener('beforeprint', live.redraw);
  const stop = (): void => {
    stopFollowing();
    window.removeEventListener('beforeprint', live.redraw);
  };
  return { redraw: live.redraw, stop };
}
