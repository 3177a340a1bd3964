package cn.ronghe.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.batch.Batch;
import cn.ronghe.batch.BatchType;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.calendar.DueDates;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Organization;
import cn.ronghe.organization.Organizations;
import cn.ronghe.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the unit of the person who is logged in could file now. */
@Component
@Transactional(readOnly = true)
public class OpenTypes {

    /**
     * @param closesAt the last second of the window
     * @param hindered why this unit may not file it, or empty
     */
    public record OpenType(long batchId, String batchName, String typeCode, String typeName, String family,
                           LocalDate opensOn, Instant closesAt, Optional<Refusal> hindered) {
    }

    private final Batches batches;
    private final PlatformTypes types;
    private final Organizations organizations;
    private final FilingRules rules;
    private final DueDates dueDates;
    private final Clock clock;

    OpenTypes(Batches batches, PlatformTypes types, Organizations organizations, FilingRules rules,
              DueDates dueDates, Clock clock) {
        this.batches = batches;
        this.types = types;
        this.organizations = organizations;
        this.rules = rules;
        this.dueDates = dueDates;
        this.clock = clock;
    }

    /** Those of open batches, latest batch first. */
    public List<OpenType> all() {
        Long unit = CurrentPerson.get().organizationId();
        if (unit == null) {
            return List.of();
        }
        Organization organization = organizations.get(unit);
        LocalDate today = LocalDate.now(clock);
        List<Batch> open = batches.all().stream().filter(batch -> batch.openOn(today)).toList();
        Map<Long, List<BatchType>> opened = batches.typesOf(open);
        return open.stream()
                .flatMap(batch -> opened.get(batch.id()).stream().map(BatchType::typeCode)
                        .filter(types::knows).map(types::get).map(type -> open(batch, type, organization)))
                .toList();
    }

    private OpenType open(Batch batch, PlatformType type, Organization unit) {
        return new OpenType(batch.id(), batch.name(), type.code(), type.name(), type.family(), batch.opensOn(),
                dueDates.endOfDay(batch.closesOn()), rules.unit(unit, type));
    }
}
