package cn.ronghe.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

import cn.ronghe.application.Application;
import cn.ronghe.application.Applications;
import cn.ronghe.batch.Batch;
import cn.ronghe.batch.BatchType;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.Role;
import cn.ronghe.organization.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The selections as pages show them: to who is on their panel and still a panel member, and to their lead department. */
@Component
@Transactional(readOnly = true)
public class SelectionSheets {

    private final SelectionRepository selections;
    private final SelectionMemberRepository members;
    private final SelectionCandidateRepository candidates;
    private final SelectionOpinionRepository opinions;
    private final SelectionStart starting;
    private final Selections titles;
    private final Applications applications;
    private final Batches batches;
    private final PlatformTypes types;
    private final Departments departments;

    SelectionSheets(SelectionRepository selections, SelectionMemberRepository members,
                    SelectionCandidateRepository candidates, SelectionOpinionRepository opinions,
                    SelectionStart starting, Selections titles, Applications applications, Batches batches,
                    PlatformTypes types, Departments departments) {
        this.selections = selections;
        this.members = members;
        this.candidates = candidates;
        this.opinions = opinions;
        this.starting = starting;
        this.titles = titles;
        this.applications = applications;
        this.batches = batches;
        this.types = types;
        this.departments = departments;
    }

    /** Empty where it does not exist or is none of this person's business. */
    public Optional<SelectionSheet> sheet(long selectionId, SignedIn viewer) {
        return selections.findById(selectionId).flatMap(selection -> sheet(selection, viewer));
    }

    private Optional<SelectionSheet> sheet(Selection selection, SignedIn viewer) {
        List<SelectionMember> panel = members.findBySelectionIdOrderById(selection.id());
        Optional<SelectionMember> self = panel.stream().filter(member -> viewer.has(Role.PANEL_MEMBER))
                .filter(member -> member.username().equals(viewer.username())).findFirst();
        boolean lead = viewer.worksIn(selection.leadDepartment());
        if (self.isEmpty() && !lead) {
            return Optional.empty();
        }
        boolean finished = self.map(SelectionMember::finished).orElse(false);
        boolean scores = lead || finished;
        PlatformType type = types.get(selection.typeCode());
        BatchType places = batches.type(selection.batchId(), selection.typeCode()).orElseThrow();
        OpinionTable table = new OpinionTable(opinions.findBySelectionId(selection.id()), panel, viewer, scores);
        return Optional.of(new SelectionSheet(selection, titles.titleOf(selection.id()),
                batches.get(selection.batchId()).name(), type.name(),
                departments.get(selection.leadDepartment()).name(), type.resultList(), rows(selection, table),
                panel.stream().map(this::shown).toList(), self.isPresent(), finished, lead, scores, places.quota(),
                places.left()));
    }

    private List<CaseRow> rows(Selection selection, OpinionTable table) {
        List<SelectionCandidate> list = candidates.findBySelectionIdOrderByListPosition(selection.id());
        Map<Long, Application> cases = OpinionTable.byId(
                applications.byIds(list.stream().map(SelectionCandidate::applicationId).toList()));
        return list.stream().map(candidate -> {
            Application application = cases.get(candidate.applicationId());
            return new CaseRow(application.id(), candidate.listPosition(), application.platformName(),
                    application.organizationName(), departments.districtName(application.districtCode()),
                    application.acceptanceNumber(), candidate.chosen(), table.own(application.id()),
                    table.given(application.id()), table.mean(application.id()));
        }).toList();
    }

    private PanelMember shown(SelectionMember member) {
        String department = member.departmentCode() == null ? "" : departments.get(member.departmentCode()).name();
        return new PanelMember(member.username(), member.name(), department, member.finished());
    }

    /** Those of the viewer's panels, and those that a department of the viewer leads, newest first. */
    public List<SelectionLine> lines(SignedIn viewer) {
        TreeSet<Long> ids = new TreeSet<>();
        if (viewer.has(Role.PANEL_MEMBER)) {
            ids.addAll(members.selectionsOf(viewer.username()));
        }
        selections.findByLeadDepartmentIn(viewer.departments()).forEach(selection -> ids.add(selection.id()));
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, List<SelectionMember>> panels = members.findBySelectionIdIn(ids).stream()
                .collect(Collectors.groupingBy(SelectionMember::selectionId));
        Map<Long, Long> compared = candidates.in(ids);
        return selections.findByIdInOrderByIdDesc(ids).stream().map(selection -> line(selection,
                panels.getOrDefault(selection.id(), List.of()), compared.getOrDefault(selection.id(), 0L))).toList();
    }

    private SelectionLine line(Selection selection, List<SelectionMember> panel, long compared) {
        return new SelectionLine(selection, batches.get(selection.batchId()).name(),
                types.get(selection.typeCode()).name(), departments.get(selection.leadDepartment()).name(),
                compared, panel.size(),
                panel.stream().filter(SelectionMember::finished).count());
    }

    /** What the viewer's department could start now: types that it leads, with something waiting or on its way. */
    public List<StartOffer> offers(SignedIn viewer) {
        List<Batch> all = batches.all();
        Map<Long, List<BatchType>> typesOf = batches.typesOf(all);
        List<String> led = types.all().stream().filter(type -> mayStart(viewer, type)).map(PlatformType::code).toList();
        Map<BatchType, StartPreview> previews = starting.previews(all.stream()
                .flatMap(batch -> typesOf.get(batch.id()).stream())
                .filter(opened -> led.contains(opened.typeCode())).toList());
        List<StartOffer> offers = new ArrayList<>();
        for (Batch batch : all) {
            typesOf.get(batch.id()).stream().filter(previews::containsKey)
                    .forEach(opened -> offer(batch, opened, previews.get(opened)).ifPresent(offers::add));
        }
        return offers;
    }

    private Optional<StartOffer> offer(Batch batch, BatchType opened, StartPreview preview) {
        boolean nothing = preview.candidates().isEmpty() && preview.underWay().isEmpty();
        return preview.openRound() != null || nothing ? Optional.empty()
                : Optional.of(new StartOffer(batch.id(), batch.name(), opened.typeCode(),
                        types.get(opened.typeCode()).name(), preview.candidates().size(), preview.underWay().size(),
                        preview.left()));
    }

    public boolean mayStart(SignedIn viewer, PlatformType type) {
        return viewer.worksIn(departments.inCity(type.cityDepartment()).code());
    }
}
