import { Description, Errors, Label } from '@bpmn-io/form-js-viewer';
import { type ComponentChild, createContext, Fragment, h } from 'preact';
import { useContext } from 'preact/hooks';
import { type Component, property } from '../rules/component';
import type { Words } from '../rules/whole';
import type { Path } from '../section/paths';
import type { FileStore } from './files-field';

/** What form-js hands to the component of a field. */
export interface FieldProps {
  field: Component;
  fieldInstance: { id: string; valuePath: Path };
  value: unknown;
  errors: string[];
  domId: string;
  disabled: boolean;
  readonly: boolean;
  wordsInAll?: Words | null;
  store?: FileStore;
  onChange(update: { value: unknown }): void;
  onBlur(): void;
  onFocus(): void;
}

/** Id of the footnote of the group around a field, or empty. */
export const GroupNote = createContext('');

/** The attributes that every input of a field shares. */
export function inputAttributes({ field, errors, domId, disabled, readonly, onBlur, onFocus }: FieldProps): object {
  return {
    id: domId, disabled, readOnly: readonly, onBlur, onFocus,
    required: field.validate?.required === true,
    'aria-invalid': errors.length > 0,
    'aria-describedby':
      `${domId}-description ${domId}-error-message ${domId}-count ${useContext(GroupNote)}`.trimEnd(),
  };
}

/** The annex's explanation, and its footnote. */
function hint(field: Component): string {
  return [field.description ?? '', property(field, 'footnote')].filter(Boolean).join('；');
}

/** Label, hint, what is wrong, the input, and what stands below it: in this order for the eye and the screen reader. */
export function frame(props: FieldProps, input: ComponentChild, below: ComponentChild = null): ComponentChild {
  const { field, errors, domId, disabled, readonly } = props;
  const state = [errors.length > 0 && 'fjs-has-errors', disabled && 'fjs-disabled', readonly && 'fjs-readonly'];
  return h('div', { class: ['fjs-form-field', `fjs-form-field-${field.type}`, ...state].filter(Boolean).join(' ') },
    h(Label as never, {
      htmlFor: domId, label: field.dateLabel ?? field.label, required: field.validate?.required === true,
    }),
    h(Description as never, { id: `${domId}-description`, description: hint(field) }),
    h(Errors as never, { id: `${domId}-error-message`, errors }),
    input,
    h(Fragment, null, below));
}
