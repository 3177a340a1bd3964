package cn.ronghe.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.Applications;
import cn.ronghe.audit.AuditEntry;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.BatchType;
import cn.ronghe.batch.OpenBatch;
import cn.ronghe.calendar.MovedClock;
import cn.ronghe.shared.TestDatabase;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration;
import org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.context.event.EventListener;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.context.TestSecurityContextHolder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The sample city without its engine: what the review does and shows, and what it says to others. */
@SpringBootTest(classes = ReviewWorld.City.class, webEnvironment = SpringBootTest.WebEnvironment.MOCK, properties = {
    "ronghe.files=${java.io.tmpdir}/ronghe-review-tests", "ronghe.address=https://ronghe.example/"})
@AutoConfigureMockMvc
@Tag(TestDatabase.TAG)
@ActiveProfiles("sample")
abstract class ReviewWorld {

    static final String TYPE = "practice-center-school";
    static final String DISTRICT = "330106";
    static final String DEPARTMENT = "330106-edu";
    static final String HANDLER = "330106-edu-handler";
    static final String LEADER = "330106-edu-leader";
    static final String CITY_HANDLER = "330100-edu-handler";

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        TestDatabase.register(properties);
    }

    /** No {@code @Configuration}: the scan of the whole application, in other tests, must not find it. */
    @EnableAutoConfiguration(exclude = {CamundaBpmAutoConfiguration.class, CamundaBpmWebappAutoConfiguration.class,
        CamundaBpmRestJerseyAutoConfiguration.class})
    @ComponentScan(basePackages = {"cn.ronghe.shared", "cn.ronghe.organization", "cn.ronghe.calendar",
        "cn.ronghe.attachment", "cn.ronghe.audit", "cn.ronghe.notification", "cn.ronghe.document", "cn.ronghe.account", "cn.ronghe.batch", "cn.ronghe.form",
        "cn.ronghe.recommendation", "cn.ronghe.substitute", "cn.ronghe.application", "cn.ronghe.review"},
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.REGEX,
                pattern = "cn\\.ronghe\\.(recommendation|substitute|application|notification|batch)\\.web\\..*"),
            @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class)})
    @ConfigurationPropertiesScan("cn.ronghe")
    @EntityScan("cn.ronghe")
    @EnableJpaRepositories("cn.ronghe")
    static class City {

        @Bean
        @Primary
        MovedClock movedClock() {
            return MovedClock.at("2026-09-16T10:00");
        }

        @Bean
        Heard heard() {
            return new Heard();
        }

        @Bean
        ShortDoor shortDoor(SummaryLists lists, Seals seals, ReviewChecks checks, Applications applications,
                            UserAction action, Texts texts) {
            return new ShortDoor(lists, seals, checks, applications, action, texts);
        }
    }

    /** What the engine would hear. */
    static class Heard {

        final List<SummaryListOpened> opened = new ArrayList<>();
        final List<SummaryListReported> reported = new ArrayList<>();
        final List<SummaryListSkipped> skipped = new ArrayList<>();

        void forget() {
            opened.clear();
            reported.clear();
            skipped.clear();
        }

        @EventListener
        void on(SummaryListOpened event) {
            opened.add(event);
        }

        @EventListener
        void on(SummaryListReported event) {
            reported.add(event);
        }

        @EventListener
        void on(SummaryListSkipped event) {
            skipped.add(event);
        }
    }

    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    MovedClock clock;
    @Autowired
    UserAction action;
    @Autowired
    UserDetailsService logins;
    @Autowired
    Applications applications;
    @Autowired
    AuditTrail audit;
    @Autowired
    FirstReviews firstReviews;
    @Autowired
    Checklists checklists;
    @Autowired
    Seals seals;
    @Autowired
    CityReviews cityReviews;
    @Autowired
    SummaryLists lists;
    @Autowired
    ReviewChecks checks;
    @Autowired
    Opinions opinions;
    @Autowired
    Batches batches;
    @Autowired
    Heard heard;

    long batchId;

    /** Each test has a batch of its own, whose lists are open. */
    @BeforeEach
    void openBatch() {
        clock.moveTo("2026-09-16T10:00");
        as("admin");
        heard.forget();
        batchId = newBatch();
    }

    @AfterEach
    void logOut() {
        TestSecurityContextHolder.clearContext();
    }

    long newBatch() {
        LocalDate today = LocalDate.now(clock);
        action.run(() -> batches.open(new OpenBatch(2026, "2026年测试批次", today.minusDays(10),
                today.plusDays(20), today.plusDays(30), List.of(new OpenBatch.TypeQuota(TYPE, 5,
                        BatchType.SecondApplication.WARN)))).ifPresent(refusal -> {
                            throw new IllegalStateException(refusal.key());
                        }));
        return batches.all().get(0).id();
    }

    void as(String username) {
        var person = logins.loadUserByUsername(username);
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }

    void asNobody() {
        TestSecurityContextHolder.clearContext();
    }

    void by(String username, Runnable what) {
        as(username);
        action.run(what);
    }

    <T> T by(String username, Supplier<T> what) {
        as(username);
        return action.run(what);
    }

    /** A submitted application of the school in 西湖区. */
    long submitted() {
        return submitted(DISTRICT);
    }

    long submitted(String district) {
        Long school = jdbc.queryForObject("select min(id) from organization where district_code = '330106'",
                Long.class);
        String number = "2026-XS-" + UUID.randomUUID().toString().substring(0, 8);
        OffsetDateTime now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.update("""
                insert into application (batch_id, type_code, organization_id, organization_name, district_code,
                    platform_name, state, state_since, acceptance_number, submitted_at, current_version, created_by,
                    created_at, version)
                values (?, ?, ?, '杭州示例职业技术学院', ?, '新能源汽车产教融合实践中心', 'IN_DISTRICT_REVIEW', ?, ?, ?, 1,
                    'xuexiao', ?, 0)""", batchId, TYPE, school, district, now, number, now, now);
        return jdbc.queryForObject("select id from application where acceptance_number = ?", Long.class, number);
    }

    long passed() {
        return passed(DISTRICT);
    }

    long passed(String district) {
        long id = submitted(district);
        pass(district + "-edu-handler", id, "材料齐全");
        return id;
    }

    /** With every point of the checklist answered. */
    void pass(String username, long id, String opinion) {
        by(username, () -> {
            assertThat(checklists.save(Ticked.everything(checklists.of(id))).none()).isTrue();
            firstReviews.record(decision(id, "passed", opinion));
        });
    }

    long sealed() {
        long id = passed();
        scanOfForm(id);
        by(LEADER, () -> seals.record(id, "sealed", ""));
        return id;
    }

    /** As if the applicant had handed in the correction. */
    void corrected(long id) {
        clock.advance(Duration.ofHours(1));
        jdbc.update("""
                update application set state = case state when 'CORRECTING' then 'IN_DISTRICT_REVIEW'
                    else 'AWAITING_RESEAL' end, state_since = ?, current_version = current_version + 1,
                    correction_reason = null, correction_due = null, version = version + 1 where id = ?""",
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC), id);
    }

    void scanOfForm(long id) {
        scan("application:" + id, "district-seal");
    }

    void scan(String caseKey, String slot) {
        if (jdbc.queryForList("select 1 from attachment_case where case_key = ?", caseKey).isEmpty()) {
            jdbc.update("insert into attachment_case (case_key) values (?)", caseKey);
        }
        jdbc.update("""
                insert into attachment (case_key, slot, file_name, media_type, byte_size, sha256, uploaded_by,
                    uploaded_by_name, uploaded_at, version)
                values (?, ?, '盖章件.pdf', 'application/pdf', 1000, ?, ?, '某人', ?, 0)""", caseKey, slot,
                UUID.randomUUID().toString().replace("-", "").repeat(2), LEADER,
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    ReviewDecision decision(long id, String outcome, String opinion) {
        return new ReviewDecision(id, outcome, opinion, null);
    }

    long listId() {
        return jdbc.queryForObject("select id from summary_list where batch_id = ? and department_code = ?", Long.class,
                batchId, DEPARTMENT);
    }

    SummaryList list() {
        return lists.find(listId()).orElseThrow();
    }

    void prepare() {
        by(HANDLER, () -> lists.prepare(listId(), "陈静", "0571-85252353"));
    }

    void reportList() {
        prepare();
        scan("list:" + listId(), "sealed-list");
        by(LEADER, () -> lists.report(listId(), "sealed", ""));
    }

    Application application(long id) {
        return applications.get(id);
    }

    ApplicationState state(long id) {
        return application(id).state();
    }

    List<String> mails(String caseKey) {
        return jdbc.queryForList("select template || ' ' || recipient_address from mail where case_key = ? order by id",
                String.class, caseKey);
    }

    List<String> mailTemplates(long applicationId) {
        return jdbc.queryForList("select distinct template, min(id) over (partition by template) as first_id from mail "
                + "where case_key = ? order by first_id", "application:" + applicationId).stream()
                .map(row -> (String) row.get("TEMPLATE")).toList();
    }

    List<String> actions(String caseKey) {
        return audit.entriesOf(caseKey).stream().map(AuditEntry::action).toList();
    }
}
