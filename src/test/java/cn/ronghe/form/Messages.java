package cn.ronghe.form;

import org.springframework.context.support.ResourceBundleMessageSource;

import cn.ronghe.shared.Texts;

/** Sentences as a person reads them. */
final class Messages {

    private static final Texts TEXTS = texts();

    private Messages() {
    }

    static String say(Violation violation) {
        return TEXTS.get(violation.sentence());
    }

    private static Texts texts() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename("messages/form");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return new Texts(source);
    }
}
