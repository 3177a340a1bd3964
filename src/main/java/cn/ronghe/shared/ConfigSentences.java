package cn.ronghe.shared;

import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The sentences of {@code messages/config}, Chinese and English: they are needed before there is a Spring context. */
final class ConfigSentences {

    private static final MessageSource SENTENCES = sentences();

    private ConfigSentences() {
    }

    static String chinese(Refusal sentence) {
        return say(sentence, Locale.SIMPLIFIED_CHINESE, "、");
    }

    static String english(Refusal sentence) {
        return say(sentence, Locale.ENGLISH, ", ");
    }

    private static String say(Refusal sentence, Locale language, String comma) {
        return SENTENCES.getMessage(sentence.key(),
                sentence.arguments().stream().map(argument -> text(argument, language, comma)).toArray(), language);
    }

    private static String text(Object argument, Locale language, String comma) {
        if (argument instanceof Refusal sentence) {
            return say(sentence, language, comma);
        }
        if (argument instanceof ConfigPlace place) {
            return place.line() == 0 ? place.file() : say(Refusal.of("config.place", place.file(), place.line()), language, comma);
        }
        if (argument instanceof List<?> words) {
            return String.join(comma, words.stream().map(String::valueOf).toList());
        }
        return String.valueOf(argument);
    }

    private static MessageSource sentences() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/config");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }
}
