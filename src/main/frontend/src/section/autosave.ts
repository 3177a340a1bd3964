import type { Content } from '../rules/component';
import type { Answer, Saved, Stored } from './answer';
import { sameValue } from './paths';

export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'waiting' | 'saving' | 'retrying' | 'conflict' | 'signedOut' }
  | { kind: 'refused' | 'closed' | 'outdated'; message: string };

export interface Surroundings {
  put(version: number, content: Content): Promise<Answer>;
  /** Keeps what is not confirmed on this machine, with the version and content it started from. */
  keep(version: number, base: Content, content: Content): void;
  forget(): void;
  /** Runs the action after some milliseconds; the answer calls it off. */
  later(action: () => void, milliseconds: number): () => void;
  show(state: SaveState): void;
  saved(answer: Saved, content: Content): void;
  /** Asks the person which version to keep and shows it; null leaves the conflict open. */
  resolve(theirs: Stored, mine: Content, base: Content): Promise<Content | null>;
}

const pause = 800;
const longestWait = 30_000;

/**
 * Saves a section while it is written: a pause after the last change, never two requests at once, again after a
 * failure. Until the server has confirmed, what is written also lies on this machine.
 */
export class Autosave {
  private state: SaveState = { kind: 'waiting' };
  private mine: Content;
  private theirs: Stored | null = null;
  private sending: Promise<void> | null = null;
  private failures = 0;
  private callOff: () => void = () => {};

  constructor(
    private readonly around: Surroundings,
    private version: number,
    private confirmed: Content,
    private savedAt: string,
  ) {
    this.mine = confirmed;
    this.enter({ kind: 'saved', at: savedAt });
  }

  get unsaved(): boolean {
    return !sameValue(this.mine, this.confirmed);
  }

  /** The version that the server has by the last answer; null while it is being asked, or waits for a choice. */
  get settledVersion(): number | null {
    return this.sending || this.theirs ? null : this.version;
  }

  /** Leaving now would leave words on this machine only; where the form is outdated, leaving is what helps. */
  get stuck(): boolean {
    return this.unsaved && !['saved', 'waiting', 'saving', 'outdated'].includes(this.state.kind);
  }

  changed(content: Content): void {
    if (sameValue(content, this.mine)) return;
    this.mine = content;
    this.remember();
    if (this.sending || !['saved', 'waiting', 'refused'].includes(this.state.kind)) return;
    this.enter({ kind: 'waiting' });
    this.schedule(pause);
  }

  /** Saves now; true when everything written is on the server afterwards. */
  async flush(): Promise<boolean> {
    do {
      await (this.sending ?? this.send());
    } while (this.unsaved && (this.sending || this.state.kind === 'waiting'));
    return !this.unsaved;
  }

  /** The network or the login may be back. */
  wake(): void {
    if (this.state.kind === 'retrying' || this.state.kind === 'signedOut') void this.send();
  }

  /** Puts an open conflict before the person again. */
  async settle(): Promise<void> {
    const theirs = this.theirs;
    if (!theirs) return;
    const chosen = await this.around.resolve(theirs, this.mine, this.confirmed);
    if (!chosen || theirs !== this.theirs) return;
    this.theirs = null;
    this.version = theirs.version;
    this.confirmed = theirs.content;
    this.savedAt = theirs.savedAt ?? this.savedAt;
    this.mine = chosen;
    this.remember();
    this.enter({ kind: 'waiting' });
    await this.send();
  }

  private send(): Promise<void> {
    this.callOff();
    if (this.sending) return this.sending;
    if (['conflict', 'closed', 'outdated'].includes(this.state.kind)) return Promise.resolve();
    if (!this.unsaved) {
      this.enter({ kind: 'saved', at: this.savedAt });
      return Promise.resolve();
    }
    const content = this.mine;
    if (this.state.kind !== 'retrying') this.enter({ kind: 'saving' });
    this.sending = this.around.put(this.version, content)
      .catch((): Answer => ({ kind: 'unreachable' }))
      .then(answer => {
        this.sending = null;
        this.take(answer, content);
      });
    return this.sending;
  }

  private take(answer: Answer, content: Content): void {
    if (answer.kind === 'unreachable') {
      this.enter({ kind: 'retrying' });
      this.schedule(Math.min(1000 * 2 ** this.failures, longestWait));
      this.failures += 1;
      return;
    }
    this.failures = 0;
    if (answer.kind === 'saved') {
      this.version = answer.version;
      this.confirmed = content;
      this.savedAt = answer.savedAt;
      this.remember();
      this.enter(this.unsaved ? { kind: 'waiting' } : { kind: 'saved', at: answer.savedAt });
      if (this.unsaved) this.schedule(pause);
      this.around.saved(answer, content);
    } else if (answer.kind === 'conflict') {
      this.theirs = answer.theirs;
      this.enter({ kind: 'conflict' });
      void this.settle();
    } else {
      this.enter(answer);
    }
  }

  private remember(): void {
    if (this.unsaved) this.around.keep(this.version, this.confirmed, this.mine);
    else if (!this.sending) this.around.forget();
  }

  private schedule(milliseconds: number): void {
    this.callOff();
    this.callOff = this.around.later(() => void this.send(), milliseconds);
  }

  private enter(state: SaveState): void {
    this.state = state;
    this.around.show(state);
  }
}
