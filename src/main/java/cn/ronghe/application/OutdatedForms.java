package cn.ronghe.application;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.recommendation.RecommendationForms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which applications are still filled in by an earlier edition of their form: for who has changed a form. */
@Service
@Transactional(readOnly = true)
public class OutdatedForms {

    private static final Collection<ApplicationState> FILLED_IN = EnumSet.allOf(ApplicationState.class).stream()
            .filter(ApplicationState::editable).collect(Collectors.toSet());

    /** @param since when its edition came into use */
    public record Line(String platform, String typeName, String unit, boolean returned, Instant since) {
    }

    private final ApplicationRepository applications;
    private final FilingRules rules;
    private final RecommendationForms forms;
    private final PlatformTypes types;

    OutdatedForms(ApplicationRepository applications, FilingRules rules, RecommendationForms forms, PlatformTypes types) {
        this.applications = applications;
        this.rules = rules;
        this.forms = forms;
        this.types = types;
    }

    /** Without those whose time to be filled in is over. */
    public List<Line> all() {
        Map<String, Instant> since = new HashMap<>();
        return applications.findByStateInAndFormEditionNotInOrderByTypeCodeAscIdAsc(FILLED_IN, forms.standing()).stream()
                .filter(application -> rules.editable(application).isEmpty())
                .map(application -> new Line(application.platformName(), types.get(application.typeCode()).name(),
                        application.organizationName(), application.state().correcting(),
                        since.computeIfAbsent(application.formEdition(), forms::since))).toList();
    }
}
