package cn.ronghe.workflow.engine;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A drawing with the forms that its tasks name: what is deployed together, kept together and compared.
 *
 * @param key   the process's id
 * @param bpmn  the drawing
 * @param forms each form's text by its id, which is its file's name without ending
 */
public record ModelBundle(String key, String bpmn, SortedMap<String, String> forms) {

    public static final String MODEL = ".bpmn";
    public static final String FORM = ".form";

    private static final Pattern FORM_REFERENCE = Pattern.compile("formRef\\s*=\\s*[\"']([^\"'<>]+)[\"']");

    public ModelBundle {
        forms = new TreeMap<>(forms);
    }

    /** The forms that a drawing's tasks name. */
    public static SortedSet<String> formsNamedIn(String bpmn) {
        return FORM_REFERENCE.matcher(bpmn).results().map(named -> named.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The files of the deployment, the drawing first. */
    public Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(key + MODEL, bpmn.getBytes(StandardCharsets.UTF_8));
        forms.forEach((form, text) -> files.put(form + FORM, text.getBytes(StandardCharsets.UTF_8)));
        return files;
    }
}
