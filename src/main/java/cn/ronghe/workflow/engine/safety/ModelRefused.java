package cn.ronghe.workflow.engine.safety;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.ronghe.shared.Texts;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;

/**
 * A deployment was refused; holds every problem of every file in it. The engine's REST door answers it with 400
 * and the problems by file.
 */
public class ModelRefused extends ParseException {

    private final transient List<ModelProblem> problems;

    ModelRefused(Texts texts, List<ModelProblem> problems) {
        super(message(texts, problems), problems.get(0).resource(), List.of(), List.of());
        this.problems = List.copyOf(problems);
        Map<String, List<Problem>> byFile = problems.stream().collect(Collectors.groupingBy(ModelProblem::resource,
                LinkedHashMap::new, Collectors.mapping(problem -> new Reported(texts, problem), Collectors.toList())));
        resorceReports.clear();
        byFile.forEach((file, found) -> resorceReports.add(new ResourceReportImpl(file, found, List.of())));
    }

    public List<ModelProblem> problems() {
        return problems;
    }

    private static String message(Texts texts, List<ModelProblem> problems) {
        return problems.stream().map(problem -> sentence(texts, problem))
                .collect(Collectors.joining("\n", texts.get("workflow.safety.refused") + "\n", ""));
    }

    private static String sentence(Texts texts, ModelProblem problem) {
        String reason = texts.get(problem.reason());
        if (problem.elementName().isEmpty()) {
            return texts.get("workflow.safety.problem-of-file", problem.resource(), reason);
        }
        return texts.get("workflow.safety.problem", problem.resource(), String.valueOf(problem.line()),
                problem.elementName(), problem.elementId(), reason);
    }

    private record Reported(String message, int line, String elementId) implements Problem {

        Reported(Texts texts, ModelProblem problem) {
            this(sentence(texts, problem), problem.line(), problem.elementId());
        }

        @Override
        public String getMessage() {
            return message;
        }

        @Override
        public int getLine() {
            return line;
        }

        @Override
        public int getColumn() {
            return 0;
        }

        @Override
        public String getMainElementId() {
            return elementId.isEmpty() ? null : elementId;
        }

        @Override
        public List<String> getElementIds() {
            return elementId.isEmpty() ? List.of() : List.of(elementId);
        }
    }
}
