import { fill, texts } from '../texts';

/**
 * A form that offers many things to tick: data-all on a checkbox ticks all in its data-part, or in the form where it
 * stands in none; data-chosen says how many are ticked, data-chosen-here how many of its part.
 */
export function countChoices(page: Document): void {
  page.querySelectorAll<HTMLFormElement>('form[data-choices]').forEach(form => {
    const heads = [...form.querySelectorAll<HTMLInputElement>('input[data-all]')];
    const count = form.querySelector<HTMLElement>('[data-chosen]');
    const parts = [...form.querySelectorAll<HTMLElement>('[data-chosen-here]')];
    const show = (): void => {
      heads.forEach(head => {
        const boxes = boxesOf(head);
        const ticked = boxes.filter(box => box.checked).length;
        head.checked = ticked > 0 && ticked === boxes.length;
        head.indeterminate = ticked > 0 && ticked < boxes.length;
      });
      parts.forEach(part => {
        const boxes = boxesIn(part.closest('[data-part]') ?? form);
        part.textContent = fill(texts.choices.part, boxes.filter(box => box.checked).length, boxes.length);
      });
      if (count) count.textContent = fill(texts.choices.count, boxesIn(form).filter(box => box.checked).length);
    };
    form.querySelectorAll<HTMLElement>('[data-with-script]').forEach(part => { part.hidden = false; });
    form.addEventListener('change', event => {
      const head = event.target as HTMLInputElement;
      if (heads.includes(head)) boxesOf(head).forEach(box => { box.checked = head.checked; });
      show();
    });
    show();
    // the browser may bring back what was ticked before
    window.addEventListener('pageshow', show);
  });
}

function boxesOf(head: HTMLInputElement): HTMLInputElement[] {
  return boxesIn(head.closest('[data-part]') ?? head.form ?? head);
}

function boxesIn(scope: Element): HTMLInputElement[] {
  return [...scope.querySelectorAll<HTMLInputElement>('input[type="checkbox"][name]')];
}
