package cn.ronghe.form;

import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

import cn.ronghe.form.FormChange.Value;

/** One field in two editions of a form: how values of both are shown, and what to say where they differ. */
record FieldPair(Pair<Field> editions) {

    /** The label of the earlier edition where the later one has another, or null. */
    String earlierLabel() {
        Field earlier = editions.earlier();
        boolean renamed = earlier != null && editions.later() != null && !earlier.label().equals(editions.later().label());
        return renamed ? earlier.label() : null;
    }

    /** As the later edition shows it, where it can: an option whose words were changed is not a change of the applicant. */
    String before(JsonNode scope) {
        Field earlier = editions.earlier();
        if (earlier == null) {
            return "";
        }
        JsonNode value = scope.path(earlier.key());
        Field later = editions.later();
        boolean readAlike = later != null && later.type() == earlier.type() && isOffered(later, value);
        return DisplayValue.of(readAlike ? later : earlier, value);
    }

    String after(JsonNode scope) {
        Field later = editions.later();
        return later == null ? "" : DisplayValue.of(later, scope.path(later.key()));
    }

    Value value(String before, String after, Effort effort) {
        boolean marked = !before.equals(after) && !before.isEmpty() && !after.isEmpty()
                && isText(editions.earlier()) && isText(editions.later());
        MarkedText text = marked ? MarkedText.between(before, after, effort) : null;
        return new Value(before, after, text != null && text.isRelated() ? text.folded() : null);
    }

    private static boolean isText(Field field) {
        return field.type() == FieldType.TEXT || field.type() == FieldType.LONG_TEXT;
    }

    private static boolean isOffered(Field field, JsonNode value) {
        return switch (field.type()) {
            case CHOICE -> field.offers(value.asText());
            case CHOICES -> StreamSupport.stream(value.spliterator(), false).allMatch(one -> field.offers(one.asText()));
            default -> true;
        };
    }
}
