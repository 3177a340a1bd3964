import { h, type ComponentChild } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { property } from '../rules/component';
import { readRowFiles, type RowFile, writeRowFiles } from '../rules/row-files';
import { fill, texts } from '../texts';
import { type FieldProps, frame, inputAttributes } from './frame';

/** Keeps the files that fields name. */
export interface FileStore {
  /** The kept file, or a sentence why it was not taken. */
  upload(slot: string, file: File): Promise<RowFile | string>;
  /** Where a file is opened. */
  address(id: string): string;
}

/** Files in a row: their names, a button to add one and one each to take it out of the row again. */
export function FilesField(props: FieldProps & { store: FileStore }): ComponentChild {
  const { field, domId, value, disabled, readonly, store } = props;
  // the row may have been moved or typed in while a file was on its way
  const latest = useRef(props);
  latest.current = props;
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState('');
  const text = String(value ?? '');
  const files = readRowFiles(text);
  const fixed = disabled || readonly;

  const put = (next: RowFile[]): void => latest.current.onChange({ value: writeRowFiles(next) });
  const add = async (input: HTMLInputElement): Promise<void> => {
    const chosen = [...input.files ?? []];
    input.value = '';
    setTold('');
    setBusy(true);
    for (const file of chosen) {
      const kept = await store.upload(property(field, 'files'), file).catch(() => texts.files.failed);
      if (typeof kept === 'string') setTold(kept);
      else put([...readRowFiles(String(latest.current.value ?? '')), kept]);
    }
    setBusy(false);
  };
  const strange = text !== '' && files.length === 0;
  const line = (name: ComponentChild, label: string, remove: () => void): ComponentChild => h('li', null, name,
    fixed ? null : h('button', {
      type: 'button', class: 'row-file-remove', 'aria-label': fill(texts.files.removeLabel, label),
      onClick: () => {
        document.getElementById(domId)?.focus();
        remove();
      },
    }, texts.files.remove));

  return frame(props, h('div', { class: 'row-files' },
    h('ul', null,
      files.map(file => line(h('a', { href: store.address(file.id), target: '_blank', rel: 'noopener' }, file.name), file.name,
        () => put(files.filter(other => other !== file)))),
      // typed before files could stand here
      strange ? line(h('span', null, text), text, () => put([])) : null),
    h('input', {
      ...inputAttributes(props), readOnly: undefined, required: undefined, class: 'row-file-input', type: 'file', multiple: true, disabled: fixed || busy,
      accept: '.pdf,.doc,.docx,.xls,.xlsx,.jpg,.jpeg,.png',
      onChange: (event: Event) => void add(event.currentTarget as HTMLInputElement),
    }),
    fixed ? null : h('label', { class: 'btn alt btn-sm', htmlFor: domId }, busy ? texts.files.busy : texts.files.add),
    h('div', { class: 'msg', role: 'alert' }, told)));
}
