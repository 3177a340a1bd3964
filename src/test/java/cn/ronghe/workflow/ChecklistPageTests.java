package cn.ronghe.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.application.Application;
import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.review.Checklists;
import cn.ronghe.shared.TaskDoor;
import cn.ronghe.workflow.engine.TaskEntries;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** The first review's checklist in the tab 申报材料: who fills it in, who reads it, and that nothing typed is lost. */
class ChecklistPageTests extends IntegrationTest {

    private static final String OPEN = "已核对 0 / 7 条";
    private static final String REMARK = "近三年培训收入缺少凭证<b>";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Walk walk;
    @Autowired
    private Filing filing;
    @Autowired
    private Checklists checklists;
    @Autowired
    private TaskEntries tasks;
    @Autowired
    private TaskService engine;
    @Autowired
    private TaskDoor door;
    @Autowired
    private JdbcTemplate jdbc;

    private Pages pages;
    private long id;

    @BeforeEach
    void submit() {
        pages = new Pages(context);
        id = walk.submitted(filing.batch(SecondApplication.WARN));
    }

    @Test
    void isFilledInByWhoeverMayReviewAndReadByTheOthers() {
        String task = tasks.of(key()).get(0).taskId();
        for (String page : new String[] {"/tasks/" + task + "/dossier", dossier()}) {
            assertThat(pages.read(Walk.HANDLER, page)).contains(OPEN, "checklist-form", "聚焦重点领域");
        }
        for (String reader : new String[] {Walk.LEADER, Walk.CITY, Walk.CITY_LEADER, "admin", "auditor"}) {
            assertThat(pages.read(reader, dossier())).as(reader).contains(OPEN, "聚焦重点领域", "<details")
                    .doesNotContain("checklist-form");
        }
        assertThat(pages.read(Walk.SCHOOL, dossier())).doesNotContain("聚焦重点领域", "初审要点");

        walk.passFirstReview(id);
        assertThat(pages.read(Walk.HANDLER, dossier())).contains("已核对 7 / 7 条", "这是对推荐书第 1 版的核对结果")
                .doesNotContain("checklist-form");
        assertThat(pages.read(Walk.SCHOOL, "/applications/" + id)).doesNotContain("初审要点");
    }

    @Test
    void savesPointByPointAndTellsHowFarItIs() {
        assertThat(one(1, "answer-1", "FITS")).contains("已保存", "孙书言", "已核对 1 / 7 条", "name=\"edition-1\" value=\"2\"");
        assertThat(one(2, "answer-2", "FAILS")).contains("请写明哪里不符合", "已核对 1 / 7 条");
        assertThat(one(2, "answer-2", "FAILS", "remark-2", REMARK)).contains("已保存", "不符合 1 条");
        assertThat(one(2, "answer-2", "FITS")).contains("孙书言 已把这一条改为：不符合（近三年培训收入缺少凭证&lt;b&gt;）", "按我的保存");
        assertThat(pages.read(Walk.LEADER, dossier())).contains("近三年培训收入缺少凭证&lt;b&gt;");
    }

    @Test
    void savesAllAtOnceAndKeepsWhatItCannotSave() {
        String wrong = all("action", "rest", "answer-1", "FAILS", "answer-2", "FITS", "remark-2", "字".repeat(501),
                "answer-9", "FITS");
        assertThat(wrong).contains("有 2 条没有保存", "已核对 5 / 7 条", "请写明哪里不符合", "字".repeat(501));
        assertThat(checklists.of(id).points().get(1).answer()).isEmpty();

        String fine = all("answer-1", "FITS", "answer-2", "FITS");
        assertThat(fine).contains("初审要点已保存", "已核对 7 / 7 条").doesNotContain("其余都符合");
        walk.as(Walk.HANDLER).decide(key(), Map.of("outcome", "passed"));
        assertThat(all("answer-1", "FAILS", "remark-1", REMARK)).contains("已经不在这一步", "近三年培训收入缺少凭证&lt;b&gt;");
    }

    @Test
    void isNotPassedByAnyWayOfThePortalWhilePointsAreOpen() {
        walk.as(Walk.HANDLER);
        assertThat(door.decide(key(), Map.of("outcome", "passed"))).hasValueSatisfying(sentence -> assertThat(sentence)
                .startsWith("初审要点还有 7 条没有核对或没有重新确认：1. 聚焦重点领域").endsWith("请先在“申报材料”页核对，再选择通过。"));
        one(1, "answer-1", "FAILS", "remark-1", REMARK);
        all("action", "rest", "answer-1", "FAILS", "remark-1", REMARK, "edition-1", "2");
        walk.as(Walk.HANDLER);
        assertThat(door.decide(key(), Map.of("outcome", "passed"))).hasValueSatisfying(sentence -> assertThat(sentence)
                .startsWith("初审要点有 1 条不符合：1. 聚焦重点领域").contains("请退回补正或不予推荐"));
    }

    @Test
    void aCorrectedVersionAsksToConfirmWhatWasAnsweredBefore() {
        walk.as(Walk.HANDLER).check(id);
        walk.decide(key(), Map.of("outcome", "returned", "opinion", "请补充凭证", "correctionDays", 5.0));
        clock.advance(Duration.ofHours(1));
        walk.correct(id);

        assertThat(pages.read(Walk.HANDLER, dossier())).contains(OPEN, "第 1 版的结论，请重新确认", "全部确认并保存");
        assertThat(all("answer-1", "FITS")).as("of the first version").contains("申报单位已交来第 2 版");
        walk.as(Walk.HANDLER);
        assertThat(door.decide(key(), Map.of("outcome", "passed"))).isPresent();
        walk.pass(id);
    }

    @Test
    void onceClaimedOnlyTheAssigneeFillsItIn() {
        jdbc.update("""
                insert into person (username, password_hash, name, active, failed_logins, version)
                select 'checking-colleague', password_hash, '新来的同事', true, 0, 0 from person where username = 'admin'""");
        jdbc.update("""
                insert into person_post (person_id, role, department_code)
                select id, 'HANDLER', '330106-edu' from person where username = 'checking-colleague'""");
        try {
            assertThat(send("checking-colleague", "/1", "answer-1", "FITS")).contains("已保存", "新来的同事");
            actAs(Walk.HANDLER);
            engine.claim(tasks.of(key()).get(0).taskId(), Walk.HANDLER);

            assertThat(pages.read("checking-colleague", dossier())).doesNotContain("checklist-form").contains("已核对 1 / 7 条");
            assertThat(send("checking-colleague", "/1", "answer-1", "FITS")).contains("已由同事认领");
            assertThat(one(1, "answer-1", "FITS", "edition-1", "2", "remark-1", "一致")).contains("已保存", "孙书言");
        } finally {
            jdbc.update("delete from person_post where person_id in (select id from person where username = 'checking-colleague')");
            jdbc.update("delete from person where username = 'checking-colleague'");
        }
    }

    @Test
    void isNoBusinessOfOthers() {
        assertThat(status("330105-edu-handler", "", "version", "1")).isEqualTo(404);
        assertThat(status("330106-drc-handler", "/1", "version", "1")).isEqualTo(404);
        assertThat(status(Walk.LEADER, "", "version", "1")).isEqualTo(403);
        assertThat(status(Walk.SCHOOL, "/1", "version", "1")).isEqualTo(403);
        assertThat(status(Walk.HANDLER, "/8", "version", "1")).isEqualTo(404);
        assertThat(status(Walk.HANDLER, "/0", "version", "1")).isEqualTo(404);
        assertThat(status(Walk.HANDLER, "/1")).isEqualTo(400);
        assertThat(status(Walk.HANDLER, "/1", "version", "一")).isEqualTo(400);
        assertThat(send(Walk.CITY, "", "answer-1", "FITS")).contains("不归您所在的部门和岗位办理");
        assertThat(checklists.of(id).settled()).isZero();
    }

    private String one(int position, String... typed) {
        return send(Walk.HANDLER, "/" + position, typed);
    }

    private String all(String... typed) {
        return send(Walk.HANDLER, "", typed);
    }

    /** About the first version. */
    private String send(String username, String place, String... typed) {
        return pages.sentBack(username, "/applications/" + id + "/checklist" + place + "?version=1", typed);
    }

    private int status(String username, String place, String... typed) {
        return pages.send(username, "/applications/" + id + "/checklist" + place, typed).getResponse().getStatus();
    }

    private String dossier() {
        return "/applications/" + id + "/dossier";
    }

    private String key() {
        return Application.caseKeyOf(id);
    }
}
