import { element } from './element';

/** Shows a modal dialog; answers with the value of the button pressed, empty when it was dismissed. */
export function ask(title: string, body: Node | string, buttons: HTMLButtonElement[]): Promise<string> {
  const form = element('form', { method: 'dialog' },
    element('h2', { id: 'dialog-title' }, title),
    element('div', { class: 'dialog-body' }, body),
    element('div', { class: 'dialog-buttons' }, ...buttons));
  const dialog = element('dialog', { class: 'dialog', 'aria-labelledby': 'dialog-title' }, form);
  document.body.append(dialog);
  return new Promise(resolve => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue);
    });
    dialog.showModal();
  });
}
