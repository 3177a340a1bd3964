import { Textarea as FormJsTextarea, Textfield as FormJsTextfield } from '@bpmn-io/form-js-viewer';
import { h, type ComponentChild } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { property, wordLimit } from '../rules/component';
import { countWords } from '../rules/words';
import { fill, texts } from '../texts';
import { FilesField } from './files-field';
import { type FieldProps, frame, inputAttributes } from './frame';

const keyboards: Record<string, object> = {
  phone: { type: 'tel', autocomplete: 'tel' },
  email: { type: 'email', autocomplete: 'email' },
  creditCode: { autocapitalize: 'characters', autocomplete: 'off' },
  unitCode: { autocapitalize: 'characters', autocomplete: 'off' },
};

export function TextField(props: FieldProps): ComponentChild {
  if (props.store && property(props.field, 'files')) return h(FilesField, { ...props, store: props.store });
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
    rows: limit !== null && limit <= 500 ? 3 : 6,
    onInput: (event: Event) => props.onChange({ value: (event.target as HTMLTextAreaElement).value }),
  }), wordCount(props));
}
TextArea.config = FormJsTextarea.config;

function wordCount({ field, value, domId, wordsInAll }: FieldProps): ComponentChild | null {
  const limit = wordLimit(field);
  const words = limit === null && !wordsInAll ? 0 : countWords(String(value ?? ''));
  const count = (over: boolean, text: string): ComponentChild =>
    h('div', { id: `${domId}-count`, class: over ? 'count over' : 'count', 'aria-live': 'polite' }, text);
  if (limit !== null) return count(words > limit, fill(texts.words, words, limit));
  if (!wordsInAll || field.type !== 'textarea') return null;
  return count(wordsInAll.count > wordsInAll.limit,
    fill(texts.wordsInAll, words, wordsInAll.count, wordsInAll.limit));
}
