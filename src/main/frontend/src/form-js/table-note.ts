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
  const { text, misfits, undo } = tables.note(list);
  const link = ({ row, key, label, text: typed, problem }: Misfit): ComponentChild =>
    h('li', null, h('button', { type: 'button', onClick: () => judge.goTo([list, row, key]) },
      fill(texts.paste.misfit, row + 1, label, short(typed), problem)));
  const rest = misfits.slice(shownAtOnce);
  const toDo = misfits.length > 0 || undo !== null;
  return h('div', { class: toDo ? 'table-note to-do' : 'table-note' },
    h('p', { role: 'status' }, text, misfits.length > 0 && ` ${fill(texts.paste.misfits, misfits.length)}`),
    misfits.length > 0 && h('ul', null, misfits.slice(0, shownAtOnce).map(link)),
    rest.length > 0 && h('details', null, h('summary', null, fill(texts.summary.more, rest.length)),
      h('ul', null, rest.map(link))),
    toDo && h('div', { class: 'table-note-buttons' },
      undo && h('button', { type: 'button', class: 'btn btn-sm btn-outline-primary', onClick: undo.run }, undo.label),
      h('button', { type: 'button', class: 'btn btn-sm btn-outline-primary', onClick: () => tables.dismiss(list) }, texts.list.seen)));
}

function short(text: string): string {
  const characters = [...text];
  return characters.length > 24 ? `${characters.slice(0, 24).join('')}…` : text;
}
