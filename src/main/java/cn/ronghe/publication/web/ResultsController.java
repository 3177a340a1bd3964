package cn.ronghe.publication.web;

import cn.ronghe.selection.PublishedLists;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The published result lists, for everybody. */
@Controller
@RequestMapping("/results")
class ResultsController {

    private static final int PER_PAGE = 20;

    private final PublishedLists lists;

    ResultsController(PublishedLists lists) {
        this.lists = lists;
    }

    /** @param before the keyset's next page; the newest where it is not given */
    @GetMapping
    String results(@RequestParam(required = false) Long before, Model model) {
        model.addAttribute("page", lists.page(before, PER_PAGE));
        model.addAttribute("newest", before == null);
        return "publication/results";
    }

    @GetMapping("/{selectionId:[0-9]{1,18}}")
    String result(@PathVariable long selectionId, Model model) {
        model.addAttribute("list", lists.find(selectionId)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "publication/result";
    }
}
