package cn.ronghe.recommendation.web;

import cn.ronghe.document.Downloads;
import cn.ronghe.document.WordForms;
import cn.ronghe.recommendation.BlankForm.Kind;
import cn.ronghe.recommendation.BlankForm;
import cn.ronghe.recommendation.BlankForms;
import cn.ronghe.shared.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** 空白表: every form of the notices, to print and as Word, for everybody who is logged in. */
@Controller
@RequestMapping("/forms")
class BlankFormsController {

    private final BlankForms blanks;
    private final WordForms words;
    private final Downloads downloads;
    private final Texts texts;

    BlankFormsController(BlankForms blanks, WordForms words, Downloads downloads, Texts texts) {
        this.blanks = blanks;
        this.words = words;
        this.downloads = downloads;
        this.texts = texts;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("forms", blanks.all());
        model.addAttribute("year", blanks.year());
        return "recommendation/blank-forms";
    }

    @GetMapping("/recommendation/{code}/print")
    String recommendation(@PathVariable String code, Model model) {
        return print(known(Kind.RECOMMENDATION, code), model);
    }

    @GetMapping("/recommendation/{code}/word")
    ResponseEntity<byte[]> recommendationWord(@PathVariable String code) {
        return word(known(Kind.RECOMMENDATION, code));
    }

    @GetMapping("/report/{code}/print")
    String report(@PathVariable String code, Model model) {
        return print(known(Kind.REPORT, code), model);
    }

    @GetMapping("/report/{code}/word")
    ResponseEntity<byte[]> reportWord(@PathVariable String code) {
        return word(known(Kind.REPORT, code));
    }

    private String print(BlankForm blank, Model model) {
        model.addAttribute("blank", blank);
        model.addAttribute("form", blanks.print(blank));
        return "recommendation/blank-form";
    }

    private ResponseEntity<byte[]> word(BlankForm blank) {
        return downloads.word("forms", texts.get("application.blank.file", blank.annex(), blank.name()),
                words.write(blanks.print(blank)));
    }

    private BlankForm known(Kind kind, String code) {
        return blanks.find(kind, code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
