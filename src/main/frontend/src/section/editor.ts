import { SectionForm } from '../form-js/section-form';
import { element } from '../page/element';
import type { Component, Content } from '../rules/component';
import { totals } from '../rules/totals';
import { isBlock, readBlock } from '../rows/clipboard';
import { fill, texts } from '../texts';
import type { Saved, Standing, Stored } from './answer';
import { Autosave, type SaveState } from './autosave';
import { choose } from './choose-dialog';
import { type Field, fieldsOf, sendable, written } from './fields';
import { LocalCopy } from './local-copy';
import { Others } from './others';
import { isOf, labelsOf, withoutPlace } from './without-place';
import { parsePath } from './paths';
import { Problems } from './problems';
import { StatusLine } from './status-line';
import { Summary } from './summary';
import { Transport } from './transport';

/** One section of a recommendation form on the page: fill in, save, check, go on. */
export class SectionEditor {
  private readonly fields: Field[];
  private readonly problems = new Problems();
  private readonly summary = new Summary();
  private readonly status: StatusLine;
  private readonly form: SectionForm;
  private readonly copy: LocalCopy;
  private readonly autosave: Autosave;
  private checked = false;
  private listed = false;
  private drawing = 0;
  private goingOn = false;

  constructor(
    private readonly mount: HTMLElement, private readonly transport: Transport,
    private readonly schema: Component, private readonly stored: Stored,
  ) {
    this.fields = fieldsOf(schema);
    const { user = '', saveUrl = '', signInUrl = '/login' } = mount.dataset;
    this.copy = new LocalCopy(() => localStorage, user, saveUrl);
    this.status = new StatusLine(signInUrl, () => void this.autosave.settle());
    const body = element('div', { class: 'section-body' });
    this.form = new SectionForm(body, schema, this.fields, this.problems, transport, content => this.onChange(content));
    mount.replaceChildren(this.summary.element, body, this.buttons());
    (document.querySelector('[data-save-status]') ?? mount).prepend(this.status.element);
    const content = written(this.fields, stored.content);
    this.problems.open(content);
    this.problems.judge(stored.violations ?? [], content);
    this.autosave = this.start(content);
    this.listen(body);
    this.status.element.after(new Others({
      lastSave: () => transport.lastSave(), version: () => this.autosave.settledVersion, reload: () => void this.reload(),
    }).element);
  }

  async open(): Promise<void> {
    await this.form.show(this.stored.content);
    await this.offerCopy();
    this.goTo(decodeURIComponent(location.hash.slice(1)));
    // later findings stand beside their fields; a list that grows above the writing hand would push the page about
    this.listed = this.form.entries().length > 0;
    this.redraw();
  }

  /** 检查并提交 leads to one field by its path: there everything that is wrong shows at once. */
  private goTo(path: string): void {
    if (!path) return;
    this.checked = true;
    this.problems.showAll();
    this.form.refresh();
    requestAnimationFrame(() => this.form.goTo(parsePath(path)));
  }

  private start(content: Content): Autosave {
    return new Autosave({
      put: (version, typed) => {
        const content = sendable(this.fields, typed);
        return this.transport.put(version, { ...content, ...totals(this.schema, content) });
      },
      keep: (version, base, typed) => this.copy.keep({
        form: this.schema.id, labels: labelsOf(this.fields), version, base, content: typed, at: Date.now(),
      }),
      forget: () => this.copy.forget(),
      later: (action, milliseconds) => {
        const timer = setTimeout(action, milliseconds);
        return () => clearTimeout(timer);
      },
      show: state => this.onState(state),
      saved: (answer, sent) => this.onSaved(answer, sent),
      resolve: (theirs, mine, base) => this.resolve(theirs, mine, base),
    }, this.stored.version, content, this.stored.savedAt ?? '');
  }

  private onChange(content: Content): void {
    this.autosave.changed(content);
    this.redraw();
  }

  private onState(state: SaveState): void {
    this.status.show(state);
    if (state.kind === 'closed') this.form.readOnly();
  }

  private onSaved(answer: Saved, sent: Content): void {
    this.problems.judge(answer.violations, sent);
    showStanding(answer.standing);
    this.form.refresh();
    this.redraw();
  }

  /** Their version comes over the net as it is stored; only what a person writes is compared. */
  private async resolve(theirs: Stored, mine: Content, base: Content): Promise<Content | null> {
    theirs.content = written(this.fields, theirs.content);
    const who = theirs.savedBy || texts.choose.someone;
    const chosen = await choose({
      title: fill(texts.choose.conflictTitle, who, theirs.savedAt ?? ''), lead: texts.choose.conflictLead,
      mineName: texts.choose.mine, theirsName: fill(texts.choose.theirs, who),
    }, this.fields, mine, theirs.content, base);
    if (chosen) await this.form.show(chosen);
    return chosen;
  }

  private async offerCopy(): Promise<void> {
    const copy = this.copy.read();
    if (!copy) return;
    const stored = written(this.fields, this.stored.content);
    const chosen = await choose({
      title: texts.choose.localTitle,
      lead: fill(texts.choose.localLead, new Date(copy.at).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' })),
      mineName: texts.choose.here, theirsName: texts.choose.server,
      lost: withoutPlace(copy, this.schema.id, this.fields),
    }, this.fields, isOf(copy, this.schema.id) ? written(this.fields, copy.content) : stored, stored, copy.base);
    if (!chosen) return;
    this.copy.forget();
    await this.form.show({ ...this.stored.content, ...chosen });
    this.autosave.changed(this.form.content);
  }

  private buttons(): HTMLElement {
    const next = this.mount.dataset.nextUrl ?? '';
    return element('div', { class: 'section-buttons' },
      element('button', { type: 'button', class: 'btn btn-primary', onclick: () => void this.goOn(next) },
        next ? texts.save.next : texts.save.nextLast),
      element('button', { type: 'button', class: 'btn btn-outline-primary', onclick: () => void this.check() },
        texts.save.check));
  }

  /** Unless the person has set out for another page while the server was still saving. */
  private async goOn(next: string): Promise<void> {
    this.goingOn = true;
    if (await this.autosave.flush() && next && this.goingOn) location.assign(next);
  }

  /** What is written here meets what others wrote before the page shows it. */
  private async reload(): Promise<void> {
    if (await this.autosave.flush()) location.reload();
  }

  private async check(): Promise<void> {
    await this.autosave.flush();
    this.checked = true;
    this.problems.showAll();
    this.form.refresh();
    this.draw();
    this.summary.focus();
  }

  private listen(body: HTMLElement): void {
    body.addEventListener('focusout', event => {
      const instance = this.form.instanceOf((event.target as Element).id);
      if (!instance) return;
      this.problems.left(instance.valuePath);
      this.form.refresh();
      void this.autosave.flush();
    });
    body.addEventListener('paste', event => this.paste(event));
    addEventListener('online', () => this.autosave.wake());
    addEventListener('focus', () => this.autosave.wake());
    addEventListener('pagehide', () => void this.autosave.flush());
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') void this.autosave.flush();
      else this.autosave.wake();
    });
    document.addEventListener('click', event => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-after-save]');
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      void this.goOn(link.href);
    });
    addEventListener('beforeunload', event => {
      this.goingOn = false;
      if (this.autosave.stuck) event.preventDefault();
    });
  }

  /** Several cells go into the cells from here on; one cell into a field that is typed in stays an ordinary paste. */
  private paste(event: ClipboardEvent): void {
    const target = event.target as Element;
    const block = readBlock(event.clipboardData?.getData('text/plain') ?? '');
    const [list, row, key] = this.form.instanceOf(target.id)?.valuePath ?? [];
    if (typeof row !== 'number' || !isBlock(block) && !(target instanceof HTMLSelectElement)) return;
    // lines without tabs are a text where the field holds one
    if (target instanceof HTMLTextAreaElement && block.every(line => line.length === 1)) return;
    event.preventDefault();
    this.form.tables.paste(String(list), row, String(key), block);
  }

  /** Once per frame, after form-js has drawn. */
  private redraw(): void {
    cancelAnimationFrame(this.drawing);
    this.drawing = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    if (this.listed || this.checked) this.summary.show(this.form.entries(), this.checked);
  }
}

/** The list of sections beside the form says how far this one is, as the other pages will. */
function showStanding(standing: Standing | undefined): void {
  const tag = document.querySelector('.steps [aria-current="page"] .tag');
  if (!tag || !standing) return;
  tag.className = `tag ${standing.mark}`;
  tag.textContent = standing.text;
}
