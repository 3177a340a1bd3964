/**
 * A table wider than its place is moved sideways: by the keyboard too, once it can have the focus. It gets it only where
 * there is something to move, so that nobody stops at every table of a page.
 */
export function letWideTablesBeMoved(page: Document): void {
  const widths = new ResizeObserver(entries => entries.forEach(({ target }) => {
    if (target.scrollWidth > target.clientWidth) target.setAttribute('tabindex', '0');
    else target.removeAttribute('tabindex');
  }));
  page.querySelectorAll('.table-wrap').forEach(wrap => widths.observe(wrap));
  page.addEventListener('htmx:load', event =>
    (event.target as Element).querySelectorAll('.table-wrap').forEach(wrap => widths.observe(wrap)));
}
