package cn.ronghe.administration.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.organization.ChangeResult;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells the next page what a change came to, where it need not show again what was typed. */
@Component
class Answers {

    private final Texts texts;

    Answers(Texts texts) {
        this.texts = texts;
    }

    /** Whether a problem stands at a field of the form, which is then shown again as it was typed. */
    static boolean atFields(ChangeResult result) {
        return result.refused() && !result.problems().containsKey(ChangeResult.FORM);
    }

    Map<String, String> sentences(Map<String, Refusal> problems) {
        Map<String, String> sentences = new LinkedHashMap<>();
        problems.forEach((field, refusal) -> sentences.put(field, texts.get(refusal)));
        return sentences;
    }

    /** @param done key of the sentence where something was changed */
    void flash(ChangeResult result, String done, RedirectAttributes redirect, Object... arguments) {
        Optional<Refusal> refused = result.problems().values().stream().findFirst();
        if (refused.isPresent()) {
            redirect.addFlashAttribute("flashError", texts.get(refused.get()));
        } else {
            redirect.addFlashAttribute("flash",
                    result.changed() ? texts.get(done, arguments) : texts.get("administration.nothing"));
        }
    }
}
