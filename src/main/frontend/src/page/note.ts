import { element } from './element';

/** Tells something in a corner of the page, for as long as it takes to read it. */
export function note(page: Document, text: string): void {
  page.querySelector('.page-note')?.remove();
  const told = element('div', { class: 'page-note', role: 'alert' }, text);
  page.body.append(told);
  setTimeout(() => told.remove(), 8000);
}
