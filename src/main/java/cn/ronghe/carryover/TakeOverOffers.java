package cn.ronghe.carryover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationForms;
import cn.ronghe.application.Dossier;
import cn.ronghe.application.DossierHead;
import cn.ronghe.application.NoSuchApplication;
import cn.ronghe.application.OwnApplications;
import cn.ronghe.application.SavedSection;
import cn.ronghe.application.Sections;
import cn.ronghe.application.Versions;
import cn.ronghe.carryover.TakeOverOffer.Left;
import cn.ronghe.carryover.TakeOverOffer.Line;
import cn.ronghe.carryover.TakeOverOffer.Section;
import cn.ronghe.form.Fitting;
import cn.ronghe.form.FormChange;
import cn.ronghe.form.FormComparison;
import cn.ronghe.form.FormSchema;
import cn.ronghe.form.Transfer;
import cn.ronghe.form.Violation;
import cn.ronghe.recommendation.EditionForm;
import cn.ronghe.recommendation.FilledForm;
import cn.ronghe.shared.CanonicalJson;
import cn.ronghe.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds what an application could take over (沿用), and from where: other applications of its own unit only. */
@Component
@Transactional(readOnly = true)
public class TakeOverOffers {

    private final OwnApplications own;
    private final ApplicationForms forms;
    private final Versions versions;
    private final Sections saved;
    private final Dossier dossier;

    TakeOverOffers(OwnApplications own, ApplicationForms forms, Versions versions, Sections saved,
                   Dossier dossier) {
        this.own = own;
        this.forms = forms;
        this.versions = versions;
        this.saved = saved;
        this.dossier = dossier;
    }

    /** The same form's first, of these the submitted ones, latest first. */
    public List<DossierHead> sources(long applicationId) {
        Application here = own.get(applicationId);
        return candidates(here).stream().map(there -> dossier.head(there.id())).toList();
    }

    public boolean hasSources(long applicationId) {
        return !candidates(own.get(applicationId)).isEmpty();
    }

    List<Application> candidates(Application here) {
        return own.all().stream().filter(there -> mapping(there, here).isPresent())
                .sorted(Comparator.comparing((Application there) -> !isOfSameForm(there, here))
                        .thenComparing(there -> there.acceptanceNumber() == null)).toList();
    }

    boolean isOfSameForm(Application there, Application here) {
        return forms.type(there).recommendationForm().equals(forms.type(here).recommendationForm());
    }

    private Optional<TakeOverMapping> mapping(Application there, Application here) {
        return there.id() == here.id() || there.organizationId() != here.organizationId() ? Optional.empty()
                : TakeOverMapping.between(forms.type(there).recommendationForm(), forms.type(here).recommendationForm(),
                        forms.start(here));
    }

    /** @throws NoSuchApplication where the source is not among {@link #sources} */
    public TakeOverOffer offer(long applicationId, long sourceId) {
        Application here = own.get(applicationId);
        Application there = own.get(sourceId);
        TakeOverMapping mapping = mapping(there, here).orElseThrow(() ->
                new NoSuchApplication("application " + sourceId + " as a source of " + applicationId));
        FilledForm filled = versions.filled(there, there.state().editable() ? 0 : there.currentVersion());
        Transfer transfer = new Transfer(filled.form(), filled::section, mapping::source);
        List<SavedSection> drafts = saved.saved(here);
        List<Section> sections = new ArrayList<>();
        List<Left> left = new ArrayList<>();
        EditionForm form = forms.of(here);
        for (FormSchema schema : form.sections()) {
            SavedSection draft = drafts.get(sections.size());
            String title = form.layout().section(draft.number()).title();
            sections.add(section(draft, title, schema, transfer.into(schema), mapping, left));
        }
        transfer.homeless().forEach(lost -> left.add(new Left(lost.label(), lost.year().isEmpty()
                ? Refusal.of("application.take-over.no-field")
                : Refusal.of("application.take-over.no-year", lost.year()))));
        DossierHead source = dossier.head(sourceId);
        return new TakeOverOffer(source, source.batchYear(), dossier.head(applicationId).batchYear(), form.sha256(),
                CanonicalJson.of(filled.content().sections()).sha256(), List.copyOf(sections), List.copyOf(left));
    }

    private static Section section(SavedSection draft, String title, FormSchema schema, ObjectNode said,
                                   TakeOverMapping mapping, List<Left> left) {
        int number = draft.number();
        ObjectNode here = draft.content();
        Fitting fitting = schema.fitting(here.deepCopy().setAll(said));
        fitting.dropped().stream().filter(violation -> said.has(key(violation)))
                .forEach(violation -> left.add(new Left(violation.label(), violation.sentence())));
        ObjectNode there = JsonNodeFactory.withExactBigDecimals(true).objectNode();
        said.fieldNames().forEachRemaining(key -> {
            if (fitting.kept().has(key)) {
                there.set(key, fitting.kept().get(key));
            }
        });
        List<Line> lines = FormComparison.between(schema, here, schema, fitting.kept()).changes().stream()
                .filter(change -> there.has(path(change)))
                .map(change -> line(number, change, here.path(path(change)), there.path(path(change)), mapping)).toList();
        return new Section(number, title, schema, draft.version(), draft.savedBy(), here, there, lines,
                there.size() - lines.size());
    }

    private static Line line(int number, FormChange change, JsonNode here, JsonNode there, TakeOverMapping mapping) {
        boolean filled = here.isContainerNode() ? !here.isEmpty() : !here.asText("").isEmpty();
        return new Line(number + ":" + path(change), path(change), change, change.isTable() ? here.size() : 0,
                change.isTable() ? there.size() : 0, filled, !filled && mapping.isCertain(path(change)));
    }

    private static String path(FormChange change) {
        return change instanceof FormChange.OfTable table ? table.path() : ((FormChange.OfField) change).path();
    }

    private static String key(Violation violation) {
        return violation.fieldPath().replaceFirst("\\[.*", "");
    }
}
