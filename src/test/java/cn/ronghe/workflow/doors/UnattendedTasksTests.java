package cn.ronghe.workflow.doors;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ronghe.Pages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** A task for a department in which nobody holds the post that is asked does not wait unseen. */
class UnattendedTasksTests extends DoorTest {

    private static final String NOTICE = "/admin/unattended-tasks";

    @Autowired
    private WebApplicationContext context;

    private Pages pages;

    @BeforeEach
    void everybodyIsThere() {
        pages = new Pages(context);
    }

    @AfterEach
    void theHandlerComesBack() {
        jdbc.update("update person set active = true where username = ?", HANDLER);
    }

    @Test
    void theAdministratorIsToldByMailAndSeesItAtHomeUntilSomebodyIsThere() {
        assertThat(pages.read(ADMIN, NOTICE)).doesNotContain("330106-edu");
        jdbc.update("update person set active = false where username = ?", HANDLER);
        long id = submitted();

        assertThat(pages.read(ADMIN, "/admin")).contains(NOTICE);
        assertThat(pages.read(ADMIN, NOTICE)).contains("/admin/departments/330106-edu", "西湖区教育局 经办人");
        assertThat(mails(id)).isEqualTo(1);

        jdbc.update("update person set active = true where username = ?", HANDLER);
        assertThat(pages.read(ADMIN, NOTICE)).doesNotContain("330106-edu");
    }

    private int mails(long id) {
        return jdbc.queryForObject("select count(*) from mail where template = 'task-unattended' and case_key = ?",
                Integer.class, "application:" + id);
    }
}
