import { fill, texts } from '../texts';
import { element } from '../page/element';
import type { SaveState } from './autosave';

/** Says at every moment what became of the words: ● 已保存 14:03:05. */
export class StatusLine {
  readonly element = element('p', { class: 'save-state', role: 'status' });

  /** @param settle opens an open conflict again */
  constructor(private readonly signIn: string, private readonly settle: () => void) {}

  /** The link to the login stays the same node: a click on it blurs the field, which saves and comes back here. */
  show(state: SaveState): void {
    if (state.kind === 'signedOut' && this.element.dataset.state === 'signedOut') return;
    this.element.dataset.state = state.kind;
    this.element.toggleAttribute('data-empty', state.kind === 'saved' && !state.at);
    // what passes by itself is not read out: only what became of it
    const passing = state.kind === 'waiting' || state.kind === 'saving';
    this.element.replaceChildren(element('span', passing ? { 'aria-hidden': 'true' } : {}, this.words(state)), ...this.wayOut(state));
  }

  private words(state: SaveState): string {
    switch (state.kind) {
      case 'saved': return state.at ? fill(texts.save.saved, state.at) : texts.save.none;
      case 'refused': return fill(texts.save.refused, state.message || texts.save.refusedDefault);
      case 'outdated': return fill(texts.save.refused, state.message);
      case 'closed': return fill(texts.save.closed, state.message || texts.save.closedDefault);
      case 'retrying': return navigator.onLine ? texts.save.retrying : texts.save.offline;
      default: return texts.save[state.kind];
    }
  }

  private wayOut(state: SaveState): Node[] {
    if (state.kind === 'signedOut') {
      return [' ', element('a', { href: this.signIn, target: '_blank', rel: 'noopener' }, texts.save.signIn)]
        .map(part => (typeof part === 'string' ? document.createTextNode(part) : part));
    }
    if (state.kind === 'outdated') {
      return [element('button', { type: 'button', class: 'btn btn-sm btn-outline-primary', onclick: () => location.reload() },
        texts.save.reopen)];
    }
    if (state.kind === 'conflict') {
      return [element('button', { type: 'button', class: 'btn btn-sm btn-outline-primary', onclick: this.settle },
        texts.save.choose)];
    }
    return [];
  }
}
