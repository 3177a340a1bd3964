package cn.ronghe.selection;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.ronghe.application.Application;
import cn.ronghe.organization.SignedIn;

/** The opinions of one selection, cut down to what one viewer may see. */
class OpinionTable {

    private final Map<Long, List<SelectionOpinion>> byCase;
    private final Map<String, String> names;
    private final String viewer;
    private final boolean all;

    OpinionTable(List<SelectionOpinion> opinions, List<SelectionMember> panel, SignedIn viewer, boolean all) {
        this.byCase = opinions.stream().collect(Collectors.groupingBy(SelectionOpinion::applicationId));
        this.names = panel.stream().collect(Collectors.toMap(SelectionMember::username, SelectionMember::name));
        this.viewer = viewer.username();
        this.all = all;
    }

    GivenOpinion own(long applicationId) {
        return of(applicationId).stream().filter(opinion -> opinion.username().equals(viewer)).findFirst()
                .map(this::shown).orElse(GivenOpinion.NONE);
    }

    List<GivenOpinion> given(long applicationId) {
        return all ? of(applicationId).stream().map(this::shown).toList() : List.of();
    }

    /** Mean of all scores so far to one decimal, halves up. */
    BigDecimal mean(long applicationId) {
        List<Integer> scores = of(applicationId).stream().map(SelectionOpinion::score)
                .filter(score -> score != null).toList();
        if (!all || scores.isEmpty()) {
            return null;
        }
        int sum = scores.stream().mapToInt(Integer::intValue).sum();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(scores.size()), 1, RoundingMode.HALF_UP);
    }

    static Map<Long, Application> byId(List<Application> applications) {
        return applications.stream().collect(Collectors.toMap(Application::id, Function.identity()));
    }

    private List<SelectionOpinion> of(long applicationId) {
        return byCase.getOrDefault(applicationId, List.of());
    }

    private GivenOpinion shown(SelectionOpinion opinion) {
        return new GivenOpinion(names.getOrDefault(opinion.username(), opinion.username()), opinion.opinion(),
                opinion.score(), opinion.savedAt());
    }
}
