// Where a value stands in a section's content: ['coBuilders', 0, 'name'], written coBuilders[0].name.
import type { Content } from '../rules/component';
import { strip } from '../rules/text';

export type Path = (string | number)[];

export function parsePath(text: string): Path {
  return (text.match(/[^.[\]]+/g) ?? []).map(part => (/^\d+$/.test(part) ? Number(part) : part));
}

export function pathKey(path: Path): string {
  return path.reduce<string>((text, part) =>
    (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${part}` : part), '');
}

export function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => (isHolder(value) ? value[part] : undefined), content);
}

type Holder = Record<string | number, unknown>;

function isHolder(value: unknown): value is Holder {
  return value !== null && typeof value === 'object';
}

/** A copy of the content with the value at the path; what lies beside it is kept. */
export function withValue(content: Content, path: Path, value: unknown): Content {
  return put(content, path, value) as Content;
}

function put(holder: unknown, [first, ...rest]: Path, value: unknown): unknown {
  if (first === undefined) return value;
  const copy = typeof first === 'number'
    ? [...(Array.isArray(holder) ? holder : [])] as unknown as Holder
    : { ...(isHolder(holder) && !Array.isArray(holder) ? holder : {}) };
  copy[first] = put(copy[first], rest, value);
  return copy;
}

/**
 * Equal as far as the server keeps it: blank is blank however it is stored, white space around a text and rows with
 * nothing in them do not count.
 */
export function sameValue(left: unknown, right: unknown): boolean {
  return JSON.stringify(canonical(left)) === JSON.stringify(canonical(right));
}

function canonical(value: unknown): unknown {
  if (typeof value === 'string') return strip(value) || null;
  if (value === undefined || value === false) return null;
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) {
    const parts = value.map(canonical).filter(part => part !== null);
    return parts.length > 0 ? parts : null;
  }
  const filled = Object.entries(value).map(([key, inner]): [string, unknown] => [key, canonical(inner)])
    .filter(([, inner]) => inner !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return filled.length > 0 ? Object.fromEntries(filled) : null;
}
