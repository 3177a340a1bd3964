/** Whether a plain comparison, outcome=passed or outcome!=passed, holds; null where the text is no comparison. */
export function holds(condition: string, valueOf: (key: string) => unknown): boolean | null {
  const parts = /^([A-Za-z]\w*)\s*(!?=)\s*([^"=!]+)$/.exec(condition.trim());
  if (!parts) return null;
  const value = valueOf(parts[1] ?? '');
  return (String(value ?? '') === (parts[3] ?? '').trim()) === (parts[2] === '=');
}

/** Whether form-js's conditional.hide, = outcome = "passed", takes the field away. */
export function hides(condition: string | undefined, valueOf: (key: string) => unknown): boolean {
  const parts = /^=\s*([A-Za-z]\w*)\s*(!?=)\s*"([^"]*)"\s*$/.exec(condition ?? '');
  if (!parts) return false;
  return (String(valueOf(parts[1] ?? '') ?? '') === parts[3]) === (parts[2] === '=');
}
