import htmx from 'htmx.org';
import { texts } from '../texts';
import { csrfHeaders } from './csrf';
import { note } from './note';
import { signedIn } from './session';
import { release } from './submit-once';

/** htmx under a strict content security policy: nothing evaluated, no styles of its own, no page kept in storage. */
export function settleHtmx(page: Document): void {
  Object.assign(htmx.config, {
    includeIndicatorStyles: false,
    allowEval: false,
    allowScriptTags: false,
    selfRequestsOnly: true,
    historyCacheSize: 0,
    refreshOnHistoryMiss: true,
    scrollBehavior: 'instant',
    timeout: 30_000,
    // a refusal (409, 422) brings its own fragment with the reason
    responseHandling: [
      { code: '204', swap: false },
      { code: '[23]..', swap: true },
      { code: '409|422', swap: true, error: false },
      { code: '...', swap: false, error: true },
    ],
  });
  page.addEventListener('htmx:configRequest', event => {
    Object.assign((event as CustomEvent<{ headers: Record<string, string> }>).detail.headers, csrfHeaders());
  });
  page.addEventListener('htmx:beforeRequest', event => wait(event, true));
  page.addEventListener('htmx:afterRequest', event => wait(event, false));
  for (const failure of ['htmx:sendError', 'htmx:timeout']) {
    page.addEventListener(failure, () => note(page, texts.page.failed));
  }
  page.addEventListener('htmx:responseError', event => void onRefusal(page, (event as CustomEvent<Refused>).detail));
}

interface Refused {
  xhr: XMLHttpRequest;
  requestConfig: { verb: 'get' | 'post' | 'put' | 'delete' | 'patch'; path: string; elt: Element; triggeringEvent: Event };
}

const repeating = new WeakSet<Element>();

/** Where the login has ended, the same is asked for once more after a new one. */
async function onRefusal(page: Document, { xhr, requestConfig: { verb, path, elt, triggeringEvent } }: Refused): Promise<void> {
  const ended = (xhr.status === 401 || xhr.status === 403) && !repeating.has(elt);
  if (!ended || !await signedIn()) {
    note(page, ended ? texts.session.unsent : texts.page.failed);
    return;
  }
  repeating.add(elt);
  await htmx.ajax(verb, path, { source: elt, event: triggeringEvent }).catch(() => {});
  repeating.delete(elt);
}

function wait(event: Event, waiting: boolean): void {
  const form = event.target as HTMLElement;
  if (!(form instanceof HTMLFormElement)) return;
  if (!waiting) {
    release(form);
    return;
  }
  form.querySelectorAll<HTMLButtonElement>('button:not([type=button]):not(:disabled)').forEach(button => {
    button.disabled = true;
    button.dataset.waiting = '';
  });
}
