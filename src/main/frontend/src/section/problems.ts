import { advise, check } from '../rules/check';
import { type Component, type Content, isBlank } from '../rules/component';
import { checkRows, checkWords, type Findings } from '../rules/whole';
import type { Violation } from './answer';
import type { Field } from './fields';
import { parsePath, type Path, pathKey, sameValue, valueAt } from './paths';

export interface Found {
  errors: string[];
  warnings: string[];
}

const nothing: Found = { errors: [], warnings: [] };

/**
 * What is shown as wrong, and when: a field that was left, that came filled in, or all after 检查. The server's words
 * win while the value is the one it saw; before that the browser's own check speaks.
 */
export class Problems {
  private readonly seen = new Set<string>();
  private all = false;
  private server = new Map<string, Violation[]>();
  private judged: Content = {};

  left(path: Path): void {
    this.seen.add(pathKey(path));
  }

  showAll(): void {
    this.all = true;
  }

  /** The server's findings about this content. */
  judge(violations: Violation[], content: Content): void {
    this.judged = content;
    this.server = new Map();
    for (const violation of violations) {
      const key = pathKey(parsePath(violation.field ?? ''));
      this.server.set(key, [...(this.server.get(key) ?? []), violation]);
    }
  }

  at(component: Component, path: Path, content: Content): Found {
    const key = pathKey(path);
    const value = valueAt(content, path);
    if (component.readonly || component.disabled) return this.all ? this.told(key) : nothing;
    if (!this.all && !this.seen.has(key)) return nothing;
    const known = isSent(component, value) && sameValue(value, valueAt(this.judged, path));
    const told = known ? this.told(key) : nothing;
    const scope = valueAt(content, path.slice(0, -1));
    if (path.length > 1 && sameValue(scope, null)) return nothing;
    const errors = check(component, value, neighbour => valueAt(scope, [neighbour]));
    return {
      errors: told.errors.length > 0 ? told.errors : errors,
      warnings: told.warnings.length > 0 ? told.warnings : advise(component, value),
    };
  }

  /** What concerns no single field: the whole section, or a list. Where the content is not the one that the server saw,
   *  the browser's own check speaks. */
  general(schema: Component, fields: Field[], content: Content, isField: (key: string) => boolean): Violation[] {
    if (!this.all) return [];
    const own = [violationsOf('', '', checkWords(schema, content)),
      ...fields.filter(({ columns }) => columns).map(({ key, label, component }) =>
        violationsOf(key, label, checkRows(component, content[key])))].flat();
    const seen = (key: string): boolean => (key === '' ? sameValue(content, this.judged)
      : sameValue(valueAt(content, parsePath(key)), valueAt(this.judged, parsePath(key))));
    return [...[...this.server].filter(([key]) => !isField(key) && seen(key)).flatMap(([, violations]) => violations),
      ...own.filter(({ field = '' }) => !seen(field))];
  }

  /** Fields that come filled in count as seen. */
  open(content: unknown, path: Path = []): void {
    if (content !== null && typeof content === 'object') {
      Object.entries(content).forEach(([key, value]) =>
        this.open(value, [...path, Array.isArray(content) ? Number(key) : key]));
    } else if (!isBlank(content)) {
      this.left(path);
    }
  }

  /** The rows of a table stand in another order: each new row's old place, null for one that came filled in. */
  reordered(list: Field, from: (number | null)[]): void {
    const old = [...this.seen].map(parsePath).filter(([key, row]) => key === list.key && typeof row === 'number');
    old.forEach(path => this.seen.delete(pathKey(path)));
    from.forEach((before, row) => {
      const cells = before === null ? (list.columns ?? []).map(({ key }) => [key])
        : old.filter(path => path[1] === before).map(path => path.slice(2));
      cells.forEach(cell => this.left([list.key, row, ...cell]));
    });
  }

  private told(key: string): Found {
    const violations = this.server.get(key) ?? [];
    const isWarning = ({ severity }: Violation): boolean => severity?.toLowerCase() === 'warning';
    return {
      errors: violations.filter(violation => !isWarning(violation)).map(({ message }) => message),
      warnings: violations.filter(isWarning).map(({ message }) => message),
    };
  }
}

function violationsOf(field: string, label: string, { errors, warnings }: Findings): Violation[] {
  return [...errors.map(message => ({ field, label, message, severity: 'ERROR' })),
    ...warnings.map(message => ({ field, label, message, severity: 'WARNING' }))];
}

/** The server never sees a number that is none yet; its words about the gap would be wrong about what stands there. */
function isSent(component: Component, value: unknown): boolean {
  return component.type !== 'number' || typeof value !== 'string';
}
