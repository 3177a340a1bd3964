import { Textarea as FormJsTextarea, Textfield as FormJsTextfield } from '@bpmn-io/form-js-viewer';
import { h, type ComponentChild } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { property, wordLimit } from '../rules/component';
import { countWords } from '../rules/words';
import { fill, texts } from '../texts';
import { type FieldProps, frame, inputAttributes } from './frame';

const keyboards: Record<string, object> = {
  phone: { type: 'tel', autocomplete: 'tel' },
  email: { type: 'email', autocomplete: 'email' },
  creditCode: { autocapitalize: 'characters', autocomplete: 'off' },
  unitCode: { autocapitalize: 'characters', autocomplete: 'off' },
};

export function TextField(props: FieldProps): ComponentChild {
  return frame(props, h('input', {
    ...inputAttributes(props), class: 'fjs-input', type: 'text', ...keyboards[property(props.field, 'format')],
    value: String(props.value ?? ''),
    onInput: event => props.onChange({ value: event.currentTarget.value }),
  }), wordCount(props));
}
TextField.config = FormJsTextfield.config;

/** Grows with its text. */
export function TextArea(props: FieldProps): ComponentChild {
  const area = useRef<HTMLTextAreaElement>(null);
  const value = String(props.value ?? '');
  const limit = wordLimit(props.field);
  useLayoutEffect(() => {
    if (!area.current) return;
    area.current.style.height = 'auto';
    area.current.style.height = `${area.current.scrollHeight + 2}px`;
  }, [value]);
  return frame(props, h('textarea', {
    ...inputAttributes(props), class: 'fjs-textarea', ref: area, value,
    rows: limit !== null && limit > 200 ? 6 : 3,
    onInput: (event: Event) => props.onChange({ value: (event.target as HTMLTextAreaElement).value }),
  }), wordCount(props));
}
TextArea.config = FormJsTextarea.config;

function wordCount({ field, value, domId }: FieldProps): ComponentChild | null {
  const limit = wordLimit(field);
  if (limit === null) return null;
  const words = countWords(String(value ?? ''));
  return h('div', { id: `${domId}-count`, class: words > limit ? 'count over' : 'count' },
    fill(texts.words, words, limit));
}
