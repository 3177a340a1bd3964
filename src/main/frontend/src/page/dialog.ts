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
    bringIntoSight(dialog);
  });
}

/** In a frame as high as its page a dialog's middle is out of sight: it belongs where the frame is looked at. */
function bringIntoSight(dialog: HTMLDialogElement): void {
  const frame = window.frameElement;
  if (!frame) return;
  const { top, bottom } = frame.getBoundingClientRect();
  const view = window.parent.innerHeight;
  const middle = (Math.max(0, top) + Math.min(view, bottom)) / 2 - top;
  const most = window.innerHeight - dialog.offsetHeight - 8;
  dialog.style.marginTop = `${Math.max(8, Math.min(most, middle - dialog.offsetHeight / 2))}px`;
}
