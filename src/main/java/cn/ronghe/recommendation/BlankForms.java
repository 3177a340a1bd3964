package cn.ronghe.recommendation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import cn.ronghe.batch.Batch;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.document.PaperForm;
import cn.ronghe.document.PaperReports;
import cn.ronghe.form.Forms;
import cn.ronghe.form.ReportLayout;
import cn.ronghe.form.YearlyReports;
import cn.ronghe.recommendation.BlankForm.Kind;
import cn.ronghe.shared.ConfigFiles;
import org.springframework.stereotype.Component;

/**
 * Every form of the notices, blank, with the years of the latest batch: to read and to send around before anything is
 * filled in. A recommendation form that no platform type uses yet is among them.
 */
@Component
public class BlankForms {

    /** As the notices number them, the city's first. */
    private static final Comparator<BlankForm> BY_ANNEX =
            Comparator.comparing(BlankForm::national).thenComparing(BlankForm::annex);
    private static final String FOLDER = "recommendation-forms/";
    private static final String ENDING = ".yaml";

    /** @param typeName ticked on the title page, where it is asked for */
    private record Recommendation(String name, String typeName, RecommendationForm layout) {

        /** 学校实践中心推荐书: several types may share a form, whose title does not tell them apart. */
        static Recommendation of(PlatformType type, RecommendationForm layout) {
            return new Recommendation(type.name() + layout.title().get(layout.title().size() - 1), type.name(), layout);
        }
    }

    private record Report(String name, String type) {
    }

    private final Map<String, Recommendation> recommendations = new LinkedHashMap<>();
    private final Map<String, Report> reportsByCode = new LinkedHashMap<>();
    private final YearlyReports reports;
    private final Forms forms;
    private final Batches batches;
    private final Clock clock;

    BlankForms(PlatformTypes types, YearlyReports reports, Forms forms, Batches batches, ConfigFiles config, Clock clock) {
        this.reports = reports;
        this.forms = forms;
        this.batches = batches;
        this.clock = clock;
        types.all().forEach(type -> recommendations.put(type.code(),
                Recommendation.of(type, layout(type.recommendationForm(), config))));
        List<String> used = types.all().stream().map(PlatformType::recommendationForm).toList();
        config.list(FOLDER + "*" + ENDING).stream()
                .map(path -> path.substring(FOLDER.length(), path.length() - ENDING.length()))
                .filter(name -> !used.contains(name)).forEach(name -> {
                    RecommendationForm layout = layout(name, config);
                    recommendations.put(name, new Recommendation(String.join("", layout.title()), "", layout));
                });
        reports.names().forEach(name -> reports.layout(name).annexes().forEach((type, annex) -> {
            boolean there = reportsByCode.values().stream().anyMatch(other -> other.name().equals(name)
                    && reports.layout(name).annexes().get(other.type()).equals(annex));
            if (!there) {
                reportsByCode.put(name + "." + type, new Report(name, type));
            }
        }));
    }

    private static RecommendationForm layout(String name, ConfigFiles config) {
        return config.yaml(FOLDER + name + ENDING, RecommendationForm.class);
    }

    /** Recommendation forms first, then the yearly reports. */
    public List<BlankForm> all() {
        Stream<BlankForm> recommended = recommendations.entrySet().stream().map(form -> new BlankForm(Kind.RECOMMENDATION,
                form.getKey(), form.getValue().name(), form.getValue().layout().annex()));
        Stream<BlankForm> yearly = reportsByCode.entrySet().stream().map(form -> {
            ReportLayout layout = reports.layout(form.getValue().name());
            return new BlankForm(Kind.REPORT, form.getKey(), String.join("", layout.title()),
                    layout.annexes().get(form.getValue().type()));
        });
        return Stream.concat(recommended, yearly.sorted(BY_ANNEX)).toList();
    }

    public Optional<BlankForm> find(Kind kind, String code) {
        return all().stream().filter(form -> form.kind() == kind && form.code().equals(code)).findFirst();
    }

    /** As it is printed. */
    public PaperForm print(BlankForm form) {
        int year = year();
        if (form.kind() == Kind.REPORT) {
            Report report = reportsByCode.get(form.code());
            return PaperReports.print(reports.layout(report.name()), report.type(), reports.sections(report.name(), year),
                    nothing -> null, 0, "");
        }
        Recommendation recommendation = recommendations.get(form.code());
        RecommendationForm layout = recommendation.layout();
        return new PaperForms(layout, recommendation.typeName(), "", year)
                .blank(layout.sections().stream().map(section -> forms.get(section.form(), year)).toList());
    }

    /** The year whose figures the forms ask for. */
    public int year() {
        return batches.all().stream().findFirst().map(Batch::batchYear).orElseGet(() -> LocalDate.now(clock).getYear());
    }
}
