package cn.ronghe.batch.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.ronghe.audit.AuditEntry;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.batch.Batch;
import cn.ronghe.batch.BatchType;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.DistrictDeadlines;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.calendar.DueDates;
import cn.ronghe.organization.Departments;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** Fills the page of one batch: its days, types, extensions and what happened to it. */
@Component
class BatchPage {

    private final Batches batches;
    private final PlatformTypes types;
    private final DistrictDeadlines deadlines;
    private final Departments departments;
    private final DueDates dueDates;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    BatchPage(Batches batches, PlatformTypes types, DistrictDeadlines deadlines, Departments departments,
              DueDates dueDates, AuditTrail audit, Texts texts, Clock clock) {
        this.batches = batches;
        this.types = types;
        this.deadlines = deadlines;
        this.departments = departments;
        this.dueDates = dueDates;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    Batch known(long id) {
        return batches.all().stream().filter(batch -> batch.id() == id).findFirst().orElseThrow(BatchPage::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    String show(long id, Model model) {
        return show(id, Map.of(), Map.of(), model);
    }

    /** @param typed what was typed into the part that was sent back, by field */
    String show(long id, Map<String, Refusal> problems, Map<String, String> typed, Model model) {
        return show(id, DaysInput.of(known(id)), problems, typed, model);
    }

    String show(long id, DaysInput days, Map<String, Refusal> problems, Map<String, String> typed, Model model) {
        List<BatchType> opened = batches.typesOf(id);
        Set<String> open = opened.stream().map(BatchType::typeCode).collect(Collectors.toSet());
        List<AuditEntry> trail = audit.entriesOf(Batch.caseKeyOf(id));
        Collections.reverse(trail);
        model.addAttribute("batch", known(id));
        model.addAttribute("opened", opened);
        model.addAttribute("further", types.all().stream().filter(type -> !open.contains(type.code())).toList());
        model.addAttribute("types", types);
        model.addAttribute("extensions", deadlines.extensionsOf(id));
        model.addAttribute("districts", departments.districts());
        model.addAttribute("dueDates", dueDates);
        model.addAttribute("today", LocalDate.now(clock));
        model.addAttribute("trail", trail);
        model.addAttribute("days", days);
        model.addAttribute("typed", typed);
        model.addAttribute("errors", sentences(problems));
        return "batch/batch";
    }

    Map<String, String> sentences(Map<String, Refusal> problems) {
        Map<String, String> sentences = new LinkedHashMap<>();
        problems.forEach((field, refusal) -> sentences.put(field, texts.get(refusal)));
        return sentences;
    }
}
