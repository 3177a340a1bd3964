package cn.ronghe.shared;

import java.util.List;

/**
 * Why a command was refused: something a person can cause and mend, so a result and no exception.
 * Nothing has been changed when a refusal is returned.
 *
 * @param key       key of the sentence in {@code messages/}, shown through {@link Texts}
 * @param arguments what the sentence names: a file, a date, two numbers
 */
public record Refusal(String key, List<Object> arguments) {

    public static Refusal of(String key, Object... arguments) {
        return new Refusal(key, List.of(arguments));
    }
}
