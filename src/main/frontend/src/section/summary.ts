import { fill, texts } from '../texts';
import { element } from '../page/element';

/** One thing wrong, and the id of the element it belongs to; empty when it belongs to no single field. */
export interface Entry {
  domId: string;
  label: string;
  message: string;
  warning: boolean;
}

/** An empty section has dozens of gaps: nobody reads them all. */
const shownAtOnce = 6;

/** What is wrong, above the form, each entry a link to its field. */
export class Summary {
  readonly element = element('div', { class: 'summary', tabindex: '-1', hidden: true });

  show(entries: Entry[], checked: boolean): void {
    const errors = entries.filter(entry => !entry.warning);
    const warnings = entries.filter(entry => entry.warning);
    this.element.hidden = entries.length === 0 && !checked;
    this.element.className = errors.length > 0 ? 'summary bad' : warnings.length > 0 ? 'summary warn' : 'summary fine';
    this.element.replaceChildren(
      ...part(errors, texts.summary.title), ...part(warnings, texts.summary.warnings),
      ...(entries.length === 0 ? [texts.summary.fine] : []));
  }

  focus(): void {
    this.element.focus();
    this.element.scrollIntoView({ block: 'start' });
  }
}

function part(entries: Entry[], title: string): Node[] {
  if (entries.length === 0) return [];
  const rest = entries.slice(shownAtOnce);
  return [element('h2', {}, fill(title, entries.length)), list(entries.slice(0, shownAtOnce)),
    ...(rest.length > 0
      ? [element('details', {}, element('summary', {}, fill(texts.summary.more, rest.length)), list(rest))] : [])];
}

function list(entries: Entry[]): HTMLElement {
  return element('ul', {}, ...entries.map(entry => element('li', {}, link(entry))));
}

function link({ domId, label, message }: Entry): HTMLElement {
  // the server's sentences name their field themselves
  const text = !label || message.includes(label) ? message : `${label}：${message}`;
  if (!domId) return element('span', {}, text);
  return element('a', { href: `#${domId}`, onclick: event => { event.preventDefault(); focusField(domId); } }, text);
}

/** Of radios and checklists the first option carries the id with a number. */
function focusField(domId: string): void {
  const field = document.getElementById(domId) ?? document.querySelector<HTMLElement>(`[id^="${domId}-"]`);
  field?.focus();
  field?.scrollIntoView({ block: 'center' });
}
