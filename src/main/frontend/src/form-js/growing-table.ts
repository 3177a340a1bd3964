import { type ComponentChild, type FunctionComponent, h } from 'preact';
import type { Component } from '../rules/component';
import type { Tables } from '../rows/tables';
import { fill, texts } from '../texts';
import type { Judge } from './module';
import { SheetButtons, TableNote } from './table-note';

type Drawing = FunctionComponent<Record<string, unknown>>;

interface Props {
  field: Component;
  indexes?: Record<string, number>;
  readonly: boolean;
  disabled: boolean;
  RowsRenderer: Drawing;
}

/** form-js's own drawing of the rows of a growing table, and of what stands below them. */
export interface RepeatRenderer {
  Repeater: Drawing;
  RepeatFooter: Drawing;
}

/** Where the findings about a table as a whole stand. */
export function tableId(list: string): string {
  return `table-${list}`;
}

/** Gives every row a name and buttons to move and delete it, every table its findings above and its note below. */
export function growTables(form: RepeatRenderer, tables: Tables, judge: Judge): void {
  const { Repeater, RepeatFooter } = form;
  form.Repeater = props => {
    const { field, RowsRenderer, ...rest } = props as unknown as Props;
    return [
      h(TableFindings, { field, judge }),
      h(Repeater, { ...rest, field: { ...field, allowAddRemove: false }, RowsRenderer: Row as never, table: { field, tables, RowsRenderer } }),
    ] as never;
  };
  form.RepeatFooter = props => {
    const { field, readonly, disabled } = props as unknown as Props;
    if (readonly || disabled) return null;
    return [
      h('div', { class: 'table-footer', onClick: leadToNewRow }, h(RepeatFooter, props)),
      h(SheetButtons, { list: field.path ?? '', tables }),
      h(TableNote, { list: field.path ?? '', tables, judge }),
    ] as never;
  };
}

function TableFindings({ field, judge }: { field: Component; judge: Judge }): ComponentChild {
  const found = judge.table(field.path ?? '');
  return h('div', { id: tableId(field.path ?? ''), class: 'table-findings', tabIndex: -1 },
    found.map(({ message, severity }) =>
      h('p', { class: severity?.toLowerCase() === 'warning' ? 'advice' : 'fjs-form-field-error' }, message)));
}

type RowProps = Props & { table: { field: Component; tables: Tables; RowsRenderer: Drawing } };

function Row(props: RowProps): ComponentChild {
  const { table: { field, tables, RowsRenderer }, indexes = {}, readonly, disabled, ...rest } = props;
  const list = field.path ?? '';
  const row = indexes[field.id ?? ''] ?? 0;
  const last = tables.count(list) - 1;
  const change = (name: keyof typeof actions, event: Event): void => {
    const table = (event.currentTarget as Element).closest<HTMLElement>('.fjs-form-field-dynamiclist');
    actions[name](tables, list, row);
    const now = name === 'up' ? row - 1 : name === 'down' ? row + 1 : Math.min(row, last - 1);
    // form-js has drawn by the next frame
    requestAnimationFrame(() => focusRow(table, now, name));
  };
  const button = (name: keyof typeof actions, label: string, words: string, off: boolean): ComponentChild =>
    h('button', {
      type: 'button', class: `row-${name}`, disabled: off, 'aria-label': fill(words, row + 1),
      onClick: (event: Event) => change(name, event),
    }, label);
  return h('div', { class: 'fjs-repeat-row-container' },
    h('div', { class: 'row-head' }, h('span', { class: 'row-name' }, rowLabel(field, row)),
      readonly || disabled || field.allowAddRemove === false ? null : h('span', { class: 'row-buttons' },
        button('up', texts.list.upShort, texts.list.up, row === 0),
        button('down', texts.list.downShort, texts.list.down, row === last),
        button('remove', texts.list.removeShort, texts.list.remove, false))),
    h('div', { class: 'fjs-repeat-row-rows' }, h(RowsRenderer, { ...rest, field, indexes, readonly, disabled })));
}

const actions = {
  up: (tables: Tables, list: string, row: number) => tables.move(list, row, -1),
  down: (tables: Tables, list: string, row: number) => tables.move(list, row, 1),
  remove: (tables: Tables, list: string, row: number) => tables.remove(list, row),
};

/** The hand stays on the row it moved; at an end on the button that is left, after the last row on 添加一行. */
function focusRow(table: HTMLElement | null, row: number, name: string): void {
  const buttons = table?.querySelectorAll('.row-buttons')[row];
  const next = buttons?.querySelector<HTMLElement>(`.row-${name}:not(:disabled)`)
    ?? buttons?.querySelector<HTMLElement>('button:not(:disabled)')
    ?? table?.querySelector<HTMLElement>('.fjs-repeat-render-add');
  next?.focus();
}

/** Whoever has added a row goes on in its first field. */
function leadToNewRow(event: Event): void {
  const table = (event.target as Element).closest('.fjs-repeat-render-add')?.closest('.fjs-form-field-dynamiclist');
  requestAnimationFrame(() =>
    [...table?.querySelectorAll('.fjs-repeat-row-rows') ?? []].at(-1)
      ?.querySelector<HTMLElement>('input, select, textarea')?.focus());
}

/** 成员单位3 */
export function rowLabel({ label = '', properties }: Component, row: number): string {
  return String(properties?.rowLabel ?? `${label}{n}`).replace('{n}', String(row + 1));
}
