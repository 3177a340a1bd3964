/** Whether a plain comparison, outcome=passed, outcome!=passed or kind=学校|医院, holds; null where the text is none. */
export function holds(condition: string, valueOf: (key: string) => unknown): boolean | null {
  const parts = /^([A-Za-z]\w*)\s*(!?=)\s*([^"=!]+)$/.exec(condition.trim());
  if (!parts) return null;
  const words = (parts[3] ?? '').split('|').map(word => word.trim());
  return words.includes(String(valueOf(parts[1] ?? '') ?? '')) === (parts[2] === '=');
}

/** Whether form-js's conditional.hide, = outcome = "passed", takes the field away. */
export function hides(condition: string | undefined, valueOf: (key: string) => unknown): boolean {
  const parts = /^=\s*([A-Za-z]\w*)\s*(!?=)\s*"([^"]*)"\s*$/.exec(condition ?? '');
  if (!parts) return false;
  return (String(valueOf(parts[1] ?? '') ?? '') === parts[3]) === (parts[2] === '=');
}
