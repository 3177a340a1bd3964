package cn.ronghe.batch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.ronghe.shared.ConfigFiles;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The open batch of the sample city, once the engine stands. */
@Component
@Profile("sample")
class SampleBatch {

    record Sample(String name, int opensInDays, int closesInDays, int districtDeadlineInDays,
                  List<OpenBatch.TypeQuota> types, Map<String, Contact> contacts) {
    }

    private final Batches batches;
    private final OpenedTypes opened;
    private final BatchRepository repository;
    private final ConfigFiles config;
    private final Clock clock;

    SampleBatch(Batches batches, OpenedTypes opened, BatchRepository repository, ConfigFiles config, Clock clock) {
        this.batches = batches;
        this.opened = opened;
        this.repository = repository;
        this.config = config;
        this.clock = clock;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void open() {
        if (repository.count() > 0) {
            return;
        }
        Sample sample = config.yaml("sample/batch.yaml", Sample.class);
        LocalDate today = LocalDate.now(clock);
        batches.open(new OpenBatch(today.getYear(), sample.name().replace("{year}", String.valueOf(today.getYear())),
                today.plusDays(sample.opensInDays()), today.plusDays(sample.closesInDays()),
                today.plusDays(sample.districtDeadlineInDays()), sample.types()))
                .ifPresent(refusal -> {
                    throw new IllegalStateException("config/sample/batch.yaml: " + refusal);
                });
        long batchId = batches.all().get(0).id();
        opened.changeContacts(batchId, sample.contacts());
    }
}
