package cn.ronghe.form;

import java.util.Map;
import java.util.Optional;

/** The form-js components that carry a value, and the JSON each one sends. */
public enum FieldType {
    /** One line of text. */
    TEXT,
    /** Text with line breaks. */
    LONG_TEXT,
    /** A JSON number. */
    NUMBER,
    /** One of the offered texts. */
    CHOICE,
    /** A list of offered texts, none twice. */
    CHOICES,
    /** true or false. */
    CHECKBOX,
    /** ISO text: 2024-05-15. */
    DATE;

    private static final Map<String, FieldType> BY_COMPONENT = Map.of(
            "textfield", TEXT, "textarea", LONG_TEXT, "number", NUMBER, "select", CHOICE, "radio", CHOICE,
            "checklist", CHOICES, "taglist", CHOICES, "checkbox", CHECKBOX, "datetime", DATE);

    static Optional<FieldType> ofComponent(String type) {
        return Optional.ofNullable(BY_COMPONENT.get(type));
    }
}
