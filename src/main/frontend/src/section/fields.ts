import { type Component, type Content, property } from '../rules/component';
import { hides } from '../rules/condition';
import { clean } from '../rules/text';

/** A field of the section, in the order of the form: a plain one, or a growing list with its columns. */
export interface Field {
  key: string;
  label: string;
  component: Component;
  columns?: Field[];
}

const unitAtEnd = /\s*[（(][^（(]*[）)]$/;

/** The keyed fields of a schema. A field is named with the groups around it, as the server names it in its messages. */
export function fieldsOf(schema: Component, around = '', tableRow = false): Field[] {
  return (schema.components ?? []).flatMap(component => {
    const label = joined(around, String(component.properties?.shortLabel ?? component.label ?? ''));
    if (component.type === 'dynamiclist' && component.path) {
      return [{ key: component.path, label, component, columns: fieldsOf(component) }];
    }
    if (component.components) return fieldsOf(component, label, property(component, 'tableRow') !== '');
    if (!component.key) return [];
    const own = property(component, 'shortLabel') || component.dateLabel || component.label || '';
    const named = tableRow ? `${around.replace(unitAtEnd, '')}（${own}）` : joined(around, own);
    return [{ key: component.key, label: named, component }];
  });
}

function joined(around: string, label: string): string {
  return around && label ? `${around}·${label}` : around + label;
}

/**
 * What a person filled in: without computed totals, fields only shown and fields hidden now, and without what an older
 * form left behind.
 */
export function written(fields: Field[], content: Content): Content {
  const entries = fields.filter(field => isWritten(field, content)).map(({ key, columns }): [string, unknown] => {
    const value = content[key];
    if (!columns || !Array.isArray(value)) return [key, value];
    return [key, value.map(line => written(columns, line as Content))];
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function isWritten({ component }: Field, content: Content): boolean {
  return !component.readonly && !component.disabled && !hides(component.conditional?.hide, key => content[key]);
}

/** The content as the server takes it: clean text, and nothing in place of a number that is none yet. */
export function sendable(fields: Field[], content: Content): Content {
  return Object.fromEntries(Object.entries(content).map(([key, value]): [string, unknown] => {
    const field = fields.find(candidate => candidate.key === key);
    if (field?.columns && Array.isArray(value)) {
      return [key, value.map(line => sendable(field.columns!, line as Content))];
    }
    if (field?.component.type === 'number' && typeof value !== 'number') return [key, null];
    return [key, typeof value === 'string' ? clean(value) : value];
  }));
}
