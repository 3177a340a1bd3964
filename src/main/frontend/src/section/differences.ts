import { fill, texts } from '../texts';
import { type Component, type Content, isBlank, property } from '../rules/component';
import { fileNames } from '../rules/row-files';
import type { Field } from './fields';
import { type Path, sameValue, valueAt, withValue } from './paths';

export type Side = 'mine' | 'theirs';

/** One place where two versions of a section differ. */
export interface Difference {
  path: Path;
  label: string;
  mine: string;
  theirs: string;
  /** Both sides changed it since the version they started from. */
  both: boolean;
  /** The side that changed it; mine where both did. */
  proposed: Side;
}

/** Where two versions differ, compared with the version both started from (empty where it is not known). */
export function differences(fields: Field[], mine: Content, theirs: Content, base: Content | null): Difference[] {
  return fields.flatMap(field => compare(field, [field.key], field.label, mine, theirs, base));
}

function compare(
  field: Field, path: Path, label: string, mine: Content, theirs: Content, base: Content | null,
): Difference[] {
  const left = valueAt(mine, path);
  const right = valueAt(theirs, path);
  if (sameValue(left, right)) return [];
  if (field.columns && Array.isArray(left) && Array.isArray(right) && left.length === right.length) {
    return left.flatMap((_, row) => field.columns!.flatMap(column =>
      compare(column, [...path, row, column.key], `${label} ${fill(texts.choose.row, row + 1)} ${column.label}`,
        mine, theirs, base)));
  }
  const start = base && valueAt(base, path);
  const iChanged = base === null || !sameValue(left, start);
  const theyChanged = base === null || !sameValue(right, start);
  return [{
    path, label, mine: show(field, left), theirs: show(field, right),
    both: base !== null && iChanged && theyChanged,
    proposed: iChanged ? 'mine' : 'theirs',
  }];
}

/** Their version with my values where mine was chosen; everything that is equal stays. */
export function merge(mine: Content, theirs: Content, chosen: { path: Path; side: Side }[]): Content {
  return chosen.filter(({ side }) => side === 'mine')
    .reduce((content, { path }) => withValue(content, path, valueAt(mine, path) ?? null), theirs);
}

function show(field: Field, value: unknown): string {
  if (isBlank(value)) return texts.choose.empty;
  if (field.columns && Array.isArray(value)) {
    const rows = value.map(row => field.columns!.map(column => show(column, (row as Content)[column.key])).join('，'));
    return [fill(texts.choose.rows, value.length), ...rows].join('\n');
  }
  if (Array.isArray(value)) return value.map(part => option(field.component, part)).join('、');
  return option(field.component, value);
}

function option(component: Component, value: unknown): string {
  if (value === true) return '✓';
  if (property(component, 'files')) return fileNames(String(value));
  return component.values?.find(choice => choice.value === value)?.label ?? String(value);
}
