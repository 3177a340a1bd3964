package cn.ronghe.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.shared.ConfigProblem;
import cn.ronghe.shared.Refusal;
import org.commonmark.node.Node;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The mail texts of {@code config/mail/}: {@code <template>.md}, its first line {@code # subject}, the rest Markdown.
 * {@code templates.yaml} lists the values that each template is given; a text that uses another one stops the start.
 */
@Component
class MailTemplates {

    static final String CONTRACTS = "mail/templates.yaml";
    static final String STYLES = "mail/styles.yaml";

    private static final int LONGEST_SUBJECT = 250;
    private static final String NAME = "name";
    private static final String SENDER = "sender";
    private static final String EMPTY = "—";

    private final Map<String, Template> templates = new TreeMap<>();
    private final MailMarkdown markdown;
    private final String layout;
    private final String signature;
    private final String sender;

    @Autowired
    MailTemplates(ConfigFiles files, MailSettings settings) {
        this(files, settings, problem -> {
            throw problem;
        });
    }

    /** @param problems is told what is wrong with the texts, all of it where it goes on */
    MailTemplates(ConfigFiles files, MailSettings settings, Consumer<ConfigProblem> problems) {
        sender = orEmpty(settings.displayName());
        markdown = new MailMarkdown(files.yaml(STYLES, Styles.class));
        layout = files.text("mail/layout.html");
        if (!Placeholders.in(layout).equals(Set.of("content", "signature", "title"))) {
            problems.accept(new ConfigProblem("mail/layout.html", 0, Refusal.of("config.mail.layout")));
        }
        signature = files.text("mail/signature.md");
        new MailTextCheck("mail/signature.md", Set.of(SENDER), problems).check(signature);
        files.yaml(CONTRACTS, Contracts.class).forEach((name, values) -> read(files, name, values, problems));
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

    private void read(ConfigFiles files, String name, List<String> values, Consumer<ConfigProblem> problems) {
        String file = "mail/" + name + ".md";
        Set<String> known = new TreeSet<>(values);
        known.addAll(Set.of(NAME, SENDER));
        MailTextCheck check = new MailTextCheck(file, known, problems);
        try {
            String text = files.text(file);
            if (check.check(text) & check.checkSubject(text)) {
                Template template = new Template(text.lines().findFirst().orElseThrow().substring(2).strip(),
                        text.substring(text.indexOf('\n') + 1), List.copyOf(values));
                check.checkFilled(write(template, known.stream().collect(Collectors.toMap(value -> value, value -> "x"))));
                templates.put(name, template);
            }
        } catch (ConfigProblem unreadable) {
            problems.accept(unreadable);
        }
    }

    private static String orEmpty(String value) {
        return value == null || value.isBlank() ? EMPTY : value;
    }

    private record Template(String subject, String body, List<String> values) {
    }

    /** Template name to the values it is given. */
    static class Contracts extends LinkedHashMap<String, List<String>> {
    }

    /** HTML tag to inline CSS. */
    static class Styles extends LinkedHashMap<String, String> {
    }
}
