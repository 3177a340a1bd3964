package cn.ronghe.application;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.calendar.PlainDates;
import cn.ronghe.organization.People;
import cn.ronghe.organization.Person;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Component;

/** How an application is called wherever it is named. */
@Component
public class ApplicationNames {

    private final PlatformTypes types;
    private final People people;
    private final PlainDates dates;
    private final Texts texts;

    ApplicationNames(PlatformTypes types, People people, PlainDates dates, Texts texts) {
        this.types = types;
        this.people = people;
        this.dates = dates;
        this.texts = texts;
    }

    /** Its platform's name; before that was typed, what tells it from others: its type, and who began it when. */
    public String of(Application application) {
        return of(List.of(application)).apply(application);
    }

    /** The names of several; who began them is asked once. */
    Function<Application, String> of(Collection<Application> several) {
        Map<String, Person> beginners = people.byUsernames(several.stream()
                .filter(application -> application.platformName() == null).map(Application::createdBy)
                .collect(Collectors.toSet()));
        return application -> application.platformName() != null ? application.platformName()
                : unnamed(application, beginners.get(application.createdBy()));
    }

    private String unnamed(Application application, Person beginner) {
        return texts.get("application.unnamed", types.get(application.typeCode()).name(),
                dates.moment(application.createdAt()), beginner == null ? application.createdBy() : beginner.name());
    }
}
