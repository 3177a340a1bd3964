package cn.ronghe.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.shared.Preparation.Step;
import org.junit.jupiter.api.Test;

class BatchPreparationTests {

    private static final LocalDate CLOSES = LocalDate.of(2026, 3, 12);

    private final Batches batches = mock(Batches.class);

    @Test
    void anEmptySystemNeedsABatchAndItsContacts() {
        when(batches.all()).thenReturn(List.of());
        assertThat(steps("2026-03-01")).extracting(Step::done, Step::page).containsExactly(
                tuple(false, "/admin/batches/new"),
                tuple(false, "/admin/batches"));
    }

    @Test
    void anOpenBatchNeedsAContactForEachTypeAndAClosedOneNothing() {
        Batch batch = mock(Batch.class);
        BatchType named = new BatchType(7, "a", 5, SecondApplication.WARN);
        named.changeContact(new Contact("王静", "0571-85252353"));
        when(batch.id()).thenReturn(7L);
        when(batch.closesOn()).thenReturn(CLOSES);
        when(batches.all()).thenReturn(List.of(batch));
        when(batches.typesOf(7)).thenReturn(List.of(named, new BatchType(7, "b", 5, SecondApplication.WARN)));

        assertThat(steps("2026-03-12").get(1).page()).isEqualTo("/admin/batches/7");
        assertThat(steps("2026-03-12")).extracting(Step::done).containsExactly(true, false);
        assertThat(steps("2026-03-13")).extracting(Step::done).containsExactly(true, true);
    }

    private List<Step> steps(String day) {
        return new BatchPreparation(batches, Clock.fixed(Instant.parse(day + "T04:00:00Z"), ZoneId.of("Asia/Shanghai")))
                .steps();
    }
}
