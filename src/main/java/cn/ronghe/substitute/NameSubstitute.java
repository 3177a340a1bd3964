package cn.ronghe.substitute;

/**
 * Says that a unit is a department, and which one reviews its applications instead.
 *
 * @param unit       its credit code or its whole name
 * @param substitute code of the department that reviews instead; blank while nobody is named
 */
public record NameSubstitute(String unit, String department, String substitute) {
}
