import { type Component, type Content, isBlank, property } from '../rules/component';
import { strip } from '../rules/text';
import { mostRows } from '../rules/whole';
import { fill, texts } from '../texts';
import type { Field } from '../section/fields';
import { plain, readCell } from './cell';

/** A pasted cell that did not fit, with what stood there. */
export interface Misfit {
  row: number;
  key: string;
  label: string;
  text: string;
  problem: string;
  /** What the field holds instead. */
  value: unknown;
}

export interface Pasted {
  rows: Content[];
  /** So many rows were filled, from this one on. */
  first: number;
  count: number;
  misfits: Misfit[];
  /** What happened to the block as a whole. */
  notes: string[];
}

/** Puts a block of cells into a growing table, its first cell at the place; rows are added as the block needs them. */
export function paste(list: Field, rows: Content[], at: { row: number; key: string }, block: string[][]): Pasted {
  const columns = (list.columns ?? []).filter(({ component }) => !component.readonly && !component.disabled && !property(component, 'files'));
  const start = Math.max(0, columns.findIndex(({ key }) => key === at.key));
  const header = headerOf(columns, columns.slice(start), block[0] ?? []);
  const body = (header ? block.slice(1) : block).filter(line => line.some(cell => strip(cell) !== ''));
  const target = header?.columns ?? columns.slice(start);
  const taken = filledDown(list.component, target, body.slice(0, Math.max(0, mostRows - at.row)));
  const pasted: Pasted = {
    rows: [...rows], first: at.row, count: taken.lines.length, misfits: [],
    notes: [...(header && body.length > 0 ? [texts.paste.header] : []),
      ...(header?.strange.length ? [fill(texts.paste.strange, header.strange.join('、'))] : []),
      ...(taken.down ? [fill(texts.paste.down, taken.down.label)] : []),
      ...left(body, target.length, at.row)],
  };
  taken.lines.forEach((line, index) => putLine(pasted, target, at.row + index, line));
  return pasted;
}

function putLine(pasted: Pasted, target: (Field | null)[], row: number, line: string[]): void {
  const filled: Content = { ...pasted.rows[row] };
  target.slice(0, line.length).forEach((column, index) => {
    if (!column) return;
    const text = strip(line[index] ?? '');
    const { value, problem } = readCell(column.component, text);
    filled[column.key] = value;
    if (problem) pasted.misfits.push({ row, key: column.key, label: nameOf(column), text, problem, value });
  });
  pasted.rows[row] = filled;
}

interface Header {
  /** In the order of the block; null where a column has no place in the table. */
  columns: (Field | null)[];
  strange: string[];
}

/** What a header names; null where the line is none. A column of numbers is left out without a word. */
function headerOf(columns: Field[], expected: Field[], line: string[]): Header | null {
  const named = line.map(cell => columnNamed(expected, cell) ?? columnNamed(columns, cell) ?? null);
  const known = named.filter(column => column !== null);
  const strange = line.map(strip).filter((cell, index) => !named[index] && cell !== '' && !ordinal.test(cell));
  const isHeader = known.length > (strange.length > 0 ? 1 : 0) && new Set(known).size === known.length;
  return isHeader ? { columns: named, strange } : null;
}

const ordinal = /^(序号|编号|№|No\.?)$/i;
const noise = /[（(][^（()）]*[)）]|[*＊:：]/g;

function columnNamed(columns: Field[], cell: string): Field | undefined {
  const exact = plain(cell);
  if (exact === '') return undefined;
  const names = ({ component, label }: Field): string[] =>
    [label, component.label, component.dateLabel, property(component, 'shortLabel')].filter(name => !!name) as string[];
  const loose = plain(cell.replace(noise, ''));
  return columns.find(column => names(column).some(name => plain(name) === exact))
    ?? columns.find(column => names(column).some(name => plain(name.replace(noise, '')) === loose));
}

/** The cells of a merged kind come blank but for the first: they take what stands above. */
function filledDown(list: Component, target: (Field | null)[], lines: string[][]): { lines: string[][]; down: Field | null } {
  const kind = target.findIndex(column => column !== null && column.key === property(list, 'groupBy'));
  if (kind < 0) return { lines, down: null };
  let above = '';
  let down: Field | null = null;
  const filled = lines.map(line => {
    if (strip(line[kind] ?? '') !== '') above = line[kind]!;
    else if (above !== '') {
      down = target[kind]!;
      return line.map((cell, index) => (index === kind ? above : cell));
    }
    return line;
  });
  return { lines: filled, down };
}

function left(body: string[][], width: number, first: number): string[] {
  const wider = Math.max(0, ...body.map(line => line.reduce((last, cell, index) =>
    (strip(cell) === '' ? last : index + 1), 0))) - width;
  const longer = body.length - (mostRows - first);
  return [...(wider > 0 ? [fill(texts.paste.wider, wider)] : []),
    ...(longer > 0 ? [fill(texts.paste.longer, mostRows, longer)] : [])];
}

function nameOf({ component, label }: Field): string {
  return property(component, 'shortLabel') || component.dateLabel || component.label || label;
}

/** Still as the paste left it. */
export function isOpen({ row, key, value }: Misfit, rows: Content[]): boolean {
  const now = rows[row]?.[key];
  return now === value || (isBlank(now) && isBlank(value));
}
