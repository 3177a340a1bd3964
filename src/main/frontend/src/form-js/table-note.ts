import { type ComponentChild, h } from 'preact';
import type { Misfit } from '../rows/paste';
import type { Tables } from '../rows/tables';
import { fill, texts } from '../texts';
import type { Judge } from './module';

interface Props {
  list: string;
  tables: Tables;
  judge: Judge;
}

/** A long list of cells is read part by part: those put right leave it. */
const shownAtOnce = 10;

/**
 * Below a growing table: what the last paste, move or deletion did, the cells to look at, and the way back. It stays in
 * sight while there is something to do.
 */
export function TableNote({ list, tables, judge }: Props): ComponentChild {
  const { text, misfits, undo, failed = false } = tables.note(list);
  const link = ({ row, key, label, text: typed, problem }: Misfit): ComponentChild =>
    h('li', null, h('button', { type: 'button', onClick: () => judge.goTo([list, row, key]) },
      fill(texts.paste.misfit, row + 1, label, short(typed), problem)));
  const rest = misfits.slice(shownAtOnce);
  const toDo = failed || misfits.length > 0 || undo !== null;
  return h('div', { class: toDo ? 'table-note to-do' : 'table-note' },
    h('p', { role: 'status' }, text, misfits.length > 0 && ` ${fill(texts.paste.misfits, misfits.length)}`),
    misfits.length > 0 && h('ul', null, misfits.slice(0, shownAtOnce).map(link)),
    rest.length > 0 && h('details', null, h('summary', null, fill(texts.summary.more, rest.length)),
      h('ul', null, rest.map(link))),
    toDo && h('div', { class: 'table-note-buttons' },
      undo && h('button', { type: 'button', class: 'btn btn-sm btn-outline-primary', onClick: undo.run }, undo.label),
      h('button', { type: 'button', class: 'btn btn-sm btn-outline-primary', onClick: () => tables.dismiss(list) }, texts.list.seen)));
}

/** How rows come from a spreadsheet: by the clipboard, or as a file made from the template. */
export function SheetButtons({ list, tables }: Pick<Props, 'list' | 'tables'>): ComponentChild {
  const template = tables.sheets.template(list);
  const take = (event: Event): void => {
    const input = event.currentTarget as HTMLInputElement;
    const [file] = input.files ?? [];
    if (file) void tables.take(list, file);
    input.value = '';
  };
  return h('div', { class: 'table-hint' },
    template && h('span', { class: 'sheet-buttons' },
      h('label', null, h('input', { type: 'file', accept: '.xlsx', class: 'visually-hidden', onChange: take }),
        h('span', null, texts.sheet.choose)),
      h('a', { href: template }, texts.sheet.template)),
    h('span', null, texts.list.hint));
}

function short(text: string): string {
  const characters = [...text];
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : text;
}
