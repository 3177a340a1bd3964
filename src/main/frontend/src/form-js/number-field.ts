import { Numberfield as FormJsNumber } from '@bpmn-io/form-js-viewer';
import { h, type ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { property } from '../rules/component';
import { parseDecimal } from '../rules/decimal';
import { texts } from '../texts';
import { type FieldProps, frame, inputAttributes } from './frame';
import { readNumber, tidyNumber } from './numbers';

/** Takes numbers as people paste them (１，２００ and 1,200), and keeps what is none, so that it can be corrected. */
export function NumberField(props: FieldProps): ComponentChild {
  const { field, value, readonly } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed !== null && readNumber(typed) === value ? typed : String(value ?? '');
  const unit = property(field, 'unit');
  const labelled = (field.label ?? '').includes(unit);
  const type = (text: string): void => {
    const tidy = tidyNumber(text);
    setTyped(tidy);
    props.onChange({ value: readNumber(tidy) });
  };
  const input = h('input', {
    ...inputAttributes(props), class: 'fjs-input', type: 'text', autocomplete: 'off',
    inputMode: property(field, 'integer') === 'true' ? 'numeric' : 'decimal',
    value: shown, onInput: event => type(event.currentTarget.value),
  });
  return frame(props, unit && !labelled ? h('div', { class: 'with-unit' }, input, h('span', null, unit)) : input,
    readonly && property(field, 'sumOf') ? h('div', { class: 'computed' }, texts.computed) : null);
}
NumberField.config = {
  ...FormJsNumber.config,
  sanitizeValue: ({ value }: { value: unknown }) =>
    (typeof value === 'number' || (typeof value === 'string' && value !== '') ? parsed(value) : null),
};

function parsed(value: number | string): unknown {
  return parseDecimal(value) ? Number(value) : value;
}
