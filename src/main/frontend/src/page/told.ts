/**
 * What became of the last action stands on the page from its beginning, which readers of the screen pass over: the focus
 * goes to it, unless it is in a field already. From there the keyboard goes on where the work is.
 */
export function beginWithWhatWasTold(page: Document, view: Window): void {
  // only then: the way to a part of the page takes the focus away
  view.addEventListener('load', () => {
    const told = page.querySelector<HTMLElement>('.told[role]');
    if (!told || page.activeElement !== page.body) return;
    told.tabIndex = -1;
    told.focus({ preventScroll: view.location.hash !== '' });
  });
}
