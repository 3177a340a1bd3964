import { fill, texts } from '../texts';
import { adoptToken } from './csrf';
import { ask } from './dialog';
import { element } from './element';
import { note } from './note';

/** Who is signed in at this browser, empty for nobody, and the token that goes with it. */
interface Session {
  person: string;
  header: string;
  token: string;
}

const patience = 20_000;
const nobody: Session = { person: '', header: '', token: '' };
let looking: Promise<boolean> | null = null;

/** Null where the server does not answer. */
async function session(): Promise<Session | null> {
  const response = await fetch('/session', {
    headers: { Accept: 'application/json' }, cache: 'no-store', signal: AbortSignal.timeout?.(patience),
  }).catch(() => null);
  if (response?.status === 401) return nobody;
  return response?.ok ? await response.json().catch(() => null) as Session | null : null;
}

/** Whether the person who opened this page is signed in now; then the token of today is taken over. */
export async function signedInStill(): Promise<boolean> {
  const now = await session();
  return now !== null && fits(now);
}

/**
 * Where the login of this page has ended meanwhile, asks to sign in beside it, so that what is typed and chosen here
 * stays. False when that was called off, and where the server does not answer: then the page tells so, and stays too.
 */
export function signedIn(): Promise<boolean> {
  looking ??= look().finally(() => { looking = null; });
  return looking;
}

/** Sends; where the login had ended, once more after a new one. Null when there was none. */
export async function sentSignedIn(send: () => Promise<Response>): Promise<Response | null> {
  const response = await send();
  if (response.status !== 401 && response.status !== 403 && !response.redirected) return response;
  void response.body?.cancel();
  return await signedIn() ? send() : null;
}

async function look(): Promise<boolean> {
  for (let told = texts.session.ended; ; told = texts.session.still) {
    const now = await session();
    if (now === null) {
      note(document, texts.page.failed);
      return false;
    }
    if (fits(now)) return true;
    if (!await goOn(now.person ? fill(texts.session.other, now.person, opener()) : told)) return false;
  }
}

function fits(now: Session): boolean {
  if (opener() && opener() !== now.person) return false;
  adoptToken(document, now.header, now.token);
  return true;
}

/** Who opened this page: empty on the pages for everybody. */
function opener(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="person"]')?.content ?? '';
}

async function goOn(told: string): Promise<boolean> {
  const body = element('div', {}, element('p', {}, told), element('p', {},
    element('a', { class: 'btn', href: '/login', target: '_blank', rel: 'noopener' }, texts.session.signIn)));
  return await ask(texts.session.title, body, [
    element('button', { class: 'btn alt', value: 'yes' }, texts.session.goOn),
    element('button', { class: 'btn alt', value: '' }, texts.session.leave),
  ]) === 'yes';
}
