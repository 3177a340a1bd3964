package cn.ronghe.application.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationState.Stage;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.Completeness;
import cn.ronghe.application.Dossier;
import cn.ronghe.application.DossierHead;
import cn.ronghe.application.Overview;
import cn.ronghe.application.OwnApplications;
import cn.ronghe.application.Sections;
import cn.ronghe.batch.BatchType;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.Contact;
import cn.ronghe.calendar.DueDates;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What several pages of one application show: its head, its way, how far it is, until when. */
@Component
public class ApplicationPages {

    /** @param mark done, now, back or todo */
    record Step(String name, String mark, Instant at) {
    }

    private final OwnApplications own;
    private final Dossier dossier;
    private final Completeness completeness;
    private final Sections sections;
    private final List<FurtherParts> further;
    private final Batches batches;
    private final DueDates dueDates;
    private final Texts texts;

    ApplicationPages(OwnApplications own, Dossier dossier, Completeness completeness, Sections sections,
                     List<FurtherParts> further, Batches batches, DueDates dueDates, Texts texts) {
        this.own = own;
        this.dossier = dossier;
        this.completeness = completeness;
        this.sections = sections;
        this.further = further;
        this.batches = batches;
        this.dueDates = dueDates;
        this.texts = texts;
    }

    /** Head and state; every page of an application begins with it, so that others' ids end here. */
    public DossierHead head(long id, Model model) {
        own.get(id);
        DossierHead head = dossier.head(id);
        model.addAttribute("head", head);
        model.addAttribute("stateText", stateText(head));
        model.addAttribute("name", head.name());
        return head;
    }

    /** Also what the left navigation needs; the sentence where nothing may be changed now. */
    public Optional<String> editing(long id, Model model) {
        DossierHead head = head(id, model);
        Overview overview = completeness.of(id);
        model.addAttribute("overview", overview);
        model.addAttribute("deadline", deadline(head));
        Optional<String> closed = sections.closed(id).map(texts::get);
        model.addAttribute("closed", closed.orElse(null));
        model.addAttribute("furtherParts", further.stream().map(FurtherParts::template).toList());
        further.forEach(part -> part.fill(id, closed.isPresent(), model));
        return closed;
    }

    /** Until when the unit has to act; null where nothing is asked of it. */
    Instant deadline(DossierHead head) {
        if (head.state().correcting()) {
            return head.correctionDue();
        }
        return head.state() == ApplicationState.DRAFT ? dueDates.endOfDay(head.closesOn()) : null;
    }

    /** Whom the unit may ask in the city department. */
    Optional<Contact> contact(DossierHead head) {
        return batches.type(head.batchId(), head.typeCode()).flatMap(BatchType::contact);
    }

    public String stateText(DossierHead head) {
        return texts.get("application.state." + head.state(), head.districtDepartment(), head.cityDepartment());
    }

    List<Step> way(DossierHead head) {
        List<Step> steps = new ArrayList<>();
        Stage now = head.state().stage();
        for (Stage stage : Stage.values()) {
            String name = texts.get("application.stage." + stage, head.districtDepartment(), head.cityDepartment());
            String mark = stage.compareTo(now) < 0 ? "done" : stage == now ? markOfNow(head.state()) : "todo";
            Instant at = stage == Stage.FILING && head.submittedAt() != null ? head.submittedAt()
                    : stage == now ? head.stateSince() : null;
            steps.add(new Step(name, mark, at));
        }
        return steps;
    }

    private static String markOfNow(ApplicationState state) {
        return switch (state) {
            case CHOSEN -> "done";
            case CORRECTING, CORRECTING_FOR_CITY, DISTRICT_REJECTED, CITY_REJECTED, WITHDRAWN -> "now back";
            default -> "now";
        };
    }
}
