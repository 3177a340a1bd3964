import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Content } from '../src/rules/component';
import type { Answer, Stored } from '../src/section/answer';
import { Autosave } from '../src/section/autosave';

const settled = (): Promise<void> => new Promise(resolve => { setImmediate(resolve); });

/** A server that answers when told to, and a clock that moves when told to. */
class Stage {
  readonly requests: { version: number; content: Content; answer(answer: Answer | Error): Promise<void> }[] = [];
  readonly states: string[] = [];
  copy: Content | null = null;
  resolution: Content | null = null;
  atOnce = 0;
  mostAtOnce = 0;
  private now = 0;
  private timers: { at: number; action: () => void }[] = [];
  readonly autosave: Autosave;

  constructor(version = 1, content: Content = { a: 0 }) {
    this.autosave = new Autosave({
      put: (sentVersion, sent) => new Promise((resolve, reject) => {
        this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce += 1);
        this.requests.push({
          version: sentVersion, content: sent,
          answer: answer => {
            this.atOnce -= 1;
            if (answer instanceof Error) reject(answer);
            else resolve(answer);
            return settled();
          },
        });
      }),
      keep: (_version, _base, kept) => { this.copy = kept; },
      forget: () => { this.copy = null; },
      later: (action, milliseconds) => {
        const timer = { at: this.now + milliseconds, action };
        this.timers.push(timer);
        return () => { this.timers = this.timers.filter(other => other !== timer); };
      },
      show: state => { this.states.push(state.kind); },
      saved: () => {},
      resolve: async () => this.resolution,
    }, version, content, '14:00:00');
  }

  get state(): string | undefined {
    return this.states.at(-1);
  }

  async pass(milliseconds: number): Promise<void> {
    this.now += milliseconds;
    const due = this.timers.filter(timer => timer.at <= this.now);
    this.timers = this.timers.filter(timer => timer.at > this.now);
    due.forEach(timer => timer.action());
    await settled();
  }

  last(): Stage['requests'][number] {
    const request = this.requests.at(-1);
    assert.ok(request, 'no request yet');
    return request;
  }
}

const saved = (version: number): Answer => ({ kind: 'saved', version, savedAt: '14:03:05', violations: [], totals: {} });
const theirs: Stored = { version: 7, content: { a: 9 }, savedBy: '周晓', savedAt: '14:02:00' };

test('saves once, 800 ms after the last change, and forgets the local copy then', async () => {
  const stage = new Stage();
  stage.autosave.changed({ a: 1 });
  await stage.pass(700);
  stage.autosave.changed({ a: 2 });
  assert.deepEqual(stage.copy, { a: 2 });
  await stage.pass(700);
  assert.equal(stage.requests.length, 0);
  await stage.pass(100);
  assert.deepEqual([stage.last().version, stage.last().content], [1, { a: 2 }]);
  assert.deepEqual(stage.copy, { a: 2 });
  await stage.last().answer(saved(2));
  assert.equal(stage.state, 'saved');
  assert.equal(stage.copy, null);
  await stage.pass(60_000);
  assert.equal(stage.requests.length, 1);
});

test('what was not changed is not saved', async () => {
  const stage = new Stage();
  stage.autosave.changed({ a: 0, b: '' });
  assert.equal(await stage.autosave.flush(), true);
  stage.autosave.changed({ a: 1 });
  stage.autosave.changed({ a: 0 });
  await stage.pass(800);
  assert.equal(stage.requests.length, 0);
  assert.equal(stage.state, 'saved');
  assert.equal(stage.copy, null);
});

test('never two at once: what is typed meanwhile goes with the next, on top of the new version', async () => {
  const stage = new Stage();
  stage.autosave.changed({ a: 1 });
  await stage.pass(800);
  stage.autosave.changed({ a: 2 });
  await stage.pass(5000);
  void stage.autosave.flush();
  assert.equal(stage.requests.length, 1);
  await stage.last().answer(saved(2));
  assert.deepEqual(stage.copy, { a: 2 });
  await stage.pass(800);
  assert.equal(stage.requests.length, 2);
  assert.deepEqual([stage.last().version, stage.last().content], [2, { a: 2 }]);
  await stage.last().answer(saved(3));
  assert.equal(stage.state, 'saved');
  assert.equal(stage.mostAtOnce, 1);
});

test('flush waits for what is under way and for what was typed meanwhile', async () => {
  const stage = new Stage();
  stage.autosave.changed({ a: 1 });
  const done = stage.autosave.flush();
  stage.autosave.changed({ a: 2 });
  await stage.last().answer(saved(2));
  assert.equal(stage.requests.length, 2);
  await stage.last().answer(saved(3));
  assert.equal(await done, true);
});

test('of two that wait for the same save, both wait for what was typed meanwhile', async () => {
  const stage = new Stage();
  stage.autosave.changed({ a: 1 });
  const leaving = stage.autosave.flush();
  stage.autosave.changed({ a: 2 });
  const goingOn = stage.autosave.flush();
  await stage.last().answer(saved(2));
  await stage.last().answer(saved(3));
  assert.deepEqual([await leaving, await goingOn], [true, true]);
});

test('tries again with growing pauses while the server is out of reach, and keeps the copy', async () => {
  const stage = new Stage();
  stage.autosave.changed({ a: 1 });
  await stage.pass(800);
  for (const wait of [1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]) {
    const sent = stage.requests.length;
    await stage.last().answer(wait < 4000 ? new TypeError('network') : { kind: 'unreachable' });
    assert.equal(stage.state, 'retrying');
    await stage.pass(wait - 1);
    assert.equal(stage.requests.length, sent);
    await stage.pass(1);
    assert.equal(stage.requests.length, sent + 1);
  }
  stage.autosave.changed({ a: 5 });
  assert.deepEqual(stage.copy, { a: 5 });
  assert.equal(stage.autosave.stuck, true);
  await stage.last().answer(saved(2));
  await stage.pass(800);
  assert.deepEqual(stage.last().content, { a: 5 });
  await stage.last().answer(saved(3));
  assert.equal(stage.copy, null);
});

test('tries at once when the network is back', async () => {
  const stage = new Stage();
  stage.autosave.changed({ a: 1 });
  await stage.pass(800);
  await stage.last().answer({ kind: 'unreachable' });
  stage.autosave.wake();
  assert.equal(stage.requests.length, 2);
  await stage.last().answer(saved(2));
  await stage.pass(60_000);
  assert.equal(stage.requests.length, 2);
});

test('leaving while out of reach says no', async () => {
  const stage = new Stage();
  stage.autosave.changed({ a: 1 });
  const done = stage.autosave.flush();
  await stage.last().answer({ kind: 'unreachable' });
  assert.equal(await done, false);
});

test('a conflict is settled on top of their version', async () => {
  const stage = new Stage();
  stage.resolution = { a: 1, b: 2 };
  stage.autosave.changed({ a: 1 });
  await stage.pass(800);
  await stage.last().answer({ kind: 'conflict', theirs });
  assert.deepEqual([stage.last().version, stage.last().content], [7, { a: 1, b: 2 }]);
  await stage.last().answer(saved(8));
  assert.equal(stage.state, 'saved');
});

test('taking all of theirs saves nothing', async () => {
  const stage = new Stage();
  stage.resolution = { a: 9 };
  stage.autosave.changed({ a: 1 });
  await stage.pass(800);
  await stage.last().answer({ kind: 'conflict', theirs });
  assert.equal(stage.requests.length, 1);
  assert.equal(stage.state, 'saved');
  assert.equal(stage.copy, null);
});

test('a conflict left for later keeps the words here, sends nothing and can be opened again', async () => {
  const stage = new Stage();
  stage.autosave.changed({ a: 1 });
  await stage.pass(800);
  await stage.last().answer({ kind: 'conflict', theirs });
  stage.autosave.changed({ a: 2 });
  await stage.pass(60_000);
  assert.equal(await stage.autosave.flush(), false);
  assert.equal(stage.requests.length, 1);
  assert.deepEqual(stage.copy, { a: 2 });
  stage.resolution = { a: 2 };
  const done = stage.autosave.settle();
  await settled();
  await stage.last().answer(saved(8));
  await done;
  assert.equal(stage.state, 'saved');
});

test('a second conflict is settled on top of the newer version', async () => {
  const stage = new Stage();
  stage.resolution = { a: 1 };
  stage.autosave.changed({ a: 1 });
  await stage.pass(800);
  await stage.last().answer({ kind: 'conflict', theirs });
  await stage.last().answer({ kind: 'conflict', theirs: { ...theirs, version: 8 } });
  assert.equal(stage.last().version, 8);
});

test('after the login ran out it waits for the person, and goes on when woken', async () => {
  const stage = new Stage();
  stage.autosave.changed({ a: 1 });
  await stage.pass(800);
  await stage.last().answer({ kind: 'signedOut' });
  stage.autosave.changed({ a: 2 });
  await stage.pass(60_000);
  assert.equal(stage.requests.length, 1);
  assert.deepEqual(stage.copy, { a: 2 });
  stage.autosave.wake();
  await stage.last().answer(saved(2));
  assert.equal(stage.state, 'saved');
});

test('a refusal is shown and tried again with the next change', async () => {
  const stage = new Stage();
  stage.autosave.changed({ a: 1 });
  await stage.pass(800);
  await stage.last().answer({ kind: 'refused', message: '不行' });
  await stage.pass(60_000);
  assert.equal(stage.requests.length, 1);
  assert.equal(stage.state, 'refused');
  stage.autosave.changed({ a: 2 });
  await stage.pass(800);
  assert.equal(stage.requests.length, 2);
});

test('a closed section is not saved any more, and what was written stays here', async () => {
  const stage = new Stage();
  stage.autosave.changed({ a: 1 });
  await stage.pass(800);
  await stage.last().answer({ kind: 'closed', message: '已截止' });
  stage.autosave.changed({ a: 2 });
  stage.autosave.wake();
  await stage.pass(60_000);
  assert.equal(stage.requests.length, 1);
  assert.deepEqual(stage.copy, { a: 2 });
  assert.equal(await stage.autosave.flush(), false);
});

test('where the form is another one now nothing is sent again, and what is typed stays on this machine', async () => {
  const stage = new Stage();
  stage.autosave.changed({ a: 1 });
  await stage.pass(800);
  await stage.last().answer({ kind: 'outdated', message: '已改用另一版表单' });
  assert.equal(stage.state, 'outdated');
  stage.autosave.changed({ a: 2 });
  assert.equal(await stage.autosave.flush(), false);
  await stage.pass(60_000);
  assert.equal(stage.requests.length, 1);
  assert.deepEqual(stage.copy, { a: 2 });
  assert.equal(stage.autosave.stuck, false);
});
