package cn.ronghe;

import cn.ronghe.application.Filing;
import cn.ronghe.shared.TestDatabase;
import cn.ronghe.workflow.Walk;
import org.junit.jupiter.api.AfterEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application on PostgreSQL, one context for all tests that need it: locks, quotas and races are real there. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "camunda.bpm.job-execution.enabled=false", "ronghe.files=target/test-files-postgres"})
@ActiveProfiles({"sample", "test"})
@Import({IntegrationTest.StandingClock.class, Filing.class, Walk.class})
public abstract class PostgresTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", TestDatabase::emptyPostgres);
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }
}
