package cn.ronghe.workflow.doors;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import cn.ronghe.IntegrationTest;
import cn.ronghe.application.Application;
import cn.ronghe.application.Filing;
import cn.ronghe.application.Withdrawals;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.attachment.UploadResult;
import cn.ronghe.attachment.Uploader;
import cn.ronghe.review.SummaryList;
import cn.ronghe.shared.TaskDoor;
import cn.ronghe.shared.UserAction;
import cn.ronghe.workflow.engine.TaskEntries;
import cn.ronghe.workflow.engine.TaskEntry;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Real cases of the sample city and people who knock at the doors over HTTP. A refusal leaves no error in the log. */
abstract class DoorTest extends IntegrationTest {

    static final String APPLICANT = "xuexiao";
    static final String HANDLER = "330106-edu-handler";
    static final String LEADER = "330106-edu-leader";
    static final String CITY_HANDLER = "330100-edu-handler";
    static final String ADMIN = "admin";

    private static final Map<String, Browser> BROWSERS = new ConcurrentHashMap<>();

    @LocalServerPort
    int port;
    @Autowired
    Filing filing;
    @Autowired
    TaskEntries entries;
    @Autowired
    TaskDoor door;
    @Autowired
    Attachments attachments;
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

    /** @return the application's id; its 初审推荐书 is open */
    long submitted() {
        return submitted(filing.batch(cn.ronghe.batch.BatchType.SecondApplication.WARN));
    }

    long submitted(long batch) {
        actAs(APPLICANT);
        return filing.submitted(batch);
    }

    long passedFirstReview() {
        long id = submitted();
        decide(HANDLER, id, Map.of("outcome", "passed"));
        return id;
    }

    void decide(String username, long applicationId, Map<String, Object> values) {
        decide(username, Application.caseKeyOf(applicationId), values);
    }

    void decide(String username, String caseKey, Map<String, Object> values) {
        actAs(username);
        assertThat(door.decide(caseKey, values)).as(username + " decides " + caseKey).isEmpty();
    }

    void sealed(long id) {
        scan(Application.caseKeyOf(id), "district-seal");
        decide(LEADER, id, Map.of("outcome", "sealed"));
    }

    /** Reports the list that the application is on, and passes it in the city. */
    void passedCityReview(long id) {
        String list = "list:" + jdbc.queryForObject(
                "select list_id from summary_list_entry where application_id = ?", Long.class, id);
        decide(HANDLER, list, Map.of("reporterName", "陈静", "reporterPhone", "13800138000"));
        scan(list, SummaryList.scanSlot(1));
        decide(LEADER, list, Map.of("outcome", "sealed"));
        decide(CITY_HANDLER, id, Map.of("outcome", "passed"));
    }

    void scan(String caseKey, String slot) {
        byte[] pdf = pdf(caseKey);
        assertThat(attachments.add(caseKey, slot, "盖章扫描件.pdf", new ByteArrayInputStream(pdf), pdf.length,
                new Uploader(LEADER, "负责人"))).isInstanceOf(UploadResult.Stored.class);
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

    private static byte[] pdf(String title) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle(title);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
