package cn.ronghe.account.web;

import java.util.LinkedHashMap;
import java.util.Map;

import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Component;

/** What is wrong by field, as the page says it. */
@Component
class Sentences {

    private final Texts texts;

    Sentences(Texts texts) {
        this.texts = texts;
    }

    Map<String, String> of(Map<String, Refusal> problems) {
        Map<String, String> sentences = new LinkedHashMap<>();
        problems.forEach((field, refusal) -> sentences.put(field, texts.get(refusal)));
        return sentences;
    }
}
