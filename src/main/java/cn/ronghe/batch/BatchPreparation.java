package cn.ronghe.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import cn.ronghe.shared.Preparation;
import org.springframework.stereotype.Component;

/** Units can file once a batch is opened; whom they may ask is named for each of its types. */
@Component
class BatchPreparation implements Preparation {

    private static final String OPENED = "batch.prepare";
    private static final String CONTACTS = "batch.prepare.contacts";

    private final Batches batches;
    private final Clock clock;

    BatchPreparation(Batches batches, Clock clock) {
        this.batches = batches;
        this.clock = clock;
    }

    /** A closed batch needs nothing more. */
    @Override
    public List<Step> steps() {
        List<Batch> all = batches.all();
        if (all.isEmpty()) {
            return List.of(Step.open(4, OPENED, "/admin/batches/new"),
                    Step.open(5, CONTACTS, "/admin/batches", "0"));
        }
        LocalDate today = LocalDate.now(clock);
        return List.of(Step.done(4, OPENED, "/admin/batches"), all.stream()
                .filter(batch -> !today.isAfter(batch.closesOn()) && unnamed(batch) > 0).findFirst()
                .map(batch -> Step.open(5, CONTACTS, "/admin/batches/" + batch.id(), "" + unnamed(batch)))
                .orElse(Step.done(5, CONTACTS, "/admin/batches")));
    }

    private long unnamed(Batch batch) {
        return batches.typesOf(batch.id()).stream().filter(type -> type.contact().isEmpty()).count();
    }
}
