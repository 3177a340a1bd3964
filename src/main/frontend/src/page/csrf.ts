// The token of the page, for every request that changes something.
function meta(page: Document, name: string): HTMLMetaElement | null {
  return page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`);
}

export function csrfHeaders(): Record<string, string> {
  const header = meta(document, 'csrf-header')?.content;
  return header ? { [header]: meta(document, 'csrf-token')?.content ?? '' } : {};
}

/** The token of a new login, wherever the page says the old one: that is worth nothing any more. */
export function adoptToken(page: Document, header: string, token: string): void {
  meta(page, 'csrf-header')?.setAttribute('content', header);
  meta(page, 'csrf-token')?.setAttribute('content', token);
  page.querySelectorAll<HTMLInputElement>('input[name="_csrf"]').forEach(input => { input.value = token; });
  page.querySelectorAll<HTMLFormElement>('form[action*="_csrf="]').forEach(form => {
    const action = form.getAttribute('action') ?? '';
    form.setAttribute('action', action.replace(/([?&]_csrf=)[^&#]*/, `$1${encodeURIComponent(token)}`));
  });
}
