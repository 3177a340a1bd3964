package cn.ronghe.workflow.doors;

import java.util.List;

import cn.ronghe.Pages;
import cn.ronghe.organization.Post;
import cn.ronghe.organization.Role;
import cn.ronghe.shared.TasksOfPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What somebody had claimed and may no longer do is for their colleagues. */
class GivenBackTests extends DoorTest {

    private static final String LEAVING = "leaving-soon";
    private static final String SECOND = "330102-edu";

    @Autowired
    private TasksOfPerson openTasks;
    @Autowired
    private WebApplicationContext context;

    private Pages pages;
    private String path;

    @BeforeEach
    void engage() {
        engage(LEAVING, List.of(new Post(Role.HANDLER, "330106-edu"), new Post(Role.HANDLER, SECOND)));
        pages = new Pages(context);
        path = "/admin/people/" + jdbc.queryForObject("select id from person where username = ?", Long.class, LEAVING);
    }

    @AfterEach
    void dismiss() {
        dismiss(LEAVING);
    }

    @Test
    void theTasksOfSomebodySentAwayAreOfferedAgainAndTheirColleagueTakesThem() {
        long id = submitted();
        assertThat(at(Door.TASKLIST, LEAVING).claim(task(id).taskId()).status()).isEqualTo(204);
        assertThat(openTasks.of(LEAVING)).isEqualTo(new TasksOfPerson.Count(1, 0));
        assertThat(pages.read("admin", path)).contains("已认领、尚未办完的 1 件任务将退回部门");

        assertThat(pages.flash("admin", path + "/deactivate", "version", version())).contains("已认领的任务已退回部门");

        assertThat(task(id).assignee()).isNull();
        assertThat(openTasks.of(LEAVING).isNone()).isTrue();
        assertThat(at(Door.TASKLIST, HANDLER).claim(task(id).taskId()).status()).isEqualTo(204);
        walk.as(HANDLER).check(id);
        assertThat(at(Door.TASKLIST, HANDLER).post("/task/" + task(id).taskId() + "/complete", PASSED).status()).isEqualTo(204);
    }

    @Test
    void aPostTakenAwayTakesItsTasksAlongAndNoOthers() {
        long id = submitted();
        at(Door.TASKLIST, LEAVING).claim(task(id).taskId());
        removePost(SECOND);
        assertThat(task(id).assignee()).isEqualTo(LEAVING);
        removePost("330106-edu");
        assertThat(task(id).assignee()).isNull();
    }

    private void removePost(String department) {
        assertThat(pages.flash("admin", path + "/posts/remove", "version", version(), "role", "HANDLER", "department",
                department)).contains("岗位已移除");
    }

    private String version() {
        return jdbc.queryForMap("select version from person where username = ?", LEAVING).get("version").toString();
    }
}
