// The token of the page, for every request that changes something.
function meta(page: Document, name: string): string {
  return page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
}

export function csrfHeaders(): Record<string, string> {
  const header = meta(document, 'csrf-header');
  return header ? { [header]: meta(document, 'csrf-token') } : {};
}

/** Takes over the token of a fresh copy of this page: after a new login the old one is worth nothing. */
export function adoptToken(page: Document): void {
  for (const name of ['csrf-header', 'csrf-token']) {
    const fresh = meta(page, name);
    if (fresh) document.querySelector(`meta[name="${name}"]`)?.setAttribute('content', fresh);
  }
}
