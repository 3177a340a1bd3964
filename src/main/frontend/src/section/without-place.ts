import { type Content, isBlank } from '../rules/component';
import type { Field } from './fields';
import type { Copy } from './local-copy';
import { sameValue } from './paths';

/** A value that the form has no place for any more, as it was typed. */
export interface Lost {
  label: string;
  value: string;
}

/** How a copy names the fields of its form, columns included. */
export function labelsOf(fields: Field[]): Record<string, string> {
  return Object.fromEntries(fields.flatMap(({ key, label, columns }) => [[key, label],
    ...(columns ?? []).map(column => [`${key}.${column.key}`, column.label])]));
}

/** Whether a copy belongs to this section of the form, and not to another one that had its number before. */
export function isOf(copy: Copy, form: string | undefined): boolean {
  return copy.form === undefined || copy.form === form;
}

/** What was typed since the copy's start and has no place in this form: the server does not have it either. */
export function withoutPlace(copy: Copy, form: string | undefined, fields: Field[]): Lost[] {
  return Object.entries(copy.content)
    .filter(([key, value]) => !isBlank(value) && !sameValue(value, copy.base?.[key]))
    .filter(([key, value]) => !isOf(copy, form) || !hasPlace(fields.find(field => field.key === key), value))
    .map(([key, value]) => ({ label: copy.labels?.[key] ?? key, value: shown(key, value, copy.labels ?? {}) }));
}

function hasPlace(field: Field | undefined, value: unknown): boolean {
  if (!field || !field.columns !== !isTable(value)) return false;
  const columns = field.columns;
  return !columns || (value as Content[]).every(row =>
    Object.entries(row).every(([key, cell]) => isBlank(cell) || columns.some(column => column.key === key)));
}

function isTable(value: unknown): value is Content[] {
  return Array.isArray(value) && value.some(row => typeof row === 'object');
}

function shown(key: string, value: unknown, labels: Record<string, string>): string {
  if (isTable(value)) {
    return value.map(row => Object.entries(row).filter(([, cell]) => !isBlank(cell))
      .map(([column, cell]) => `${labels[`${key}.${column}`] ?? column}：${String(cell)}`).join('；')).join('\n');
  }
  return Array.isArray(value) ? value.join('、') : value === true ? '✓' : String(value);
}
