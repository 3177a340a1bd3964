package cn.ronghe.application;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import cn.ronghe.application.MemberUnit.Key;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.recommendation.FilledForm;
import cn.ronghe.recommendation.RecommendationForm.Confirmations;
import cn.ronghe.recommendation.RecommendationForm.MemberTable;
import cn.ronghe.shared.CleanText;
import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;

/** Reads who the members are from what was filled in, and puts their confirmations beside them. */
@Component
class MemberRolls {

    /** The audit's action for a unit that confirms. */
    static final String CONFIRMED = "audit.participation.confirmed";

    private final Versions versions;
    private final ParticipationRepository participations;
    private final Attachments attachments;

    MemberRolls(Versions versions, ParticipationRepository participations, Attachments attachments) {
        this.versions = versions;
        this.participations = participations;
        this.attachments = attachments;
    }

    /** With the files; of a version, where 0 is what is saved now. Empty where the form has no such table. */
    Optional<MemberRoll> of(Application application, int version) {
        FilledForm filled = versions.filled(application, version);
        return of(application, filled.layout().members(), stream(filled.content().sections()),
                one -> attachments.of(one.caseKey()));
    }

    /** Without the files. */
    Optional<MemberRoll> of(Application application, MemberTable table, Stream<JsonNode> sections) {
        return of(application, table, sections, one -> List.of());
    }

    private Optional<MemberRoll> of(Application application, MemberTable members, Stream<JsonNode> sections,
                                    Function<Participation, List<AttachmentView>> files) {
        return Optional.ofNullable(members).map(table -> MemberRoll.of(
                table.title(), table.confirmations() == Confirmations.REQUIRED,
                units(table, sections, application.organizationName()),
                participations.findByApplicationIdOrderById(application.id()), files));
    }

    /** Whether a unit of this application has confirmed with this file. */
    boolean isEvidence(Application application, AttachmentView file) {
        return !file.removed() && participations.findByApplicationIdOrderById(application.id()).stream()
                .anyMatch(one -> one.state() == Participation.State.CONFIRMED && one.caseKey().equals(file.caseKey()));
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
