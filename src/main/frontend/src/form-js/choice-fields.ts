import { Datetime, Select } from '@bpmn-io/form-js-viewer';
import { h, type ComponentChild } from 'preact';
import { texts } from '../texts';
import { type FieldProps, frame, inputAttributes } from './frame';

/** The browser's own select: what a phone and a keyboard know how to use. */
export function SelectField(props: FieldProps): ComponentChild {
  const { field, value, disabled, readonly } = props;
  const options = (field.values ?? []).map(option =>
    h('option', { value: String(option.value), selected: option.value === value }, option.label));
  return frame(props, h('select', {
    ...inputAttributes(props), class: 'fjs-select form-select', disabled: disabled || readonly,
    onChange: (event: Event) => props.onChange({ value: (event.target as HTMLSelectElement).value || null }),
  }, h('option', { value: '', selected: !value }, texts.choosePlease), ...options));
}
SelectField.config = Select.config;

/** A day, kept as 2024-05-15, shown as the browser shows days in Chinese. */
export function DateField(props: FieldProps): ComponentChild {
  return frame(props, h('input', {
    ...inputAttributes(props), class: 'fjs-input', type: 'date', max: '9999-12-31',
    value: String(props.value ?? ''),
    onInput: event => props.onChange({ value: event.currentTarget.value || null }),
  }));
}
DateField.config = Datetime.config;
