package cn.ronghe.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.shared.ConfigProblem;
import org.commonmark.node.Node;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The mail texts of {@code config/mail/}: {@code <template>.md}, its first line {@code # subject}, the rest Markdown.
 * {@code templates.yaml} lists the values that each template is given; a text that uses another one stops the start.
 */
@Component
class MailTemplates {

    private static final int LONGEST_SUBJECT = 250;
    private static final String NAME = "name";
    private static final String SENDER = "sender";
    private static final String EMPTY = "—";

    private final Map<String, Template> templates = new TreeMap<>();
    private final MailMarkdown markdown;
    private final String layout;
    private final String signature;
    private final String sender;

    MailTemplates(ConfigFiles files, MailSettings settings) {
        sender = orEmpty(settings.displayName());
        markdown = new MailMarkdown(files.yaml("mail/styles.yaml", Styles.class));
        layout = layout(files);
        signature = files.text("mail/signature.md");
        check("signature.md", signature, Set.of(SENDER));
        files.yaml("mail/templates.yaml", Contracts.class).forEach((name, values) ->
                templates.put(name, template(name, files.text("mail/" + name + ".md"), values)));
    }

    Set<String> names() {
        return templates.keySet();
    }

    /** @throws IllegalArgumentException for an unknown template or a missing value: a defect of the caller */
    MailText render(String name, String recipient, Map<String, String> given) {
        Template template = templates.get(name);
        if (template == null) {
            throw new IllegalArgumentException("no mail template " + name + " in config/mail/templates.yaml");
        }
        Set<String> missing = new TreeSet<>(template.values());
        missing.removeIf(value -> given.get(value) != null);
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("mail " + name + " was not given " + missing);
        }
        Map<String, String> values = new LinkedHashMap<>();
        template.values().forEach(value -> values.put(value, orEmpty(given.get(value))));
        values.put(NAME, orEmpty(recipient));
        values.put(SENDER, sender);
        return write(template, values);
    }

    private MailText write(Template template, Map<String, String> values) {
        String subject = Lines.shortened(
                Lines.flat(Placeholders.fill(template.subject(), values, Lines::flat)), LONGEST_SUBJECT);
        Node body = markdown.document(template.body(), values);
        Node end = markdown.document(signature, values);
        Map<String, String> parts = Map.of("title", HtmlUtils.htmlEscape(subject, "UTF-8"),
                "content", markdown.html(body), "signature", markdown.html(end));
        return new MailText(subject, PlainText.of(body) + "\n" + PlainText.of(end),
                Placeholders.fill(layout, parts, UnaryOperator.identity()));
    }

    private Template template(String name, String text, List<String> values) {
        String file = name + ".md";
        if (!text.startsWith("# ")) {
            throw new ConfigProblem("mail/" + file, 1, "the first line must be the subject: # …");
        }
        Set<String> known = new TreeSet<>(values);
        known.addAll(Set.of(NAME, SENDER));
        check(file, text, known);
        String subject = text.lines().findFirst().orElseThrow().substring(2).strip();
        Template template = new Template(subject, text.substring(text.indexOf('\n') + 1), List.copyOf(values));
        MailText sample = write(template, known.stream().collect(Collectors.toMap(value -> value, value -> "x")));
        if (sample.plain().contains("{") || sample.html().contains("{")) {
            throw new ConfigProblem("mail/" + file, "a placeholder can stand in words and in (link) only");
        }
        return template;
    }

    private static void check(String file, String text, Set<String> known) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Set<String> unknown = new TreeSet<>(Placeholders.in(lines.get(i)));
            unknown.removeAll(known);
            if (!unknown.isEmpty()) {
                throw new ConfigProblem("mail/" + file, i + 1, "unknown " + unknown + ", known are " + known);
            }
            if (Placeholders.hasStrayBrace(lines.get(i))) {
                throw new ConfigProblem("mail/" + file, i + 1, "a brace that belongs to no {placeholder}");
            }
        }
    }

    private static String layout(ConfigFiles files) {
        String text = files.text("mail/layout.html");
        if (!Placeholders.in(text).equals(Set.of("content", "signature", "title"))) {
            throw new ConfigProblem("mail/layout.html", "needs {title}, {content} and {signature}, and no other");
        }
        return text;
    }

    private static String orEmpty(String value) {
        return value == null || value.isBlank() ? EMPTY : value;
    }

    private record Template(String subject, String body, List<String> values) {
    }

    /** Template name to the values it is given. */
    private static class Contracts extends LinkedHashMap<String, List<String>> {
    }

    /** HTML tag to inline CSS. */
    private static class Styles extends LinkedHashMap<String, String> {
    }
}
