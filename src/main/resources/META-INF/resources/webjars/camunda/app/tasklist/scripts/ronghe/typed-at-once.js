/*
 * form-js takes over what is typed 300 ms later and draws its fields from what it has: drawn anew in between, as happens
 * on a slow machine after another choice, a field loses what was typed. In its forms it is taken over at once.
 */
const FORM = '.fjs-container';
const PAUSE = 300;

const later = window.setTimeout;
let typing = false;

window.setTimeout = (action, delay, ...values) => typing && delay === PAUSE ? action(...values) : later(action, delay, ...values);
// from before the field's own listener until after it
window.addEventListener('input', event => { typing = event.target.closest(FORM) !== null; }, { capture: true });
window.addEventListener('input', () => { typing = false; });
