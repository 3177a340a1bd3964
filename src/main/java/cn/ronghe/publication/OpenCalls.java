package cn.ronghe.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import cn.ronghe.batch.Batch;
import cn.ronghe.batch.BatchType;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.organization.OrganizationKinds;
import cn.ronghe.publication.OpenCall.Phase;
import org.springframework.stereotype.Component;

/** What can be applied for: the open batches, else the next to open, else the last that closed. */
@Component
public class OpenCalls {

    private final Batches batches;
    private final PlatformTypes types;
    private final OrganizationKinds kinds;
    private final Clock clock;

    OpenCalls(Batches batches, PlatformTypes types, OrganizationKinds kinds, Clock clock) {
        this.batches = batches;
        this.types = types;
        this.kinds = kinds;
        this.clock = clock;
    }

    public List<OpenCall> current() {
        List<Batch> known = batches.all();
        Map<Long, List<BatchType>> opened = batches.typesOf(known);
        List<OpenCall> all = known.stream().map(batch -> call(batch, opened.get(batch.id()))).toList();
        List<OpenCall> open = in(all, Phase.OPEN);
        if (!open.isEmpty()) {
            return open;
        }
        return in(all, Phase.UPCOMING).stream().min(Comparator.comparing(OpenCall::opensOn))
                .or(() -> all.stream().max(Comparator.comparing(OpenCall::closesOn))).stream().toList();
    }

    private static List<OpenCall> in(List<OpenCall> calls, Phase phase) {
        return calls.stream().filter(call -> call.phase() == phase)
                .sorted(Comparator.comparing(OpenCall::closesOn)).toList();
    }

    private OpenCall call(Batch batch, List<BatchType> takes) {
        LocalDate today = LocalDate.now(clock);
        Phase phase = batch.openOn(today) ? Phase.OPEN : today.isBefore(batch.opensOn()) ? Phase.UPCOMING : Phase.CLOSED;
        LocalDate next = phase == Phase.UPCOMING ? batch.opensOn() : batch.closesOn();
        return new OpenCall(batch.name(), batch.opensOn(), batch.closesOn(), batch.districtDeadline(), phase,
                ChronoUnit.DAYS.between(today, next), takes.stream().map(opened -> {
                    PlatformType type = types.get(opened.typeCode());
                    return new OpenCall.Type(type.name(), opened.quota(), type.applicantKinds().stream()
                            .map(kinds::name).toList(), opened.contact().orElse(null));
                }).toList());
    }
}
