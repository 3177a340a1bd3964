package cn.ronghe;

import java.util.Map;

import cn.ronghe.application.Filing;
import cn.ronghe.calendar.MovedClock;
import cn.ronghe.shared.TestDatabase;
import cn.ronghe.workflow.Walk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole application with the sample city, one context for all tests that need it; time stands still, and a password
 * is hashed quickly, since thousands of logins would else take most of the time.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
        "camunda.bpm.job-execution.enabled=false", "ronghe.files=target/test-files"})
@Tag(TestDatabase.TAG)
@ActiveProfiles({"sample", "test"})
@Import({IntegrationTest.Surroundings.class, Filing.class, Walk.class})
public abstract class IntegrationTest {

    /** A Monday in the morning. */
    protected static final String START = "2026-03-02T10:00:00";

    @TestConfiguration
    static class Surroundings {

        @Bean
        @Primary
        MovedClock movedClock() {
            return MovedClock.at(START);
        }

        @Bean
        static BeanPostProcessor countedStatements() {
            return Statements.counting();
        }

        @Bean
        @Primary
        PasswordEncoder quickPasswords() {
            return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
    }

    @Autowired
    protected MovedClock clock;
    @Autowired
    private UserDetailsService logins;

    @BeforeEach
    void startTheClock() {
        clock.moveTo(START);
    }

    /** From Spring Security's own memory of who a test acts as, too: requests without anybody would be theirs. */
    @AfterEach
    void logOut() {
        TestSecurityContextHolder.clearContext();
    }

    /** What the test calls from here on is done by this person. */
    protected void actAs(String username) {
        UserDetails person = logins.loadUserByUsername(username);
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }
}
