package cn.ronghe.modeling.compare;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import cn.ronghe.modeling.compare.Comparison.Change;
import cn.ronghe.modeling.compare.Comparison.Detail;
import cn.ronghe.modeling.compare.Comparison.FormChange;
import cn.ronghe.modeling.compare.Comparison.Kind;
import cn.ronghe.shared.Texts;
import cn.ronghe.workflow.engine.ModelBundle;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.stereotype.Component;

/** Compares two versions of a process, element by element by their ids, and their forms field by field. */
@Component
public class Comparisons {

    private static final Set<String> EXPRESSIONS = Set.of("groups", "assignee", "due", "condition", "inside");
    private static final Set<String> REFERENCES = Set.of("from", "to", "attached", "lane");
    private static final Set<String> YES_OR_NO = Set.of("interrupting", "async", "default");

    private final PlainWords words;
    private final FormComparisons forms;
    private final Texts texts;

    Comparisons(PlainWords words, Texts texts) {
        this.words = words;
        this.forms = new FormComparisons(texts);
        this.texts = texts;
    }

    /** Empty where one of them cannot be read; do not ask for a drawing that was refused for its safety. */
    public Optional<Comparison> between(ModelBundle before, ModelBundle after) {
        try {
            List<FormChange> changedForms = forms.between(before.forms(), after.forms());
            return Optional.of(new Comparison(elements(aspects(before), aspects(after), changedForms), changedForms));
        } catch (ModelException unreadable) {
            return Optional.empty();
        }
    }

    private List<Change> elements(ElementAspects before, ElementAspects after, List<FormChange> changedForms) {
        Map<String, BaseElement> old = before.elements();
        Map<String, BaseElement> now = after.elements();
        List<Change> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        List<Change> removed = new ArrayList<>();
        now.forEach((id, element) -> {
            BaseElement earlier = old.get(id);
            if (earlier == null) {
                added.add(change(Kind.ADDED, after, element, details(before, Map.of(), after, after.of(element), changedForms)));
            } else {
                List<Detail> details = details(before, before.of(earlier), after, after.of(element), changedForms);
                if (!kind(earlier).equals(kind(element))) {
                    details.add(0, new Detail(texts.get("modeling.aspect.kind"), what(earlier), what(element)));
                }
                if (!details.isEmpty()) {
                    changed.add(change(Kind.CHANGED, after, element, details));
                }
            }
        });
        old.forEach((id, element) -> {
            if (!now.containsKey(id)) {
                removed.add(change(Kind.REMOVED, before, element, List.of()));
            }
        });
        added.addAll(changed);
        added.addAll(removed);
        return added;
    }

    private List<Detail> details(ElementAspects old, Map<String, String> before, ElementAspects now,
                                 Map<String, String> after, List<FormChange> changedForms) {
        Set<String> aspects = new LinkedHashSet<>(before.keySet());
        aspects.addAll(after.keySet());
        List<Detail> details = new ArrayList<>();
        for (String aspect : aspects) {
            boolean isTitle = before.isEmpty() && Set.of("name", "from", "to").contains(aspect);
            if (!isTitle && !Objects.equals(before.get(aspect), after.get(aspect))) {
                details.add(new Detail(texts.get("modeling.aspect." + aspect), said(old, aspect, before.get(aspect)),
                        said(now, aspect, after.get(aspect))));
            }
        }
        String form = before.isEmpty() ? null : after.get("form");
        if (changedForms.stream().anyMatch(change -> change.kind() == Kind.CHANGED && change.form().equals(form))) {
            details.add(new Detail(texts.get("modeling.aspect.form-content"), null, form));
        }
        return details;
    }

    private String said(ElementAspects model, String aspect, String value) {
        if (value == null) {
            return null;
        }
        if (REFERENCES.contains(aspect)) {
            return model.nameOf(value);
        }
        if (YES_OR_NO.contains(aspect) && (value.equals("true") || value.equals("false"))) {
            return texts.get("modeling." + value);
        }
        return EXPRESSIONS.contains(aspect) ? words.of(value) : value;
    }

    private Change change(Kind kind, ElementAspects model, BaseElement element, List<Detail> details) {
        return new Change(kind, element.getId(), what(element), model.titleOf(element), details);
    }

    private String what(BaseElement element) {
        return texts.get("modeling.kind." + kind(element));
    }

    private static String kind(BaseElement element) {
        return element.getElementType().getTypeName();
    }

    private static ElementAspects aspects(ModelBundle bundle) {
        return new ElementAspects(Bpmn.readModelFromStream(
                new ByteArrayInputStream(bundle.bpmn().getBytes(StandardCharsets.UTF_8))));
    }
}
