import { texts } from '../texts';
import { ask } from './dialog';
import { element } from './element';

const confirmed = new WeakSet<Element>();

/**
 * Asks before a button or link does what it does: data-confirm="问题", and where wanted data-confirm-title,
 * data-confirm-ok and data-danger. htmx asks the same way for hx-confirm.
 */
export function confirmBefore(page: Document): void {
  page.addEventListener('click', event => {
    const control = (event.target as Element).closest<HTMLElement>('[data-confirm]');
    if (!control || confirmed.delete(control)) return;
    if (control instanceof HTMLButtonElement && control.form && !control.formNoValidate
      && !control.form.noValidate && !control.form.reportValidity()) {
      event.preventDefault();
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    void agreed(control.dataset.confirm ?? '', control).then(yes => {
      if (!yes) return;
      confirmed.add(control);
      control.click();
    });
  }, { capture: true });

  page.addEventListener('htmx:confirm', event => {
    const { question, elt, issueRequest } = (event as CustomEvent<HtmxConfirm>).detail;
    if (!question) return;
    event.preventDefault();
    void agreed(question, elt).then(yes => { if (yes) issueRequest(true); });
  });
}

interface HtmxConfirm {
  question?: string;
  elt: HTMLElement;
  issueRequest(skipConfirmation: boolean): void;
}

async function agreed(question: string, control: HTMLElement): Promise<boolean> {
  const { confirmTitle = texts.confirm.title, confirmOk = texts.confirm.ok, danger } = control.dataset;
  return await ask(confirmTitle, question, [
    element('button', { class: danger === undefined ? 'btn btn-primary' : 'btn btn-danger', value: 'yes' }, confirmOk),
    element('button', { class: 'btn btn-outline-primary', value: '', autofocus: danger !== undefined },
      texts.confirm.cancel),
  ]) === 'yes';
}
