package cn.ronghe.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import cn.ronghe.batch.Batch;
import cn.ronghe.batch.BatchType;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.calendar.DueDates;
import cn.ronghe.calendar.PlainDates;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.Organization;
import cn.ronghe.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may file what until when. */
@Component
public class FilingRules {

    private final Batches batches;
    private final Departments departments;
    private final PlainDates dates;
    private final DueDates dueDates;
    private final Clock clock;

    FilingRules(Batches batches, Departments departments, PlainDates dates, DueDates dueDates, Clock clock) {
        this.batches = batches;
        this.departments = departments;
        this.dates = dates;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** Days are inclusive: a batch that closes on the 15th takes applications through 23:59:59 of that day. */
    Optional<Refusal> window(Batch batch) {
        LocalDate today = LocalDate.now(clock);
        if (today.isBefore(batch.opensOn())) {
            return Optional.of(Refusal.of("application.window.ahead", dates.day(batch.opensOn())));
        }
        return today.isAfter(batch.closesOn())
                ? Optional.of(Refusal.of("application.window.closed", dates.day(batch.closesOn()))) : Optional.empty();
    }

    /** H 三(一): no lead from outside the city; H 附件3.3 说明2: the kinds of units that file a type. */
    Optional<Refusal> unit(Organization unit, PlatformType type) {
        if (!departments.belongsToCity(unit.districtCode())) {
            return Optional.of(Refusal.of("application.unit.outside", unit.name(), departments.city().name()));
        }
        return type.applicantKinds().contains(unit.kind()) ? Optional.empty()
                : Optional.of(Refusal.of("application.unit.kind", unit.name(), type.name()));
    }

    /** Whether the form and its files may be changed now. */
    public Optional<Refusal> editable(Application application) {
        if (application.state().correcting()) {
            Instant due = application.correctionDue();
            return clock.instant().isAfter(due)
                    ? Optional.of(Refusal.of("application.correction.overdue", dates.moment(due))) : Optional.empty();
        }
        return application.state() == ApplicationState.DRAFT ? window(batches.get(application.batchId()))
                : Optional.of(Refusal.of("application.not-editable"));
    }

    /** The last second in which that is so; asked only where it may be changed now. */
    public Instant editableUntil(Application application) {
        return application.state().correcting() ? application.correctionDue()
                : dueDates.endOfDay(batches.get(application.batchId()).closesOn());
    }

    boolean refusesSecond(long batchId, String typeCode) {
        return batches.type(batchId, typeCode).map(BatchType::secondApplication)
                .filter(rule -> rule == SecondApplication.REFUSE).isPresent();
    }
}
