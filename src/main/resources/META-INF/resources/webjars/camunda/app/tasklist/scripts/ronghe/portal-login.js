/*
 * The webapps' own login knows nobody: there is one login, the portal's. Where they would ask, the page is opened anew,
 * so that the server leads to that one and back here afterwards.
 */
const TRIED = 'ronghe.portal-login';
const PAUSE = 10_000;

function leadToPortal() {
  // opened anew a moment ago and asked again: then the way there and back does not help
  if (!location.hash.startsWith('#/login') || Date.now() - Number(sessionStorage.getItem(TRIED)) < PAUSE) return;
  sessionStorage.setItem(TRIED, String(Date.now()));
  location.replace(document.querySelector('base').href);
}

export function usePortalLogin() {
  new MutationObserver(leadToPortal).observe(document.documentElement, { childList: true, subtree: true });
  leadToPortal();
}
