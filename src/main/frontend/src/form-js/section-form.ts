import { Form } from '@bpmn-io/form-js-viewer';
import type { Component, Content } from '../rules/component';
import { totals } from '../rules/totals';
import { wordsInAll } from '../rules/whole';
import { type Field, written } from '../section/fields';
import { type Path, pathKey, sameValue, withValue } from '../section/paths';
import type { Found } from '../section/problems';
import type { Entry } from '../section/summary';
import { type Instance, type Judge, rongheModule } from './module';

export interface Finder {
  at(component: Component, path: Path, content: Content): Found;
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
  private readonly form: Form;
  private readonly inner: Registries;
  private open = false;
  private shown = '';

  constructor(
    container: HTMLElement, private readonly schema: Component, private readonly fields: Field[],
    private readonly finder: Finder, private readonly changed: (content: Content) => void,
  ) {
    const judge: Judge = {
      // form-js asks before it has taken the value over
      errors: (instance, value) => this.found(instance, withValue(this.data, instance.valuePath, value)).errors,
      warnings: instance => this.found(instance).warnings,
      wordsInAll: () => wordsInAll(this.schema, this.data),
    };
    this.form = new Form({ container, debounce: false, additionalModules: [rongheModule(judge)] } as never);
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
    const now = JSON.stringify(shown);
    if (now === this.shown && sameValue(errors, this.inner._getState().errors)) return;
    this.shown = now;
    this.inner._setState({ errors });
  }

  readOnly(): void {
    this.inner.setProperty('readOnly', true);
  }

  /** What is wrong now, in the order of the page. */
  entries(): Entry[] {
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

  /** The input at this path, where the form shows one. */
  elementAt(path: Path): HTMLElement | null {
    const instance = this.instances.find(({ valuePath }) => pathKey(valuePath) === pathKey(path));
    if (!instance) return null;
    const domId = this.domId(instance);
    return document.getElementById(domId) ?? document.querySelector<HTMLElement>(`[id^="${domId}-"]`);
  }

  instanceOf(domId: string): Instance | undefined {
    return this.instances.find(instance => {
      const own = this.domId(instance);
      return domId === own || domId.startsWith(`${own}-`);
    });
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
    return rowLabel(field, row) + (inner ? `·${inner.label}` : '');
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

function rowLabel(field: Field | undefined, row: number): string {
  const pattern = String(field?.component.properties?.rowLabel ?? `${field?.label ?? ''}{n}`);
  return pattern.replace('{n}', String(row + 1));
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
