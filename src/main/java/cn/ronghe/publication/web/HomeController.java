package cn.ronghe.publication.web;

import java.util.stream.IntStream;

import cn.ronghe.publication.OpenCalls;
import cn.ronghe.selection.PublishedLists;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public home: what can be applied for, how it goes, and what came out. */
@Controller
class HomeController {

    private static final int LATEST = 5;
    private static final int STEPS = 7;

    private final OpenCalls calls;
    private final PublishedLists lists;

    HomeController(OpenCalls calls, PublishedLists lists) {
        this.calls = calls;
        this.lists = lists;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("calls", calls.current());
        model.addAttribute("steps", IntStream.rangeClosed(1, STEPS).boxed().toList());
        model.addAttribute("latest", lists.page(null, LATEST).lists());
        return "publication/home";
    }
}
