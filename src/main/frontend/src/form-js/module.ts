import { type FormFields, Group } from '@bpmn-io/form-js-viewer';
import { type FunctionComponent, h, type ComponentChild } from 'preact';
import { type Component, property } from '../rules/component';
import type { Words } from '../rules/whole';
import type { Tables } from '../rows/tables';
import type { Violation } from '../section/answer';
import type { Path } from '../section/paths';
import { DateField, SelectField } from './choice-fields';
import type { FileStore } from './files-field';
import { type FieldProps, GroupNote } from './frame';
import { growTables, type RepeatRenderer } from './growing-table';
import { NumberField } from './number-field';
import { TextArea, TextField } from './text-fields';
import { translate } from './translate';

/** A field as form-js knows it at run time: with the place of its value. */
export interface Instance {
  id: string;
  valuePath: (string | number)[];
  indexes?: Record<string, number>;
}

/** Says what is wrong with a field of the form now. */
export interface Judge {
  errors(instance: Instance, value: unknown): string[];
  warnings(instance: Instance): string[];
  /** Of all long texts together; null where only each has a limit. */
  wordsInAll(): Words | null;
  /** What is wrong with a growing table as a whole. */
  table(list: string): Violation[];
  goTo(path: Path): void;
}

/** Our fields, our rules and Chinese words inside form-js. */
export function rongheModule(judge: Judge, tables: Tables, store: FileStore): object {
  const withWarnings = (Field: FunctionComponent<FieldProps>): FunctionComponent<FieldProps> => {
    const Noted = (props: FieldProps): ComponentChild => {
      const warnings = judge.warnings(props.fieldInstance);
      return h('div', { class: 'field' }, h(Field, { ...props, wordsInAll: judge.wordsInAll(), store }),
        warnings.map(warning => h('div', { class: 'advice' }, warning)));
    };
    return Object.assign(Noted, { config: (Field as unknown as { config: object }).config });
  };
  function register(formFields: FormFields, repeatRenderManager: RepeatRenderer): void {
    const fields = [TextField, TextArea, NumberField, SelectField, DateField];
    for (const field of fields) formFields.register(field.config.type, withWarnings(field) as never);
    formFields.register('group', TableGroup as never);
    growTables(repeatRenderManager, tables, judge);
  }
  register.$inject = ['formFields', 'repeatRenderManager'];
  return {
    __init__: [register],
    translate: ['value', translate],
    validator: ['value', {
      validateFieldInstance: (instance: Instance, value: unknown) => judge.errors(instance, value),
      validateField: () => [],
    }],
  };
}

/**
 * A group that is one row of a table gets a class for it; it reads as a row where there is room. Its unit stands beside the
 * inputs where its name does not say it.
 */
function TableGroup(props: { field: Component }): ComponentChild {
  const { field } = props;
  const footnote = property(field, 'footnote');
  const note = footnote && `${field.id}-note`;
  const group = [h(GroupNote.Provider, { value: note }, h(Group as never, props)),
    footnote && h('p', { id: note, class: 'group-note' }, footnote)];
  if (property(field, 'tableRow') === '') return footnote ? h('div', null, group) : group[0];
  const unit = (field.components ?? []).map(child => property(child, 'unit')).find(Boolean) ?? '';
  const named = unit === '' || (field.label ?? '').includes(unit);
  return h('div', { class: named ? 'table-row-group unit-named' : 'table-row-group' }, group);
}
TableGroup.config = Group.config;
