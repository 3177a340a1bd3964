package cn.ronghe.publication.web;

import cn.ronghe.document.ExcelFiles;
import cn.ronghe.document.Sheet;
import cn.ronghe.selection.PublishedList;
import cn.ronghe.selection.PublishedList.Chosen;
import cn.ronghe.selection.PublishedLists;
import cn.ronghe.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;
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
    private final ExcelFiles excel;
    private final Texts texts;

    ResultsController(PublishedLists lists, ExcelFiles excel, Texts texts) {
        this.lists = lists;
        this.excel = excel;
        this.texts = texts;
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

    @GetMapping("/{selectionId:[0-9]{1,18}}/xlsx")
    void export(@PathVariable long selectionId, HttpServletResponse response) {
        PublishedList list = lists.find(selectionId)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String name = list.batchName() + list.typeName() + list.resultList();
        excel.send("selection:" + selectionId, name, Sheet.of(list.resultList(), list.chosen())
                .column(texts.get("publication.result.position"), Chosen::number)
                .column(texts.get("publication.result.platform"), Chosen::platformName)
                .column(texts.get("publication.result.unit"), Chosen::organizationName)
                .column(texts.get("publication.result.district"), Chosen::districtName), response);
    }
}
