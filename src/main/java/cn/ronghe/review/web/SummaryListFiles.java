package cn.ronghe.review.web;

import java.util.ArrayList;
import java.util.List;

import cn.ronghe.document.Downloads;
import cn.ronghe.document.ExcelFiles;
import cn.ronghe.document.PaperList;
import cn.ronghe.document.Sheet;
import cn.ronghe.document.WordLists;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.CaseOnTheWay;
import cn.ronghe.review.ListLine;
import cn.ronghe.review.ListSheet;
import cn.ronghe.review.ListedCase;
import cn.ronghe.review.SummaryList;
import cn.ronghe.review.SummaryListBoard;
import cn.ronghe.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Summary lists to take away: one as Word laid out as its annex, one as Excel, and the tables of them. */
@Controller
class SummaryListFiles {

    private final SummaryListBoard board;
    private final SummaryListPages pages;
    private final WordLists words;
    private final ExcelFiles excel;
    private final Downloads downloads;
    private final Texts texts;

    SummaryListFiles(SummaryListBoard board, SummaryListPages pages, WordLists words, ExcelFiles excel,
                     Downloads downloads, Texts texts) {
        this.board = board;
        this.pages = pages;
        this.words = words;
        this.excel = excel;
        this.downloads = downloads;
        this.texts = texts;
    }

    /** @param edition the one in hand where it is not given */
    @GetMapping("/summary-lists/{id:\\d{1,18}}/word")
    @PreAuthorize("hasAnyRole('HANDLER', 'LEADER', 'BUSINESS_ADMIN', 'AUDITOR')")
    ResponseEntity<byte[]> word(@PathVariable long id, @RequestParam(required = false) Integer edition,
                                @AuthenticationPrincipal SignedIn person) {
        ListSheet sheet = readable(id, person);
        int wanted = SummaryListPages.edition(sheet, edition);
        List<PaperList.Section> sections = pages.sections(sheet, wanted).stream().map(this::section).toList();
        String late = wanted > 1 ? texts.get("review.list.print.late", "" + wanted) : "";
        return downloads.word(sheet.list().caseKey(), name(sheet) + late, words.write(new PaperList(
                sheet.type().summaryList().annex(), sheet.type().summaryList().title() + late, head(sheet),
                wanted > 1 ? texts.get("review.list.edition", "" + wanted) : "", sections)));
    }

    @GetMapping("/summary-lists/{id:\\d{1,18}}/xlsx")
    @PreAuthorize("hasAnyRole('HANDLER', 'LEADER', 'BUSINESS_ADMIN', 'AUDITOR')")
    void excel(@PathVariable long id, @AuthenticationPrincipal SignedIn person, HttpServletResponse response) {
        ListSheet sheet = readable(id, person);
        excel.send(sheet.list().caseKey(), name(sheet), Sheet.of(texts.get("review.list.title"), sheet.cases())
                .column(texts.get("review.list.number"), ListedCase::position)
                .column(sheet.type().summaryList().column(), ListedCase::platformName)
                .column(texts.get("review.list.unit"), ListedCase::organizationName)
                .column(texts.get("review.list.acceptanceNumber"), ListedCase::acceptanceNumber)
                .column(texts.get("review.list.sealed"), ListedCase::sealedBy)
                .column(texts.get("review.list.sealedAt"), ListedCase::sealedAt)
                .column(texts.get("review.list.editions"), ListedCase::edition), response);
    }

    /** The cases of the list's own district that are not sealed yet. */
    @GetMapping("/summary-lists/{id:\\d{1,18}}/on-the-way/xlsx")
    @PreAuthorize("hasAnyRole('HANDLER', 'LEADER')")
    void onTheWay(@PathVariable long id, @AuthenticationPrincipal SignedIn person, HttpServletResponse response) {
        ListSheet sheet = board.sheet(id).filter(found -> person.worksIn(found.list().departmentCode()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String title = texts.get("review.list.onTheWay");
        excel.send(sheet.list().caseKey(), sheet.line().departmentName() + title, Sheet.of(title, sheet.onTheWay())
                .column(sheet.type().summaryList().column(), CaseOnTheWay::platformName)
                .column(texts.get("review.list.unit"), CaseOnTheWay::organizationName)
                .column(texts.get("review.list.acceptanceNumber"), CaseOnTheWay::acceptanceNumber)
                .column(texts.get("review.list.onTheWay.where"), way -> texts.get("review.way." + way.state()))
                .column(texts.get("review.export.since"), CaseOnTheWay::since), response);
    }

    /** Those that the person's departments make and receive. */
    @GetMapping("/summary-lists/xlsx")
    @PreAuthorize("hasAnyRole('HANDLER', 'LEADER')")
    void lists(@AuthenticationPrincipal SignedIn person, HttpServletResponse response) {
        List<ListLine> lines = new ArrayList<>(board.madeBy(person.departments()));
        board.receivedBy(person.departments()).stream().filter(line -> lines.stream()
                .noneMatch(made -> made.list().id() == line.list().id())).forEach(lines::add);
        send(texts.get("review.list.title"), lines, response);
    }

    @GetMapping("/admin/summary-lists/xlsx")
    @PreAuthorize("hasRole('BUSINESS_ADMIN')")
    void all(HttpServletResponse response) {
        send(texts.get("review.admin.title"), board.all(), response);
    }

    private void send(String title, List<ListLine> lines, HttpServletResponse response) {
        excel.send("table:summary-lists", title, Sheet.of(texts.get("review.list.title"), lines)
                .column(texts.get("review.list.department"), ListLine::departmentName)
                .column(texts.get("review.list.batch"), ListLine::batchName)
                .column(texts.get("review.list.type"), ListLine::typeName)
                .column(texts.get("review.list.state"), line -> texts.get(line.overdue() ? "review.list.overdue"
                        : "review.list.state." + line.list().state()))
                .column(texts.get("review.list.due"), ListLine::due)
                .column(texts.get("review.list.reportedAt"), line -> line.list().reportedAt())
                .column(texts.get("review.list.cases"), ListLine::cases)
                .column(texts.get("review.list.late.waiting"), ListLine::waiting), response);
    }

    private PaperList.Section section(SummaryListPages.Section section) {
        return new PaperList.Section(texts.get("review.list.number"), section.column(), section.cases().stream()
                .map(listed -> new PaperList.Entry(listed.position(), listed.platformName()
                        + (listed.late() ? texts.get("review.list.print.late.case") : ""))).toList(),
                texts.get("review.list.print.none"));
    }

    private String head(ListSheet sheet) {
        SummaryList list = sheet.list();
        String reporter = list.reporterName() == null ? "　　　　　　" : list.reporterName() + " " + list.reporterPhone();
        return texts.get("review.list.print.unit") + sheet.line().departmentName() + texts.get("review.list.print.seal")
                + "　　" + texts.get("review.list.print.reporter") + reporter;
    }

    private String name(ListSheet sheet) {
        return sheet.line().departmentName() + sheet.type().summaryList().title();
    }

    private ListSheet readable(long id, SignedIn person) {
        return board.sheet(id).filter(sheet -> pages.mayRead(sheet, person))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
