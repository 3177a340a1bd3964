import { countWords } from '../rules/words';
import { fill, texts } from '../texts';
import { element } from './element';

/** 已写 183 / 200 字 under every textarea with data-max-words, also under those that htmx brings later. */
export function countTypedWords(page: Document): void {
  page.addEventListener('input', event => show(event.target as Element));
  const showAll = (within: ParentNode): void =>
    within.querySelectorAll('textarea[data-max-words]').forEach(area => show(area));
  showAll(page);
  page.addEventListener('htmx:load', event => showAll(event.target as HTMLElement));
}

function show(area: Element): void {
  if (!(area instanceof HTMLTextAreaElement) || !area.dataset.maxWords) return;
  const limit = Number(area.dataset.maxWords);
  const words = countWords(area.value);
  const over = words - limit;
  const counter = counterOf(area);
  counter.className = over > 0 ? 'count over' : 'count';
  counter.textContent = over > 0 ? fill(texts.rule.words, over, limit) : fill(texts.words, words, limit);
  area.setCustomValidity(over > 0 ? fill(texts.rule.words, over, limit) : '');
}

function counterOf(area: HTMLTextAreaElement): Element {
  const next = area.nextElementSibling;
  if (next?.classList.contains('count')) return next;
  const counter = element('div', { class: 'count', 'aria-live': 'polite' });
  area.after(counter);
  return counter;
}
