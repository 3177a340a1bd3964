import { element } from '../page/element';
import { fill, texts } from '../texts';

/** Who saved a section last, by the server. */
export interface LastSave {
  version: number;
  savedBy: string | null;
  savedAt: string | null;
  /** The person at this page, here or in another window. */
  own: boolean;
  /** A short while ago. */
  recent: boolean;
}

/** What to tell of others; outdated: the page shows less than the server has. */
export interface Notice {
  text: string;
  outdated: boolean;
}

const pause = 30_000;
/** Without a sign of life for so long nobody is told anything, so that the login can end. */
const patience = 5 * 60_000;

/** @param version that this page has, null where that is not certain now */
export function notice(last: LastSave, version: number | null): Notice | null {
  if (version === null || !last.savedAt) return null;
  if (last.version > version) {
    return { outdated: true, text: last.own ? fill(texts.others.elsewhere, last.savedAt)
      : fill(texts.others.newer, last.savedBy ?? texts.choose.someone, last.savedAt) };
  }
  return last.own || !last.recent ? null
    : { outdated: false, text: fill(texts.others.also, last.savedBy ?? texts.choose.someone, last.savedAt) };
}

interface Around {
  lastSave(): Promise<LastSave>;
  version(): number | null;
  /** Shows what the server has. */
  reload(): void;
}

/** Says quietly, while somebody writes, that somebody else does, too. */
export class Others {
  readonly element = element('p', { class: 'others', role: 'status', hidden: true });
  private alive = Date.now();

  constructor(private readonly around: Around) {
    for (const sign of ['input', 'pointerdown', 'keydown', 'focus']) {
      addEventListener(sign, () => { this.alive = Date.now(); }, { capture: true, passive: true });
    }
    addEventListener('focus', () => void this.look());
    setInterval(() => void this.look(), pause);
    void this.look();
  }

  private async look(): Promise<void> {
    if (document.visibilityState !== 'visible' || Date.now() - this.alive > patience) return;
    // without an answer nothing is known of others; that the net is away is told by saving
    const last = await this.around.lastSave().catch(() => null);
    if (last) this.show(notice(last, this.around.version()));
  }

  private show(told: Notice | null): void {
    if (told?.text === this.element.firstChild?.textContent) return;
    this.element.hidden = !told;
    this.element.replaceChildren(...(told ? [element('span', {}, told.text)] : []),
      ...(told?.outdated ? [element('button', {
        type: 'button', class: 'btn btn-sm btn-outline-primary', onclick: () => this.around.reload(),
      }, texts.others.show)] : []));
  }
}
