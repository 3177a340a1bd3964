package cn.ronghe.application;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import cn.ronghe.application.SectionSave.Closed;
import cn.ronghe.application.SectionSave.Conflict;
import cn.ronghe.application.SectionSave.Outdated;
import cn.ronghe.application.SectionSave.Refused;
import cn.ronghe.application.SectionSave.Saved;
import cn.ronghe.form.Field;
import cn.ronghe.form.FormSchema;
import cn.ronghe.form.Violations;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.CanonicalJson;
import cn.ronghe.shared.Refusal;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and saves what is typed into the sections. Numbers count from 1. */
@Service
@Transactional
public class Sections {

    public static final int LONGEST_CONTENT = 200_000;
    private static final int LONGEST_NAME = 200;

    private final SectionDrafts drafts;
    private final OwnApplications own;
    private final FilingRules rules;
    private final ApplicationForms forms;
    private final SectionCheck check;
    private final Clock clock;

    Sections(SectionDrafts drafts, OwnApplications own, FilingRules rules, ApplicationForms forms,
             SectionCheck check, Clock clock) {
        this.drafts = drafts;
        this.own = own;
        this.rules = rules;
        this.forms = forms;
        this.check = check;
        this.clock = clock;
    }

    /** The schema for the browser, with the edition of the form that it belongs to. */
    @Transactional(readOnly = true)
    public ObjectNode schema(long applicationId, int number) {
        Application application = own.get(applicationId);
        return forms.section(application, number).browserSchema().put("edition", forms.of(application).sha256());
    }

    /** @throws NoSuchApplication where the section has no growing table of this key */
    @Transactional(readOnly = true)
    public FormSchema.Table table(long applicationId, int number, String key) {
        return forms.section(own.get(applicationId), number).table(key).orElseThrow(() ->
                new NoSuchApplication("a table of section " + number + " of application " + applicationId));
    }

    @Transactional(readOnly = true)
    public StoredSection read(long applicationId, int number) {
        Application application = own.get(applicationId);
        return stored(application, forms.section(application, number), draft(applicationId, number));
    }

    /** Every section of the form, in order. */
    @Transactional(readOnly = true)
    public List<SavedSection> saved(Application application) {
        Map<Integer, SectionDraft> saved = drafts.findByApplicationIdOrderByNumber(application.id()).stream()
                .collect(Collectors.toMap(SectionDraft::number, Function.identity()));
        return IntStream.rangeClosed(1, forms.sections(application).size()).mapToObj(number ->
                Optional.ofNullable(saved.get(number)).map(draft -> new SavedSection(number, draft.revision(),
                        (ObjectNode) new CanonicalJson(draft.content()).tree(), draft.savedByName()))
                        .orElseGet(() -> new SavedSection(number, 0, JsonNodeFactory.instance.objectNode(), null))).toList();
    }

    /** The annex's notes on filling the form in (填写说明), with the years of the application's batch. */
    @Transactional(readOnly = true)
    public List<String> notes(long applicationId, int year) {
        return forms.of(own.get(applicationId)).layout().notes(year);
    }

    /** Why the application may not be changed now, if it may not. */
    @Transactional(readOnly = true)
    public Optional<Refusal> closed(long applicationId) {
        return rules.editable(own.get(applicationId));
    }

    /** Keeps a section as it is, written with the edition that the application has. */
    public SectionSave save(long applicationId, int number, int version, JsonNode content) {
        Application application = own.lock(applicationId);
        return save(application, forms.section(application, number), number, version, content);
    }

    /**
     * Keeps a section as it is, complete or not.
     *
     * @param edition of the form that it was written with; numbers and keys of another one would mean other things
     * @param version the version it started from; saving the same content once more succeeds whatever the version
     */
    public SectionSave save(long applicationId, int number, String edition, int version, JsonNode content) {
        Application application = own.lock(applicationId);
        if (edition.equals(forms.of(application).sha256())) {
            return save(application, forms.section(application, number), number, version, content);
        }
        return number > forms.sections(application).size() ? new Closed(Refusal.of("application.edition.section-gone"))
                : new Outdated(Refusal.of("application.edition.outdated-page"));
    }

    private SectionSave save(Application application, FormSchema schema, int number, int version, JsonNode content) {
        Optional<Refusal> closed = rules.editable(application);
        if (closed.isPresent()) {
            return new Closed(closed.get());
        }
        Violations unusable = schema.checkDraft(content);
        if (unusable.hasErrors()) {
            return new Refused(unusable.errors().get(0).sentence());
        }
        ObjectNode kept = schema.completed(content);
        String text = CanonicalJson.of(kept).text();
        if (text.getBytes(StandardCharsets.UTF_8).length > LONGEST_CONTENT) {
            return new Refused(Refusal.of("application.section.too-long", String.valueOf(LONGEST_CONTENT / 1000)));
        }
        Optional<SectionDraft> before = draft(application.id(), number);
        boolean unchanged = before.map(SectionDraft::content).filter(text::equals).isPresent();
        if (!unchanged && before.map(SectionDraft::revision).orElse(0) != version) {
            return new Conflict(stored(application, schema, before));
        }
        SectionDraft draft = before.orElseGet(() -> new SectionDraft(application.id(), number));
        if (!unchanged) {
            SignedIn person = CurrentPerson.get();
            draft.save(text, person.username(), person.name(), now());
            draft = drafts.saveAndFlush(draft);
            rename(application, schema, kept);
        }
        Violations found = check.of(application, schema, kept);
        return new Saved(draft.revision(), draft.savedAt(), found.all(),
                SectionStanding.of(found.errors(), kept.isEmpty()), totals(schema, kept));
    }

    private StoredSection stored(Application application, FormSchema schema, Optional<SectionDraft> draft) {
        JsonNode content = draft.map(saved -> new CanonicalJson(saved.content()).tree())
                .orElseGet(JsonNodeFactory.instance::objectNode);
        return new StoredSection(forms.of(application).sha256(), draft.map(SectionDraft::revision).orElse(0), content,
                draft.map(SectionDraft::savedByName).orElse(null), draft.map(SectionDraft::savedAt).orElse(null),
                check.of(application, schema, content).all());
    }

    private Optional<SectionDraft> draft(long applicationId, int number) {
        return drafts.findByApplicationIdAndNumber(applicationId, number);
    }

    private void rename(Application application, FormSchema schema, ObjectNode content) {
        String key = forms.of(application).nameField();
        if (schema.fields().stream().anyMatch(field -> field.path().equals(key))) {
            String name = content.path(key).asText("");
            int length = name.codePointCount(0, name.length());
            int end = name.offsetByCodePoints(0, Math.min(length, LONGEST_NAME));
            String kept = name.isEmpty() ? null : name.substring(0, end);
            if (!Objects.equals(kept, application.platformName())) {
                application.rename(kept);
            }
        }
    }

    private static Map<String, JsonNode> totals(FormSchema schema, ObjectNode content) {
        Map<String, JsonNode> totals = new LinkedHashMap<>();
        schema.fields().stream().filter(Field::isTotal).filter(field -> content.has(field.key()))
                .forEach(field -> totals.put(field.key(), content.get(field.key())));
        return totals;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
