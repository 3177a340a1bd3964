package cn.ronghe.selection.web;

import java.util.List;
import java.util.stream.Collectors;

import cn.ronghe.document.ExcelFiles;
import cn.ronghe.document.Sheet;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.selection.CaseRow;
import cn.ronghe.selection.SelectionLine;
import cn.ronghe.selection.SelectionSheet;
import cn.ronghe.selection.SelectionSheets;
import cn.ronghe.selection.StartOffer;
import cn.ronghe.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Selections as Excel; each person takes away what the page shows them, and no more. */
@Controller
@RequestMapping("/selections")
@PreAuthorize("hasAnyRole('HANDLER', 'LEADER', 'PANEL_MEMBER')")
class SelectionFiles {

    private final SelectionSheets sheets;
    private final SelectionPages pages;
    private final ExcelFiles excel;
    private final Texts texts;

    SelectionFiles(SelectionSheets sheets, SelectionPages pages, ExcelFiles excel, Texts texts) {
        this.sheets = sheets;
        this.pages = pages;
        this.excel = excel;
        this.texts = texts;
    }

    @GetMapping("/xlsx")
    void list(@AuthenticationPrincipal SignedIn person, HttpServletResponse response) {
        List<SelectionLine> lines = sheets.lines(person);
        excel.send("table:selections", texts.get("selection.list.title"), Sheet.of(texts.get("selection.list.title"), lines)
                .column(texts.get("selection.export.batch"), SelectionLine::batchName)
                .column(texts.get("selection.export.type"), SelectionLine::typeName)
                .column(texts.get("selection.export.lead"), SelectionLine::leadName)
                .column(texts.get("selection.export.state"), line -> texts.get("selection.state." + line.selection().state()))
                .column(texts.get("selection.export.cases"), SelectionLine::cases)
                .column(texts.get("selection.export.members"), SelectionLine::members)
                .column(texts.get("selection.export.handed-in"), SelectionLine::handedIn)
                .column(texts.get("selection.export.started"), line -> line.selection().startedAt()), response);
    }

    @GetMapping("/offers/xlsx")
    void offers(@AuthenticationPrincipal SignedIn person, HttpServletResponse response) {
        excel.send("table:selection-offers", texts.get("selection.offers"), Sheet.of(texts.get("selection.offers"), sheets.offers(person))
                .column(texts.get("selection.batch"), StartOffer::batchName)
                .column(texts.get("selection.type"), StartOffer::typeName)
                .column(texts.get("selection.offers.waiting"), StartOffer::candidates)
                .column(texts.get("selection.offers.underWay"), StartOffer::underWay)
                .column(texts.get("selection.offers.left"), StartOffer::left), response);
    }

    @GetMapping("/{id:\\d{1,18}}/xlsx")
    void cases(@PathVariable long id, @AuthenticationPrincipal SignedIn person, HttpServletResponse response) {
        SelectionSheet sheet = pages.sheet(id, person);
        Sheet<CaseRow> table = Sheet.of(texts.get("selection.list.title"), sheet.scores() ? sheet.ranked() : sheet.cases())
                .column(texts.get("selection.number"), CaseRow::position)
                .column(texts.get("selection.export.platform"), CaseRow::platformName)
                .column(texts.get("selection.unit"), CaseRow::organizationName)
                .column(texts.get("selection.export.district"), CaseRow::districtName)
                .column(texts.get("selection.export.number"), CaseRow::acceptanceNumber);
        if (sheet.member()) {
            table.column(texts.get("selection.export.own.opinion"), row -> row.own().opinion())
                    .column(texts.get("selection.export.own.score"), row -> row.own().score());
        }
        if (sheet.scores()) {
            table.column(texts.get("selection.mean"), CaseRow::mean)
                    .column(texts.get("selection.opinions"), SelectionFiles::opinions);
        }
        excel.send("selection:" + id, sheet.title(), table, response);
    }

    private static String opinions(CaseRow row) {
        return row.given().stream().map(given -> given.memberName()
                + (given.score() == null ? "" : " " + given.score()) + "：" + given.opinion()).collect(Collectors.joining("\n"));
    }
}
