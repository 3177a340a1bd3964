import { signedIn, signedInStill } from './session';

const marked = 'submitted';
const checked = new WeakSet<HTMLFormElement>();

/**
 * A form that changes something is sent once, however often the button is pressed, and only while whoever opened the
 * page is signed in: files and words would be lost otherwise. Coming back with the browser's button makes it usable
 * again. data-submit-again exempts a form that answers with a download from the former; data-leaves stands on the one
 * that signs out: whose login has ended is out already.
 */
export function submitOnce(page: Document, view: Window): void {
  page.addEventListener('submit', event => {
    const form = event.target as HTMLFormElement;
    const able = 'requestSubmit' in HTMLFormElement.prototype;
    if (event.defaultPrevented || form.method !== 'post' || !able || checked.delete(form)) return;
    event.preventDefault();
    if (form.dataset[marked] !== undefined) return;
    form.dataset[marked] = '';
    void send(form, event.submitter as HTMLButtonElement | null, view);
  });
  view.addEventListener('pageshow', event => {
    if (event.persisted) page.querySelectorAll<HTMLFormElement>('form[data-submitted]').forEach(release);
  });
}

async function send(form: HTMLFormElement, pressed: HTMLElement | null, view: Window): Promise<void> {
  const leaves = form.dataset.leaves !== undefined;
  const may = await (leaves ? signedInStill() : signedIn());
  if (leaves && !may) {
    view.location.assign('/');
    return;
  }
  if (may) {
    checked.add(form);
    form.requestSubmit(pressed);
  }
  // what became wrong meanwhile is told by the browser, and not sent
  if (!may || checked.delete(form) || form.dataset.submitAgain !== undefined) {
    release(form);
    return;
  }
  // after the browser has collected the pressed button's own name and value
  view.setTimeout(() => buttonsOf(form).forEach(button => {
    button.disabled = true;
    button.dataset.waiting = '';
  }));
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
