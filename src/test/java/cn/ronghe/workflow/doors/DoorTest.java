package cn.ronghe.workflow.doors;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.Application;
import cn.ronghe.application.Filing;
import cn.ronghe.application.Withdrawals;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.organization.Post;
import cn.ronghe.organization.Role;
import cn.ronghe.shared.UserAction;
import cn.ronghe.workflow.Walk;
import cn.ronghe.workflow.engine.TaskEntries;
import cn.ronghe.workflow.engine.TaskEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Real cases of the sample city and people who knock at the doors over HTTP. A refusal leaves no error in the log. */
abstract class DoorTest extends IntegrationTest {

    static final String APPLICANT = Walk.SCHOOL;
    static final String HANDLER = Walk.HANDLER;
    static final String LEADER = Walk.LEADER;
    static final String CITY_HANDLER = Walk.CITY;
    static final String ADMIN = "admin";
    static final String PASSED = "{\"variables\":{\"outcome\":{\"value\":\"passed\",\"type\":\"String\"}}}";
    static final String SEALED = "{\"variables\":{\"outcome\":{\"value\":\"sealed\",\"type\":\"String\"}}}";

    private static final Map<String, Browser> BROWSERS = new ConcurrentHashMap<>();

    @LocalServerPort
    int port;
    @Autowired
    Filing filing;
    @Autowired
    Walk walk;
    @Autowired
    TaskEntries entries;
    @Autowired
    Withdrawals withdrawals;
    @Autowired
    UserAction action;
    @Autowired
    JdbcTemplate jdbc;

    private final LoggedErrors errors = new LoggedErrors();

    @BeforeEach
    void listen() {
        errors.start();
    }

    @AfterEach
    void nothingWentWrong() {
        assertThat(errors.stop()).as("errors in the log").isEmpty();
    }

    /** One login each, kept for all tests. */
    Browser browser(String username) {
        return BROWSERS.computeIfAbsent(port + username, key -> Browser.of(port, username));
    }

    Door.Visitor at(Door door, String username) {
        return new Door.Visitor(door, username, browser(username));
    }

    long batch() {
        return filing.batch(SecondApplication.WARN);
    }

    /** @return the application's id; its 初审推荐书 is open */
    long submitted() {
        return walk.submitted(batch());
    }

    void withdraw(long id) {
        actAs(APPLICANT);
        assertThat(action.run(() -> withdrawals.withdraw(id, "材料有误，重新准备"))).isEmpty();
    }

    TaskEntry task(long applicationId) {
        return entries.of(Application.caseKeyOf(applicationId)).get(0);
    }

    String instanceOf(String taskId) {
        return jdbc.queryForObject("select proc_inst_id_ from act_ru_task where id_ = ?", String.class, taskId);
    }

    String stateOf(long applicationId) {
        return jdbc.queryForObject("select state from application where id = ?", String.class, applicationId);
    }

    /** Somebody more, with the sample city's password; send them away again, they would get others' mails. */
    void engage(String username, String department, Role... roles) {
        engage(username, Arrays.stream(roles).map(role -> new Post(role, department)).toList());
    }

    void engage(String username, List<Post> posts) {
        jdbc.update("""
                insert into person (username, password_hash, name, active, failed_logins, version)
                select ?, password_hash, '临时人员', true, 0, 0 from person where username = 'admin'""", username);
        posts.forEach(post -> jdbc.update("""
                insert into person_post (person_id, role, department_code)
                select id, ?, ? from person where username = ?""", post.role().name(), post.departmentCode(), username));
    }

    void dismiss(String username) {
        jdbc.update("delete from person_post where person_id in (select id from person where username = ?)", username);
        jdbc.update("delete from person where username = ?", username);
        forget(username);
    }

    /** Their session is over: the next time they log in again. */
    void forget(String username) {
        BROWSERS.remove(port + username);
    }
}
