// Finds LibreOffice, or gets it, and opens tables in it: without a window, in a folder of its own.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DOMParser } from 'linkedom';
import { canInstall, install } from './debian.mjs';

const PACKAGE = 'libreoffice-calc';
/** What is said where no table can be opened. */
export const NO_OFFICE = `for want of LibreOffice: install it, with its Calc (on Debian ${PACKAGE}).`;
/** ms; for a program that has hung. Fifteen tables take two seconds. */
const PATIENCE = 300_000;

/** The numbers that LibreOffice's dialog “Text Import” has for the languages it offers. */
export const LANGUAGES = { English: 1033, German: 1031, French: 1036, Brazilian: 1046 };

/**
 * @typedef {object} OfficeCell
 * @property {string} type `string`, `float`, `date`, `percentage`, `currency`, `time` or `boolean`; '' where it is empty
 * @property {string} value of a number or a day, without a language; of text, the text
 */
/** @typedef {OfficeCell[][]} OfficeRows without what is empty at their ends */

/**
 * The installed one; on Debian as root it is installed where it is missing.
 * @returns {string | undefined} its program
 */
export function findOffice() {
  if (!look() && canInstall()) install('to open the data as an editor would', PACKAGE);
  return look();
}

/** @returns {string | undefined} */
function look() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const mac = '/Applications/LibreOffice.app/Contents/MacOS/soffice';
  return [...folders.map((folder) => join(folder, 'soffice')), mac].find((path) => existsSync(path));
}

/**
 * Opens tables in one language, as the dialog “Text Import” does.
 * @param {string} program
 * @param {readonly string[]} files all .csv or all .xlsx
 * @param {{ language: number, special: boolean }} [reading] for CSV: one of LANGUAGES; whether “Detect special numbers” is chosen
 * @returns {Map<string, OfficeRows[]>} a file's sheets
 * @throws Error with what LibreOffice says, for a file it does not open
 */
export function openInOffice(program, files, reading) {
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  try {
    const filter = reading ? [`--infilter=CSV:44,34,76,1,,${reading.language},false,${reading.special}`] : [];
    const own = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [own, '--headless', ...filter, '--convert-to', 'fods', '--outdir', folder, ...files];
    const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: PATIENCE });
    return new Map(
      files.map((file) => {
        const made = join(folder, `${basename(file, extname(file))}.fods`);
        if (!existsSync(made)) throw new Error(`LibreOffice does not open ${file}.\n${stdout}${stderr}`);
        return [file, sheetsOf(readFileSync(made, 'utf8'))];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} flat a table as flat OpenDocument. @returns {OfficeRows[]} */
function sheetsOf(flat) {
  const document = new DOMParser().parseFromString(flat, 'text/xml');
  return [...document.getElementsByTagName('table:table')].map((table) =>
    trimmed(
      spread(table, 'table:table-row').map((row) =>
        trimmed(spread(row, 'table:table-cell').map(cellOf), isEmpty),
      ),
      (row) => row.length === 0,
    ),
  );
}

/** Most that anything is repeated: a sheet ends in a million empty rows, told as one. */
const MOST = 1000;

/** Children of a name, each as often as it is repeated. @param {Element} parent @param {string} name */
function spread(parent, name) {
  return [...parent.getElementsByTagName(name)].flatMap((child) => {
    const times =
      child.getAttribute('table:number-columns-repeated') ?? child.getAttribute('table:number-rows-repeated');
    return Array(Math.min(Number(times ?? 1), MOST)).fill(child);
  });
}

/** @param {Element} cell @returns {OfficeCell} */
function cellOf(cell) {
  const type = cell.getAttribute('office:value-type') ?? '';
  const values = ['value', 'date-value', 'time-value', 'boolean-value'].map((name) =>
    cell.getAttribute(`office:${name}`),
  );
  return { type, value: values.find((value) => value !== null) ?? cell.textContent.trim() };
}

/** @param {OfficeCell} cell */
const isEmpty = ({ type }) => type === '';

/** @template T @param {T[]} list @param {(item: T) => boolean} empty */
function trimmed(list, empty) {
  return list.slice(0, list.findLastIndex((item) => !empty(item)) + 1);
}
