/** A component of a form-js schema, as far as the section editor reads it. */
export interface Component {
  id?: string;
  type?: string;
  key?: string;
  path?: string;
  label?: string;
  dateLabel?: string;
  description?: string;
  subtype?: string;
  valuesKey?: string;
  showOutline?: boolean;
  isRepeating?: boolean;
  allowAddRemove?: boolean;
  components?: Component[];
  decimalDigits?: number;
  readonly?: boolean;
  disabled?: boolean;
  conditional?: { hide?: string };
  validate?: Validation;
  properties?: Record<string, unknown>;
  values?: { label: string; value: unknown }[];
}

export interface Validation {
  required?: boolean;
  min?: number | string;
  max?: number | string;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  patternErrorMessage?: string;
}

export type Content = Record<string, unknown>;

/** A property of the component as text; empty where it is not there. */
export function property(component: Component, name: string): string {
  const value = component.properties?.[name];
  return value === undefined || value === null ? '' : String(value).trim();
}

/** The word limit of a component in 字, null where it has none. */
export function wordLimit(component: Component): number | null {
  const limit = Number(property(component, 'maxWords'));
  return Number.isInteger(limit) && limit > 0 ? limit : null;
}

export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === false
    || (typeof value === 'string' && value.trim() === '')
    || (Array.isArray(value) && value.length === 0);
}
