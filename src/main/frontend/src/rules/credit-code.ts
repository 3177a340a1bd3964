// 统一社会信用代码, GB 32100-2015: 17 characters and a check character, weights 3^i mod 31.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Strict, as on the server: lower case and blanks are not valid. */
export function isCreditCode(text: string): boolean {
  if (text.length !== 18 || [...text].some(character => !alphabet.includes(character))) return false;
  let sum = 0;
  let weight = 1;
  for (const character of text.slice(0, 17)) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet[(31 - (sum % 31)) % 31] === text[17];
}

/** 机构代码/统一社会信用代码: 18 characters must be a credit code, other institution codes are shorter. */
export function isUnitCode(text: string): boolean {
  return isCreditCode(text) || /^(?:[0-9A-Z]{5,12}|[0-9A-Z]{8}-[0-9X])$/.test(text);
}

/** The filing unit's own code, checked when it registered: early codes and school codes are taken as well. */
export function isApplicantCode(text: string): boolean {
  return /^(?:[0-9A-Z]{18}|[0-9]{10})$/.test(text);
}
