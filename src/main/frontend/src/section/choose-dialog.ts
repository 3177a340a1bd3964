import type { Content } from '../rules/component';
import { fill, texts } from '../texts';
import { ask } from '../page/dialog';
import { element } from '../page/element';
import { type Difference, differences, merge, type Side } from './differences';
import type { Field } from './fields';
import type { Lost } from './without-place';

export interface Choice {
  title: string;
  lead: string;
  /** How the two sides are named: 我写的, 周晓保存的. */
  mineName: string;
  theirsName: string;
  /** What has no place in the form any more: shown, so that it can be copied. */
  lost?: Lost[];
}

/** Puts two versions side by side and lets the person choose field by field; null when it is left for later. */
export async function choose(
  choice: Choice, fields: Field[], mine: Content, theirs: Content, base: Content | null,
): Promise<Content | null> {
  const found = differences(fields, mine, theirs, base);
  const lost = choice.lost ?? [];
  if (found.length === 0 && lost.length === 0) return theirs;
  const body = element('div', {}, element('p', {}, choice.lead), found.length > 0 ? shortcuts(choice) : null,
    lost.length > 0 ? listOf(lost) : null,
    ...found.map((difference, index) => row(choice, difference, index)));
  const answer = await ask(choice.title, body, [
    element('button', { class: 'btn btn-primary', value: 'use' }, texts.choose.use),
    element('button', { class: 'btn btn-outline-primary', value: '' }, texts.choose.leave),
  ]);
  if (answer !== 'use') return null;
  return merge(mine, theirs, found.map(({ path }, index) => ({ path, side: sideOf(body, index) })));
}

function listOf(lost: Lost[]): HTMLElement {
  return element('section', { class: 'choose-lost' }, element('p', {}, element('b', {}, texts.choose.lost)),
    element('dl', {}, ...lost.flatMap(({ label, value }) =>
      [element('dt', {}, label), element('dd', { class: 'choose-value' }, value)])));
}

function shortcuts({ mineName, theirsName }: Choice): HTMLElement {
  const button = (side: Side, name: string): HTMLElement => element('button', {
    type: 'button', class: 'btn btn-sm btn-outline-primary',
    onclick: event => (event.target as Element).closest('.dialog-body')
      ?.querySelectorAll<HTMLInputElement>(`input[value=${side}]`).forEach(input => { input.checked = true; }),
  }, fill(texts.choose.allMine, name));
  return element('p', { class: 'choose-all' }, button('mine', mineName), button('theirs', theirsName));
}

function row(choice: Choice, difference: Difference, index: number): HTMLElement {
  const side = (value: Side, name: string, text: string): HTMLElement => {
    const input = element('input', { type: 'radio', name: `side-${index}`, value });
    input.defaultChecked = difference.proposed === value;
    return element('label', { class: 'choose-side' }, input,
      element('span', {}, element('b', {}, name), element('span', { class: 'choose-value' }, text)));
  };
  return element('fieldset', { class: 'choose' },
    element('legend', {}, difference.label,
      difference.both ? element('span', { class: 'tag bad' }, texts.choose.both) : null),
    side('mine', choice.mineName, difference.mine),
    side('theirs', choice.theirsName, difference.theirs));
}

function sideOf(body: Element, index: number): Side {
  const chosen = body.querySelector<HTMLInputElement>(`input[name=side-${index}]:checked`);
  return chosen?.value === 'theirs' ? 'theirs' : 'mine';
}
