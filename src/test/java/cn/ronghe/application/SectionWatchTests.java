package cn.ronghe.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.shared.CanonicalJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Simultaneous editors are told of each other. */
class SectionWatchTests extends IntegrationTest {

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Filing filing;
    @Autowired
    private SectionWatch watch;

    private long id;

    @BeforeEach
    void bothWrite() {
        actAs("xuexiao");
        id = filing.draft();
        filing.save(id, 4, CanonicalJson.parse("{\"foundationBuilder\":\"甲\"}").orElseThrow());
    }

    @Test
    void tellsWhoSavedLastAndWhetherItWasSomebodyElseJustNow() {
        assertThat(watch.last(id, 4)).isEqualTo(new LastSave(1, "周晓", clock.instant(), true, true));
        actAs("xuexiao2");
        assertThat(watch.last(id, 4)).extracting(LastSave::own, LastSave::recent).containsExactly(false, true);

        clock.advance(Duration.ofMinutes(10));

        assertThat(watch.last(id, 4).recent()).isFalse();
        assertThat(watch.last(id, 5).version()).as("never saved").isZero();
        assertThat(watch.last(id, 99).by()).isNull();
    }

    @Test
    void tellsItToTheUnitOnly() {
        assertThat(new Pages(context).read("xuexiao2", "/applications/" + id + "/sections/4/last-save"))
                .isEqualTo("{\"own\":false,\"recent\":true,\"savedAt\":\"10:00:00\",\"savedBy\":\"周晓\",\"version\":1}");
        actAs("jishi");
        assertThatThrownBy(() -> watch.last(id, 4)).isInstanceOf(NoSuchApplication.class);
    }
}
