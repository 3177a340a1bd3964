package cn.ronghe.notification;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

import cn.ronghe.shared.ConfigProblem;
import cn.ronghe.shared.Refusal;

/**
 * What one mail text may say.
 *
 * @param file     below {@code config/}
 * @param known    the values it may name
 * @param problems is told what is wrong
 */
record MailTextCheck(String file, Set<String> known, Consumer<ConfigProblem> problems) {

    boolean check(String text) {
        boolean right = true;
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            Set<String> unknown = new TreeSet<>(Placeholders.in(lines.get(i)));
            unknown.removeAll(known);
            if (!unknown.isEmpty()) {
                right = wrong(i + 1, "config.mail.unknown", List.copyOf(unknown), List.copyOf(known));
            } else if (Placeholders.hasStrayBrace(lines.get(i))) {
                right = wrong(i + 1, "config.mail.brace");
            }
        }
        return right;
    }

    boolean checkSubject(String text) {
        return text.startsWith("# ") || wrong(1, "config.mail.subject");
    }

    /** @param sample the text with its values filled in */
    void checkFilled(MailText sample) {
        if (sample.plain().contains("{") || sample.html().contains("{")) {
            wrong(0, "config.mail.position");
        }
    }

    private boolean wrong(int line, String key, Object... arguments) {
        problems.accept(new ConfigProblem(file, line, Refusal.of(key, arguments)));
        return false;
    }
}
