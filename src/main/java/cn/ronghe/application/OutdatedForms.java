package cn.ronghe.application;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import cn.ronghe.batch.Batch;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.recommendation.RecommendationForms;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which applications are still filled in by an earlier edition of their form: for who has changed a form. */
@Service
@Transactional(readOnly = true)
public class OutdatedForms {

    /** @param since when its edition came into use */
    public record Line(String platform, String typeName, String unit, boolean returned, Instant since) {
    }

    /** @param nextAfter asks for the page after this one; null on the last page */
    public record Page(List<Line> lines, Long nextAfter) {
    }

    private final ApplicationRepository applications;
    private final FilingRules rules;
    private final RecommendationForms forms;
    private final PlatformTypes types;
    private final ApplicationNames names;
    private final Batches batches;
    private final Clock clock;

    OutdatedForms(ApplicationRepository applications, FilingRules rules, RecommendationForms forms, PlatformTypes types,
                  ApplicationNames names, Batches batches, Clock clock) {
        this.applications = applications;
        this.rules = rules;
        this.forms = forms;
        this.types = types;
        this.names = names;
        this.batches = batches;
        this.clock = clock;
    }

    /** Without those whose time to be filled in is over. @param after the keyset's next page, 0 for the first */
    public Page page(long after, int size) {
        List<Application> found = applications.filledInBefore(forms.standing(), open(), clock.instant(), after,
                Limit.of(size + 1));
        List<Application> shown = found.subList(0, Math.min(size, found.size()));
        Function<Application, String> called = names.of(shown);
        Map<String, Instant> since = new HashMap<>();
        return new Page(shown.stream().map(application -> new Line(called.apply(application),
                types.get(application.typeCode()).name(), application.organizationName(), application.state().correcting(),
                since.computeIfAbsent(application.formEdition(), forms::since))).toList(),
                found.size() > size ? shown.get(size - 1).id() : null);
    }

    /** The batches whose drafts may be filled in now; one that cannot be is asked for where there is none. */
    private List<Long> open() {
        List<Long> open = batches.all().stream().filter(batch -> rules.window(batch).isEmpty()).map(Batch::id).toList();
        return open.isEmpty() ? List.of(0L) : open;
    }
}
