package cn.ronghe.shared;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sentences of {@code messages/}, in Chinese. A missing key is a defect and throws. */
@Component
public class Texts {

    private final MessageSource messages;

    public Texts(MessageSource messages) {
        this.messages = messages;
    }

    public String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    public String get(Refusal refusal) {
        return get(refusal.key(), refusal.arguments().toArray());
    }
}
