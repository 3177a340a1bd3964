package cn.ronghe.selection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.Applications;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.batch.Batches;
import cn.ronghe.calendar.MovedClock;
import cn.ronghe.organization.City;
import cn.ronghe.organization.Departments;
import cn.ronghe.organization.Organizations;
import cn.ronghe.organization.People;
import cn.ronghe.organization.Person;
import cn.ronghe.organization.Role;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.shared.OpenTasks;
import cn.ronghe.shared.PortalLinks;
import cn.ronghe.shared.TestDatabase;
import cn.ronghe.shared.TestTexts;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import jakarta.persistence.EntityManagerFactory;
import org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The room with the rooms it stands on, on a database of its own: one batch, its people and its applications. */
final class SelectionRoom implements AutoCloseable {

    static final String TYPE = "practice-center-school";
    static final String LEAD = "330100-edu";
    static final String HANDLER = "handler";
    static final String LEADER = "leader";
    static final List<String> PANEL = List.of("panel-edu", "panel-fin");

    /** Case keys of which another department is still asked. */
    static final Set<String> ASKED_ABOUT = ConcurrentHashMap.newKeySet();

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final JdbcTemplate jdbc;

    SelectionRoom(int quota) {
        jdbc = TestDatabase.ofEveryRoom().jdbc();
        context.registerBean(DataSource.class, jdbc::getDataSource);
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("room", Map.of(
                "ronghe.mail.from", "noreply@example.cn", "ronghe.mail.display-name", "产教融合平台申报系统",
                "ronghe.mail.message-id-domain", "ronghe")));
        context.register(Beans.class);
        context.refresh();
        city();
        jdbc.update("""
                insert into batch (id, batch_year, name, opens_on, closes_on, district_deadline, version)
                values (1, 2026, '2026年第一批', date '2026-03-01', date '2026-04-30', date '2026-05-15', 0)""");
        jdbc.update("""
                insert into batch_type (batch_id, type_code, quota, chosen, second_application, last_number, version)
                values (1, ?, ?, 0, 'WARN', 0, 0)""", TYPE, quota);
    }

    private void city() {
        jdbc.update("insert into district (code, name) values ('330100', '杭州市'), ('330106', '西湖区')");
        jdbc.update("""
                insert into department (code, kind, district_code, name) values
                ('330100-edu', 'edu', '330100', '杭州市教育局'), ('330100-fin', 'fin', '330100', '杭州市财政局')""");
        jdbc.update("""
                insert into organization (id, name, credit_code, kind, district_code, version)
                values (1, '示例职业技术学院', '12330106MB0T5T10XF', 'higher-vocational-college', '330106', 0)""");
        person(HANDLER, Role.HANDLER, LEAD, null);
        person(LEADER, Role.LEADER, LEAD, null);
        person("fin-handler", Role.HANDLER, "330100-fin", null);
        person("panel-edu", Role.PANEL_MEMBER, LEAD, null);
        person("panel-fin", Role.PANEL_MEMBER, "330100-fin", null);
        person("applicant", Role.APPLICANT, null, 1L);
    }

    void person(String username, Role role, String department, Long organization) {
        jdbc.update("""
                insert into person (username, password_hash, name, email, organization_id, active,
                failed_logins, version) values (?, 'x', ?, ?, ?, true, 0, 0)""",
                username, "姓名" + username, username + "@example.cn", organization);
        post(username, role, department);
    }

    /** One post more. */
    void post(String username, Role role, String department) {
        jdbc.update("""
                insert into person_post (person_id, role, department_code)
                select id, ?, ? from person where username = ?""", role.name(), department, username);
    }

    /** @return its id */
    long application(String platformName, ApplicationState state) {
        jdbc.update("""
                insert into application (batch_id, type_code, organization_id, organization_name, district_code,
                platform_name, state, state_since, acceptance_number, current_version, created_by, created_at, version)
                values (1, ?, 1, '示例职业技术学院', '330106', ?, ?, timestamp '2026-04-01 10:00:00', ?, 1, 'applicant',
                timestamp '2026-04-01 10:00:00', 0)""", TYPE, platformName, state.name(), "2026-XS-" + platformName);
        return jdbc.queryForObject("select max(id) from application", Long.class);
    }

    List<Long> waiting(String... platformNames) {
        return Arrays.stream(platformNames)
                .map(name -> application(name, ApplicationState.AWAITING_SELECTION)).toList();
    }

    /** Starts a round with both members of the panel; there must be no case under way. */
    long started() {
        return as(HANDLER, () -> selections().start(new StartSelection(1, TYPE, PANEL, false))).selectionId();
    }

    void opinionsGiven(long selectionId) {
        List<Long> ids = jdbc.queryForList("select application_id from selection_candidate where selection_id = ?",
                Long.class, selectionId);
        for (String member : selections().members(selectionId)) {
            as(member, () -> {
                for (Long id : ids) {
                    assertSaved(selections().saveOpinion(new SaveOpinion(selectionId, id, "同意", "80")));
                }
                selections().finish(selectionId, member);
                return null;
            });
        }
    }

    /** Marks and settles the list as the lead department's handler. */
    void settled(long selectionId, List<Long> chosen) {
        as(HANDLER, () -> {
            selections().mark(selectionId, chosen, chosen.isEmpty()).ifPresent(refusal -> {
                throw new AssertionError(refusal);
            });
            selections().settle(selectionId);
            return null;
        });
    }

    private static void assertSaved(OpinionProblems problems) {
        if (!problems.none()) {
            throw new AssertionError(problems);
        }
    }

    /** One action of one person, tried again where two meet. */
    <T> T as(String username, Supplier<T> action) {
        logIn(username);
        try {
            return context.getBean(UserAction.class).run(action);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void logIn(String username) {
        Person known = context.getBean(People.class).byUsername(username).orElseThrow();
        SignedIn person = new SignedIn(username, known.name(), "", known.posts(), known.organizationId(),
                known.groups(), null);
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    }

    Selections selections() {
        return context.getBean(Selections.class);
    }

    <T> T get(Class<T> bean) {
        return context.getBean(bean);
    }

    JdbcTemplate jdbc() {
        return jdbc;
    }

    List<Object> events() {
        return context.getBean(Heard.class).events;
    }

    int placesLeft() {
        return get(Batches.class).type(1, TYPE).orElseThrow().left();
    }

    ApplicationState stateOf(long applicationId) {
        return get(Applications.class).get(applicationId).state();
    }

    @Override
    public void close() {
        context.close();
    }

    static class Heard {

        final List<Object> events = new ArrayList<>();

        @EventListener
        void started(SelectionStarted event) {
            events.add(event);
        }

        @EventListener
        void published(SelectionPublished event) {
            events.add(event);
        }
    }

    /** Without a stereotype, so that the application's own scan does not find it. */
    @EnableTransactionManagement(proxyTargetClass = true)
    @ConfigurationPropertiesScan("cn.ronghe.notification")
    @Import({Departments.class, People.class, Organizations.class, Applications.class,
        AuditTrail.class, UserAction.class, Heard.class})
    @EnableJpaRepositories(basePackages = {"cn.ronghe.organization", "cn.ronghe.batch", "cn.ronghe.application",
        "cn.ronghe.selection"})
    @ComponentScan(basePackages = "cn.ronghe.selection",
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.web\\..*"))
    @ComponentScan("cn.ronghe.calendar")
    @ComponentScan(basePackages = "cn.ronghe.batch", useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
                pattern = "cn.ronghe.batch.(Batches|BatchTrail|PlatformTypes)"))
    @ComponentScan(basePackages = "cn.ronghe.notification", useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
                pattern = "cn.ronghe.notification.(Mails|MailRows|MailTemplates)"))
    static class Beans {

        @Bean
        Texts texts() {
            return TestTexts.of("selection", "notification", "batch", "calendar");
        }

        @Bean
        ConfigFiles config() {
            return new ConfigFiles(new DefaultResourceLoader(), "classpath:/config/");
        }

        @Bean
        City theCity(ConfigFiles config) {
            return config.yaml("city.yaml", City.class);
        }

        @Bean
        PortalLinks links() {
            return new PortalLinks("https://ronghe.example.cn");
        }

        @Bean
        OpenTasks openTasks() {
            return keys -> keys.stream().filter(ASKED_ABOUT::contains).collect(Collectors.toSet());
        }

        @Bean
        Clock clock() {
            return MovedClock.at("2026-06-01T10:00:00");
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource database) {
            return new JdbcTemplate(database);
        }

        @Bean
        PlatformTransactionManager transactionManager(EntityManagerFactory factory) {
            return new JpaTransactionManager(factory);
        }

        @Bean
        LocalContainerEntityManagerFactoryBean entityManagerFactory(DataSource database) {
            LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
            factory.setDataSource(database);
            factory.setPackagesToScan("cn.ronghe");
            factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
            factory.setJpaPropertyMap(Map.of("hibernate.physical_naming_strategy",
                    CamelCaseToUnderscoresNamingStrategy.class.getName()));
            return factory;
        }
    }
}
