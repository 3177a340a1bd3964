const phone = /^(?:1[3-9][0-9]{9}|0[1-9][0-9]{1,2}-?[2-9][0-9]{6,7}(?:[-转][0-9]{1,6})?)$/;
const atom = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const domainLabel = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const email = new RegExp(
  `^${atom}(?:\\.${atom})*@(?:${domainLabel}\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$`);

/** A mobile number of the mainland, or a land line with its area code and perhaps an extension. */
export function isPhone(text: string): boolean {
  return phone.test(text);
}

export function isEmail(text: string): boolean {
  return text.length <= 254 && text.indexOf('@') <= 64 && email.test(text);
}
