/** A decimal number without rounding: units × 10^-scale. */
export interface Decimal {
  units: bigint;
  scale: number;
}

export function parseDecimal(value: unknown): Decimal | null {
  const text = typeof value === 'number' ? plain(value) : typeof value === 'string' ? value.trim() : '';
  const parts = /^(-?)(\d{1,30})(?:\.(\d{1,10}))?$/.exec(text);
  if (!parts) return null;
  const fraction = (parts[3] ?? '').replace(/0+$/, '');
  const units = BigInt(parts[2] + fraction);
  return { units: parts[1] ? -units : units, scale: fraction.length };
}

export function addDecimals(numbers: Decimal[]): Decimal {
  const scale = Math.max(0, ...numbers.map(number => number.scale));
  const units = numbers.reduce((sum, number) => sum + number.units * 10n ** BigInt(scale - number.scale), 0n);
  return { units, scale };
}

export function formatDecimal({ units, scale }: Decimal): string {
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return (units < 0n ? '-' : '') + whole + (fraction ? `.${fraction}` : '');
}

export function compareDecimals(left: Decimal, right: Decimal): number {
  const scale = Math.max(left.scale, right.scale);
  const gap = left.units * 10n ** BigInt(scale - left.scale) - right.units * 10n ** BigInt(scale - right.scale);
  return gap < 0n ? -1 : gap > 0n ? 1 : 0;
}

/** 1e-7 and the like in plain digits. */
function plain(value: number): string {
  const text = String(value);
  return text.includes('e') && Number.isFinite(value) ? value.toFixed(10) : text;
}
