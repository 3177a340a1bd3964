const marked = 'submitted';

/**
 * A form that changes something is sent once, however often the button is pressed. Coming back with the browser's
 * button makes it usable again. data-submit-again exempts a form that answers with a download.
 */
export function submitOnce(page: Document, view: Window): void {
  page.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.method !== 'post' || form.dataset.submitAgain !== undefined) return;
    if (form.dataset[marked] !== undefined) {
      event.preventDefault();
      return;
    }
    form.dataset[marked] = '';
    // after the browser has collected the pressed button's own name and value
    view.setTimeout(() => buttonsOf(form).forEach(button => {
      button.disabled = true;
      button.dataset.waiting = '';
    }));
  });
  view.addEventListener('pageshow', event => {
    if (event.persisted) page.querySelectorAll<HTMLFormElement>('form[data-submitted]').forEach(release);
  });
}

export function release(form: HTMLFormElement): void {
  delete form.dataset[marked];
  buttonsOf(form).filter(button => button.dataset.waiting !== undefined).forEach(button => {
    button.disabled = false;
    delete button.dataset.waiting;
  });
}

function buttonsOf(form: HTMLFormElement): HTMLButtonElement[] {
  return [...form.elements].filter((control): control is HTMLButtonElement => control instanceof HTMLButtonElement
    && control.type === 'submit' && (!control.disabled || control.dataset.waiting !== undefined));
}
