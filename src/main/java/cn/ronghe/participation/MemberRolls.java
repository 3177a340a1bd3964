package cn.ronghe.participation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import cn.ronghe.application.Application;
import cn.ronghe.application.FurtherMaterials;
import cn.ronghe.application.FurtherSteps;
import cn.ronghe.application.Versions;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.participation.MemberUnit.Key;
import cn.ronghe.recommendation.FilledForm;
import cn.ronghe.recommendation.RecommendationForm.Confirmations;
import cn.ronghe.recommendation.RecommendationForm.MemberTable;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Texts;
import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads who the members are from what was filled in, and puts their confirmations beside them. */
@Component
@Transactional(readOnly = true)
public class MemberRolls implements FurtherSteps, FurtherMaterials {

    /** The audit's action for a unit that confirms: many do, and this room shows each. */
    static final String CONFIRMED = "audit.participation.confirmed";

    private final Versions versions;
    private final ParticipationRepository participations;
    private final Attachments attachments;
    private final Texts texts;

    MemberRolls(Versions versions, ParticipationRepository participations, Attachments attachments,
                Texts texts) {
        this.versions = versions;
        this.participations = participations;
        this.attachments = attachments;
        this.texts = texts;
    }

    /**
     * With the files; of a version, as it stood when it was submitted, where 0 is what is saved now. Empty where the form
     * has no such table.
     */
    public Optional<MemberRoll> of(Application application, int version) {
        FilledForm filled = versions.filled(application, version);
        if (filled.layout().members() == null) {
            return Optional.empty();
        }
        List<Participation> invited = invited(application, version);
        Map<String, List<AttachmentView>> files = attachments.of(invited.stream().map(Participation::caseKey).toList());
        return of(application, filled.layout().members(), stream(filled.content().sections()), invited,
                one -> files.getOrDefault(one.caseKey(), List.of()));
    }

    private List<Participation> invited(Application application, int version) {
        List<Participation> all = participations.findByApplicationIdOrderById(application.id());
        if (version == 0) {
            return all;
        }
        Instant submitted = versions.submittedAt(application, version);
        return all.stream().filter(one -> !one.invitedAt().isAfter(submitted)).map(one -> one.at(submitted)).toList();
    }

    /** Without the files. */
    @Override
    public Map<Long, MemberRoll> of(Collection<Filled> applications) {
        Map<Long, List<Participation>> invited = participations.findByApplicationIdInOrderById(
                applications.stream().map(filled -> filled.application().id()).toList()).stream()
                .collect(Collectors.groupingBy(Participation::applicationId));
        Map<Long, MemberRoll> rolls = new HashMap<>();
        applications.forEach(filled -> of(filled.application(), filled.form().members(), filled.sections().stream(),
                invited.getOrDefault(filled.application().id(), List.of()), one -> List.of())
                .ifPresent(roll -> rolls.put(filled.application().id(), roll)));
        return rolls;
    }

    private static Optional<MemberRoll> of(Application application, MemberTable members, Stream<JsonNode> sections,
                                           List<Participation> invited,
                                           Function<Participation, List<AttachmentView>> files) {
        return Optional.ofNullable(members).map(table -> MemberRoll.of(
                table.title(), table.confirmations() == Confirmations.REQUIRED,
                units(table, sections, application.organizationName()), invited, files));
    }

    /** What the members confirmed with. */
    @Override
    public List<Evidence> evidence(Application application, int version) {
        return of(application, version).stream().flatMap(roll -> roll.lines().stream())
                .flatMap(member -> member.files().stream().map(file -> new Evidence(file,
                        member.unit().name() + " " + file.fileName(), texts.get("participation")))).toList();
    }

    @Override
    public Set<String> actionsElsewhere() {
        return Set.of(CONFIRMED);
    }

    /** Whether a unit of this application has confirmed with this file, now or when a version was submitted. */
    @Override
    public boolean contain(Application application, AttachmentView file) {
        return !file.removed() && participations.findByApplicationIdOrderById(application.id()).stream()
                .filter(one -> one.caseKey().equals(file.caseKey()))
                .anyMatch(one -> isConfirmed(one) || IntStream.rangeClosed(1, application.currentVersion())
                        .anyMatch(version -> isConfirmed(one.at(versions.submittedAt(application, version)))));
    }

    private static boolean isConfirmed(Participation one) {
        return one.state() == Participation.State.CONFIRMED;
    }

    static List<MemberUnit> units(MemberTable table, Stream<JsonNode> sections, String ownName) {
        Key own = Key.of(ownName, "");
        Map<Key, MemberUnit> units = new LinkedHashMap<>();
        sections.flatMap(section -> stream(section.path(table.list()))).forEach(line -> {
            String name = text(line, table.name());
            if (!name.isEmpty()) {
                String kind = text(line, table.kind());
                MemberUnit unit = new MemberUnit(name, text(line, table.code()), kind.isEmpty() ? table.title() : kind,
                        1, own.mayBe(Key.of(name, "")));
                units.merge(unit.identity(), unit, (first, again) -> first.oneMoreRow());
            }
        });
        return new ArrayList<>(units.values());
    }

    private static Stream<JsonNode> stream(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static String text(JsonNode line, String column) {
        return column == null ? "" : CleanText.strip(line.path(column).asText(""));
    }
}
