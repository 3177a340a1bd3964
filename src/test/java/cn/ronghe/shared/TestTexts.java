package cn.ronghe.shared;

import java.util.Arrays;

import org.springframework.context.support.ResourceBundleMessageSource;

/** The real message files, without a Spring context. */
public final class TestTexts {

    private TestTexts() {
    }

    public static Texts of(String... rooms) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames(Arrays.stream(rooms).map(room -> "messages/" + room).toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new Texts(messages);
    }
}
