/*
 * The webapps draw while their words are still on the way, and some places then keep the raw keys (CREATION_DATE). What
 * lies in the browser's store they take at once: so the words are put there, as the webapps themselves do later, before
 * an app begins.
 */
const STORE = 'camunda-web';

export async function wordsFirst(app, language) {
  try {
    const folder = document.querySelector('base').getAttribute('app-root') + '/app/' + app + '/locales/';
    const answer = await fetch(folder + language + '.json?bust=' + window.bust);
    const words = await answer.json();
    const store = JSON.parse(localStorage.getItem(STORE) ?? '{}');
    store[folder + '_locales_data_' + language + '_' + window.bust] = JSON.stringify(words);
    localStorage.setItem(STORE, JSON.stringify(store));
  } catch {
    // no store, no login yet or no network: the app goes its own way and tells what it misses
  }
}
