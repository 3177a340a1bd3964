package cn.ronghe.review.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.ronghe.application.Application;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.organization.Role;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.ListSheet;
import cn.ronghe.review.ListedCase;
import cn.ronghe.review.ReviewChecks;
import cn.ronghe.review.SummaryListBoard;
import cn.ronghe.shared.TaskDoor;
import cn.ronghe.shared.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Fills the page of a summary list and its print, and knows who may read them. */
@Component
class SummaryListPages {

    /** One table of the annex; another type's table stays empty here. */
    record Section(String column, List<ListedCase> cases) {
    }

    private final SummaryListBoard board;
    private final PlatformTypes types;
    private final ReviewChecks checks;
    private final TaskDoor door;
    private final Texts texts;

    SummaryListPages(SummaryListBoard board, PlatformTypes types, ReviewChecks checks, TaskDoor door, Texts texts) {
        this.board = board;
        this.types = types;
        this.checks = checks;
        this.door = door;
        this.texts = texts;
    }

    /** Its own department, the city department once it is reported, administrators and auditors. */
    boolean mayRead(ListSheet sheet, SignedIn person) {
        boolean city = sheet.list().state().closed() && person.worksIn(board.receiver(sheet.list()));
        return city || person.worksIn(sheet.list().departmentCode()) || person.has(Role.BUSINESS_ADMIN)
                || person.has(Role.AUDITOR);
    }

    String show(ListSheet sheet, SignedIn person, Model model) {
        boolean own = person.worksIn(sheet.list().departmentCode());
        model.addAttribute("sheet", sheet);
        model.addAttribute("own", own);
        model.addAttribute("acts", own && door.openTask(sheet.list().caseKey()).isPresent());
        model.addAttribute("mayNotLead", checks.mayLeadList(sheet.list().id(), person.username()).map(texts::get)
                .orElse(null));
        model.addAttribute("supplements", own ? supplements(sheet) : Set.of());
        keep(model, "errors", Map.of());
        keep(model, "reporterName", sheet.list().reporterName() == null ? person.name() : sheet.list().reporterName());
        keep(model, "reporterPhone", sheet.list().reporterPhone());
        keep(model, "outcome", null);
        keep(model, "opinion", "");
        return "review/summary-list";
    }

    /** The sections of the annex that the type's list is part of, its own filled. */
    String print(ListSheet sheet, int edition, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("edition", edition);
        model.addAttribute("sections", sections(sheet, edition));
        return "review/summary-list-print";
    }

    List<Section> sections(ListSheet sheet, int edition) {
        PlatformType own = sheet.type();
        return types.all().stream()
                .filter(type -> type.summaryList().annex().equals(own.summaryList().annex()))
                .map(type -> new Section(type.summaryList().column(),
                        type.code().equals(own.code()) ? sheet.upTo(edition) : List.of()))
                .toList();
    }

    /** The wanted edition, or the one in hand; one that does not exist is not found. */
    static int edition(ListSheet sheet, Integer wanted) {
        int edition = wanted == null ? sheet.openEdition() : wanted;
        if (edition < 1 || edition > sheet.openEdition()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return edition;
    }

    /** The late cases that this person may report now. */
    private Set<Long> supplements(ListSheet sheet) {
        List<Long> waiting = sheet.waiting().stream().map(ListedCase::applicationId).toList();
        Set<String> open = door.openTasks(waiting.stream().map(Application::caseKeyOf).toList());
        return waiting.stream().filter(id -> open.contains(Application.caseKeyOf(id))).collect(Collectors.toSet());
    }

    private static void keep(Model model, String name, Object otherwise) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, otherwise);
        }
    }
}
