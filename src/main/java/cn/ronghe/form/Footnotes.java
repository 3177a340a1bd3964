package cn.ronghe.form;

import java.util.ArrayList;
import java.util.List;

/** The footnotes of a section in the order in which they are first named. */
final class Footnotes {

    private final List<String> texts = new ArrayList<>();

    /** 0 for an empty text. */
    int number(String text) {
        if (!text.isEmpty() && !texts.contains(text)) {
            texts.add(text);
        }
        return texts.indexOf(text) + 1;
    }

    List<String> all() {
        return List.copyOf(texts);
    }
}
