package cn.ronghe.review.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.ronghe.batch.Batch;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.document.Sheet;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.PaperBoard;
import cn.ronghe.review.PaperFilter;
import cn.ronghe.review.PaperGroup;
import cn.ronghe.review.PaperLine;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page of the paper copies: one batch and type at a time, all districts or one. */
@Component
class PaperPage {

    private static final int PER_PAGE = 50;

    /** A batch and type that one can look at, with how many papers are missing in all its districts. */
    record Choice(long batchId, String batchName, String typeCode, String typeName, long missing, long received) {
    }

    private final PaperBoard board;
    private final Batches batches;
    private final PlatformTypes types;
    private final Departments departments;
    private final Texts texts;

    PaperPage(PaperBoard board, Batches batches, PlatformTypes types, Departments departments, Texts texts) {
        this.board = board;
        this.batches = batches;
        this.types = types;
        this.departments = departments;
        this.texts = texts;
    }

    /** Where nothing of the wished batch and type was reported, the newest that has something. */
    String show(PaperFilter wished, long after, PaperInput input, SignedIn person, Model model) {
        List<PaperGroup> groups = board.groups(person);
        List<Choice> choices = choices(groups);
        Choice shown = choices.stream().filter(choice -> choice.batchId() == wished.batchId()
                && choice.typeCode().equals(wished.typeCode())).findFirst()
                .orElseGet(() -> choices.isEmpty() ? null : choices.get(0));
        model.addAttribute("receives", board.receives(person));
        model.addAttribute("choices", choices);
        model.addAttribute("shown", shown);
        model.addAttribute("input", input);
        model.addAttribute("wanted", board.wanted());
        if (shown != null) {
            fill(shown, wished, groups, after, model);
        }
        return "review/papers";
    }

    /** Every row of what the page shows a part of; no row where nothing was reported to this person. */
    Sheet<PaperLine> sheet(PaperFilter wished, SignedIn person) {
        boolean known = board.groups(person).stream().anyMatch(group -> group.batchId() == wished.batchId()
                && group.typeCode().equals(wished.typeCode()));
        List<PaperLine> lines = known ? board.lines(wished, 0, Integer.MAX_VALUE) : List.of();
        return Sheet.of(texts.get("paper.title"), lines)
                .column(texts.get("paper.case"), PaperLine::platformName)
                .column(texts.get("paper.unit"), PaperLine::organizationName)
                .column(texts.get("paper.district"), line -> departments.districtName(line.districtCode()))
                .column(texts.get("paper.number"), PaperLine::acceptanceNumber)
                .column(texts.get("paper.reported"), PaperLine::reportedAt)
                .column(texts.get("paper.day"), line -> line.receipt() == null ? null : line.receipt().note().receivedOn())
                .column(texts.get("paper.export.copies"), line -> line.receipt() == null ? null : line.receipt().note().copies())
                .column(texts.get("paper.by"), line -> line.receipt() == null ? null : line.receipt().note().receivedBy())
                .column(texts.get("paper.export.remark"), line -> line.receipt() == null ? null : line.receipt().note().remark());
    }

    private void fill(Choice shown, PaperFilter wished, List<PaperGroup> groups, long after, Model model) {
        Map<String, String> districts = new LinkedHashMap<>();
        groups.stream().filter(group -> group.batchId() == shown.batchId() && group.typeCode().equals(shown.typeCode()))
                .forEach(group -> districts.put(group.districtCode(), departments.districtName(group.districtCode())));
        String district = districts.containsKey(wished.district()) ? wished.district() : "";
        PaperFilter filter = new PaperFilter(shown.batchId(), shown.typeCode(), district, wished.received());
        List<PaperLine> lines = board.lines(filter, after, PER_PAGE + 1);
        boolean more = lines.size() > PER_PAGE;
        model.addAttribute("districts", districts);
        model.addAttribute("filter", filter);
        model.addAttribute("lines", more ? lines.subList(0, PER_PAGE) : lines);
        model.addAttribute("next", more ? lines.get(PER_PAGE - 1).applicationId() : null);
    }

    private List<Choice> choices(List<PaperGroup> groups) {
        Map<Long, String> names = batches.all().stream().collect(Collectors.toMap(Batch::id, Batch::name));
        Map<String, Choice> choices = new LinkedHashMap<>();
        for (PaperGroup group : groups) {
            choices.merge(group.batchId() + " " + group.typeCode(),
                    new Choice(group.batchId(), names.get(group.batchId()), group.typeCode(),
                            types.get(group.typeCode()).name(), group.missing(), group.received()),
                    (one, other) -> new Choice(one.batchId(), one.batchName(), one.typeCode(), one.typeName(),
                            one.missing() + other.missing(), one.received() + other.received()));
        }
        return List.copyOf(choices.values());
    }
}
