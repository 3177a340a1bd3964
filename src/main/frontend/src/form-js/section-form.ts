import { Form } from '@bpmn-io/form-js-viewer';
import type { Component, Content } from '../rules/component';
import { totals } from '../rules/totals';
import { wordsInAll } from '../rules/whole';
import { type SheetSource, Tables } from '../rows/tables';
import type { Violation } from '../section/answer';
import { type Field, written } from '../section/fields';
import { type Path, pathKey, sameValue, withValue } from '../section/paths';
import type { Found } from '../section/problems';
import type { Entry } from '../section/summary';
import type { FileStore } from './files-field';
import { rowLabel, tableId } from './growing-table';
import { type Instance, type Judge, rongheModule } from './module';

export interface Finder {
  at(component: Component, path: Path, content: Content): Found;
  general(schema: Component, fields: Field[], content: Content, isField: (key: string) => boolean): Violation[];
  reordered(list: Field, from: (number | null)[]): void;
}

interface Registries {
  get(name: 'formFieldRegistry'): { get(id: string): Component | undefined };
  get(name: 'formFieldInstanceRegistry'): { getAllKeyed(): Instance[] };
  _id: string;
  _getState(): { data: Content; errors: object };
  _setState(state: object): void;
  setProperty(name: string, value: unknown): void;
}

/** The form of one section: our rules and totals around form-js. */
export class SectionForm {
  readonly tables: Tables;
  private readonly form: Form;
  private readonly inner: Registries;
  private open = false;
  private shown = '';

  constructor(
    container: HTMLElement, private readonly schema: Component, private readonly fields: Field[],
    private readonly finder: Finder, server: SheetSource & FileStore, private readonly changed: (content: Content) => void,
  ) {
    const judge: Judge = {
      // form-js asks before it has taken the value over
      errors: (instance, value) => this.found(instance, withValue(this.data, instance.valuePath, value)).errors,
      warnings: instance => this.found(instance).warnings,
      wordsInAll: () => wordsInAll(this.schema, this.data),
      table: list => this.general.filter(({ field }) => field === list),
      goTo: path => this.goTo(path),
    };
    this.tables = new Tables(fields, {
      rows: list => copied((this.data[list] as Content[] | undefined) ?? []),
      replace: (list, rows, from) => this.replace(list, rows, from),
    }, server);
    this.form = new Form({ container, debounce: false, additionalModules: [rongheModule(judge, this.tables, server)] } as never);
    this.inner = this.form as unknown as Registries;
    this.form.on('changed', () => this.onChanged());
  }

  /** Shows this content, whatever was shown before. */
  async show(content: Content): Promise<void> {
    this.open = false;
    await this.form.importSchema(this.schema, { ...content, ...totals(this.schema, content) });
    this.open = true;
    this.refresh();
  }

  get content(): Content {
    return written(this.fields, this.data);
  }

  get instances(): Instance[] {
    return this.inner.get('formFieldInstanceRegistry').getAllKeyed();
  }

  /** Judges every field again, as what is required may hang on another field. */
  refresh(): void {
    const errors: Record<string, unknown> = {};
    const shown = this.instances.map(instance => {
      const found = this.found(instance);
      const path = [instance.id, ...Object.values(instance.indexes ?? {})];
      if (found.errors.length > 0) put(errors, path, found.errors);
      return [path, found];
    });
    // form-js draws again only when its state changes, and it knows of no warnings
    const now = JSON.stringify([shown, this.general]);
    if (now === this.shown && sameValue(errors, this.inner._getState().errors)) return;
    this.shown = now;
    this.inner._setState({ errors });
  }

  readOnly(): void {
    this.inner.setProperty('readOnly', true);
  }

  /** What is wrong now: with the section and its tables as a whole, then field by field in the order of the page. */
  entries(): Entry[] {
    const general = this.general.map(({ field, label = '', message, severity }) => ({
      domId: this.fields.some(({ key, columns }) => key === field && columns) ? tableId(field) : '',
      label, message, warning: severity?.toLowerCase() === 'warning',
    }));
    return [...general, ...this.fieldEntries()];
  }

  private fieldEntries(): Entry[] {
    return this.instances
      .map(instance => ({ instance, domId: this.domId(instance) }))
      .map(({ instance, domId }) => ({
        instance, domId,
        element: document.getElementById(domId) ?? document.querySelector(`[id^="${domId}-"]`),
      }))
      .sort((left, right) => (left.element && right.element
        && left.element.compareDocumentPosition(right.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))
      .flatMap(({ instance, domId }) => {
        const { errors, warnings } = this.found(instance);
        const label = this.label(instance);
        const entry = (warning: boolean) => (message: string): Entry => ({ domId, label, message, warning });
        return [...errors.map(entry(false)), ...warnings.map(entry(true))];
      });
  }

  /** Puts the cursor into the input at this path. */
  goTo(path: Path): void {
    const input = this.elementAt(path);
    input?.focus();
    input?.scrollIntoView({ block: 'center' });
  }

  /** The input at this path, or the table, where the form shows one. */
  private elementAt(path: Path): HTMLElement | null {
    const instance = this.instances.find(({ valuePath }) => pathKey(valuePath) === pathKey(path));
    if (!instance) return document.getElementById(tableId(pathKey(path)));
    const domId = this.domId(instance);
    return document.getElementById(domId) ?? document.querySelector<HTMLElement>(`[id^="${domId}-"]`);
  }

  instanceOf(domId: string): Instance | undefined {
    return this.instances.find(instance => {
      const own = this.domId(instance);
      return domId === own || domId.startsWith(`${own}-`);
    });
  }

  /** What concerns no single field. */
  private get general(): Violation[] {
    const shown = new Set(this.instances.map(({ valuePath }) => pathKey(valuePath)));
    return this.finder.general(this.schema, this.fields, this.content, key => shown.has(key));
  }

  private replace(list: string, rows: Content[], from: (number | null)[]): void {
    const field = this.fields.find(({ key }) => key === list);
    if (field) this.finder.reordered(field, from);
    this.inner._setState({ data: { ...this.data, [list]: copied(rows) } });
  }

  private get data(): Content {
    return this.inner._getState().data;
  }

  private found(instance: Instance, content = this.data): Found {
    const component = this.inner.get('formFieldRegistry').get(instance.id);
    return component ? this.finder.at(component, instance.valuePath, content) : { errors: [], warnings: [] };
  }

  private label({ valuePath: [first, row, column] }: Instance): string {
    const field = this.fields.find(({ key }) => key === first);
    if (typeof row !== 'number') return field?.label ?? '';
    const inner = field?.columns?.find(({ key }) => key === column);
    return rowLabel(field?.component ?? {}, row) + (inner ? `·${inner.label}` : '');
  }

  private domId({ id, indexes }: Instance): string {
    return [`fjs-form-${this.inner._id}-${id}`, ...Object.values(indexes ?? {})].join('_');
  }

  private onChanged(): void {
    if (!this.open) return;
    const sums = totals(this.schema, this.data);
    if (Object.entries(sums).some(([key, sum]) => !sameValue(this.data[key], sum))) {
      this.inner._setState({ data: { ...this.data, ...sums } });
      return;
    }
    this.refresh();
    this.changed(this.content);
  }
}

/** form-js writes into the rows that it holds. */
function copied(rows: Content[]): Content[] {
  return JSON.parse(JSON.stringify(rows)) as Content[];
}

function put(holder: Record<string, unknown>, [first, ...rest]: Path, value: unknown): void {
  if (first === undefined) return;
  if (rest.length === 0) {
    holder[first] = value;
    return;
  }
  const inner = (holder[first] ?? {}) as Record<string, unknown>;
  holder[first] = inner;
  put(inner, rest, value);
}
