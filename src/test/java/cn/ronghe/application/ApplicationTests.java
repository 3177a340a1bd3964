package cn.ronghe.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.springframework.test.util.ReflectionTestUtils;

class ApplicationTests {

    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");

    @Test
    void aCorrectionForTheCityGoesBackThroughTheDistrictsSeal() {
        Application application = inCityReview();
        application.returnForCorrection("请核对投资金额", NOW.plusSeconds(60), NOW);
        assertThat(application.state()).isEqualTo(ApplicationState.CORRECTING_FOR_CITY);

        application.correct(NOW);

        assertThat(application.state()).isEqualTo(ApplicationState.AWAITING_RESEAL);
        assertThat(application.currentVersion()).isEqualTo(2);
        assertThat(application.correctionDue()).isNull();
    }

    @Test
    void refusesStepsThatDoNotFit() {
        Application application = inCityReview();

        assertThatThrownBy(() -> application.withdraw(NOW)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> application.correct(NOW)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> application.submit("2026-XS-0002", NOW)).isInstanceOf(WrongState.class);
        assertThatThrownBy(() -> application.rename("新名称")).isInstanceOf(WrongState.class);
        assertThat(application.state()).isEqualTo(ApplicationState.IN_CITY_REVIEW);
        assertThat(application.currentVersion()).isEqualTo(1);
    }

    private static Application inCityReview() {
        Application application = new Application(1, "practice-center-school", 1, "示例学院", "330106", null, "xuexiao", NOW);
        ReflectionTestUtils.setField(application, "id", 7L);
        application.submit("2026-XS-0001", NOW);
        application.passFirstReview(NOW);
        application.seal(NOW);
        application.reachCity(NOW);
        return application;
    }
}
