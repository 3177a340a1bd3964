import { isBlock, readBlock } from '../rows/clipboard';
import { fill, texts } from '../texts';

/** @param email empty where the line has none; @param name what else stands in the line, or empty */
interface PastedLine {
  name: string;
  email: string;
}

/** What belongs beside which of the names; `left` are the lines that found no place. */
export interface Placement {
  values: Map<number, string>;
  left: string[];
}

/** Lines of a spreadsheet's clipboard; a cell with an @ is the address, the first other one the name. */
export function readLines(copied: string): PastedLine[] {
  return readBlock(copied).map(cells => cells.map(cell => cell.trim())).map(cells => ({
    name: cells.find(cell => cell && !cell.includes('@')) ?? '',
    email: cells.find(cell => cell.includes('@')) ?? '',
  }));
}

/** By name where names were copied too, else downwards from the field that was pasted into. */
export function placeLines(lines: PastedLine[], names: string[], from: number): Placement {
  const values = new Map<number, string>();
  const left: string[] = [];
  const written = lines.filter(line => line.email);
  if (written.some(line => names.some(name => same(name, line.name)))) {
    for (const line of written) {
      const at = names.findIndex((name, i) => same(name, line.name) && !values.has(i));
      if (at >= 0) values.set(at, line.email);
      else left.push(line.name || line.email);
    }
  } else {
    // an empty cell keeps its row
    trimmed(lines).forEach((line, i) => {
      if (!line.email) return;
      if (from + i < names.length) values.set(from + i, line.email);
      else left.push(line.email);
    });
  }
  return { values, left };
}

function trimmed(lines: PastedLine[]): PastedLine[] {
  let end = lines.length;
  while (end > 0 && !lines[end - 1]!.email) end--;
  return lines.slice(0, end);
}

function same(a: string, b: string): boolean {
  return tidy(a) === tidy(b);
}

function tidy(name: string): string {
  return name.normalize('NFKC').replace(/[\s\u200b]/g, '');
}

/** In form[data-paste-down]: several lines pasted into one address fill the addresses of the units below as well. */
export function pasteDown(page: Document): void {
  page.addEventListener('paste', event => {
    const input = event.target;
    const form = input instanceof HTMLInputElement && input.dataset.unit !== undefined
      ? input.closest<HTMLFormElement>('form[data-paste-down]') : null;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!form || !isBlock(readBlock(text))) return;
    event.preventDefault();
    const fields = [...form.querySelectorAll<HTMLInputElement>('input[data-unit]')];
    const placed = placeLines(readLines(text), fields.map(field => field.dataset.unit ?? ''),
      fields.indexOf(input as HTMLInputElement));
    placed.values.forEach((email, at) => { fields[at]!.value = email; });
    tell(form, placed);
  });
}

function tell(form: HTMLFormElement, placed: Placement): void {
  const note = form.querySelector<HTMLElement>('[data-paste-told]');
  if (!note) return;
  note.hidden = false;
  note.textContent = fill(texts.addresses.pasted, String(placed.values.size))
    + (placed.left.length > 0 ? fill(texts.addresses.left, String(placed.left.length), placed.left.slice(0, 5).join('、')) : '');
}
