package cn.ronghe.workflow.process;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import cn.ronghe.batch.PlatformTypesCheck;
import cn.ronghe.organization.CityCheck;
import cn.ronghe.shared.ConfigCheck;
import cn.ronghe.shared.ConfigReview;
import cn.ronghe.shared.ConfigValue;
import cn.ronghe.shared.Refusal;
import cn.ronghe.workflow.engine.safety.DrawnTask;

/** The drawings that come with the system ask departments and forms that there are, each type's as its file says. */
class RoutesCheck implements ConfigCheck {

    private static final String ENDING = ".bpmn";
    private static final String GROUPS = "candidateGroups";
    private static final String FORM = "formRef";

    @Override
    public void check(ConfigReview review) {
        Map<String, List<DrawnTask>> drawings = drawings(review);
        drawings.forEach((name, tasks) -> tasks.forEach(task -> check(review, name + ENDING, task)));
        for (ConfigValue type : PlatformTypesCheck.types(review).values()) {
            String process = type.at("process").text();
            if (drawings.containsKey(process)) {
                drawings.get(process).forEach(task -> compare(review, type, process + ENDING, task));
            } else if (!process.isEmpty() && !review.processes().exists(process + ENDING)) {
                type.at("process").problem("config.type.process", process, List.copyOf(drawings.keySet()));
            }
        }
    }

    private static Map<String, List<DrawnTask>> drawings(ConfigReview review) {
        Map<String, List<DrawnTask>> drawings = new TreeMap<>();
        for (String path : review.processes().list("*" + ENDING)) {
            review.text(review.processes(), path).ifPresent(text -> {
                try {
                    drawings.put(path.substring(0, path.length() - ENDING.length()),
                            DrawnTask.of(text.getBytes(StandardCharsets.UTF_8)));
                } catch (DrawnTask.Unreadable e) {
                    review.problem(review.processes(), path, e.line(), Refusal.of("config.drawing.broken"));
                }
            });
        }
        return drawings;
    }

    private static void check(ConfigReview review, String file, DrawnTask task) {
        List<String> kinds = CityCheck.departmentKinds(review);
        AskedDepartment.of(task).map(AskedDepartment::kind).filter(kind -> !kinds.isEmpty() && !kinds.contains(kind))
                .ifPresent(kind -> problem(review, file, task, GROUPS, Refusal.of("config.drawing.kind", task.name(), kind, kinds)));
        if (!task.form().isEmpty() && !review.forms().exists(task.form() + ".form")) {
            problem(review, file, task, FORM, Refusal.of("config.drawing.form", task.name(), task.form()));
        }
    }

    private static void compare(ConfigReview review, ConfigValue type, String file, DrawnTask task) {
        AskedDepartment.keyOf(task, false).ifPresent(key -> {
            String meant = type.at(key).text();
            boolean known = CityCheck.departmentKinds(review).contains(meant);
            AskedDepartment.of(task).filter(asked -> known && !asked.agrees(key, meant))
                    .ifPresent(asked -> problem(review, file, task, GROUPS, Refusal.of(
                            "config.drawing.department", task.name(), task.groups(), meant, type.at(key).place())));
        });
    }

    /** An XML parser knows where a tag ends, a person looks for the attribute. */
    private static void problem(ConfigReview review, String file, DrawnTask task, String attribute, Refusal reason) {
        List<String> lines = review.processes().text(file).lines().toList();
        int line = task.line();
        for (int i = line; i > 0 && !lines.get(i - 1).contains("</"); i--) {
            if (lines.get(i - 1).contains(attribute)) {
                line = i;
                break;
            }
        }
        review.problem(review.processes(), file, line, reason);
    }
}
