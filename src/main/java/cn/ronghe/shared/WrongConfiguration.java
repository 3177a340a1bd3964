package cn.ronghe.shared;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Everything that is wrong in the configuration; nothing was started. */
class WrongConfiguration extends RuntimeException {

    private final transient List<ConfigProblem> problems;

    WrongConfiguration(List<ConfigProblem> problems) {
        super(lines(problems, ConfigProblem::inEnglish));
        this.problems = problems;
    }

    private static String lines(List<ConfigProblem> problems, Function<ConfigProblem, String> sentence) {
        return problems.stream().map(sentence).collect(Collectors.joining(System.lineSeparator()));
    }

    private static FailureAnalysis analysis(List<ConfigProblem> problems, Throwable cause) {
        Refusal found = Refusal.of("config.refused", problems.size());
        Refusal action = Refusal.of("config.action");
        String end = System.lineSeparator();
        return new FailureAnalysis(
                ConfigSentences.chinese(found) + end + end + lines(problems, ConfigProblem::inChinese) + end + end
                        + ConfigSentences.english(found) + end + end + lines(problems, ConfigProblem::inEnglish),
                ConfigSentences.chinese(action) + end + ConfigSentences.english(action), cause);
    }

    static class Analyzer extends AbstractFailureAnalyzer<WrongConfiguration> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, WrongConfiguration cause) {
            return analysis(cause.problems, cause);
        }
    }

    /** For a file that changed, or was read, after the check. */
    static class SingleAnalyzer extends AbstractFailureAnalyzer<ConfigProblem> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, ConfigProblem cause) {
            return analysis(List.of(cause), cause);
        }
    }
}
