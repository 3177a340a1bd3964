package cn.ronghe.organization;

/**
 * What one change did to one field, for the audit.
 *
 * @param field key of the field's name in {@code messages/}, e.g. {@code organization.field.name}
 * @param from  as shown to a person; empty where there was nothing
 * @param to    as shown to a person; empty where nothing is left
 */
public record Difference(String field, String from, String to) {

    static final String FIELD = "organization.field.";

    static Difference of(String field, String from, String to) {
        return new Difference(FIELD + field, from == null ? "" : from, to == null ? "" : to);
    }

    boolean isOne() {
        return !from.equals(to);
    }
}
