package cn.ronghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page.LocatorOptions;
import com.microsoft.playwright.options.AriaRole;

/** Camunda Tasklist, the place of those who review. */
record TasklistPage(Person person) {

    /** Opens Tasklist anew with the tasks of the own department. */
    static TasklistPage open(Person person) {
        person.open("/camunda/app/tasklist/default/");
        TasklistPage tasklist = new TasklistPage(person);
        tasklist.filter("待我单位办理");
        return tasklist;
    }

    TasklistPage filter(String name) {
        page().locator(".task-filters").getByText(name).click();
        return this;
    }

    TasklistPage hasNothingAbout(String subject) {
        assertThat(page().locator("ol.tasks-list").or(page().getByText("没有符合筛选条件的任务。"))).isVisible();
        assertThat(page().locator("li.task", new LocatorOptions().setHasText(subject))).hasCount(0);
        return this;
    }

    /** Opens the task and claims it. */
    TasklistPage claim(String subject, String task) {
        card(subject, task).click();
        page().getByText("认领", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page().locator("li.assignee")).isVisible();
        return this;
    }

    /** Comes back to a task claimed before. */
    TasklistPage goOn(String subject, String task) {
        filter("我已认领");
        card(subject, task).click();
        return this;
    }

    FrameLocator materials() {
        tab("申报材料");
        return page().frameLocator("iframe.ronghe-frame");
    }

    TasklistPage materialsSay(String... texts) {
        FrameLocator frame = materials();
        for (String text : texts) {
            assertThat(frame.locator("main")).containsText(text);
        }
        return this;
    }

    /** The first review's checklist beside the materials. */
    ChecklistPage checklist() {
        FrameLocator frame = materials();
        // claiming loads the materials anew, and they name who has claimed
        assertThat(frame.locator("main")).containsText("）办理");
        return new ChecklistPage(frame);
    }

    /** Every point of the checklist fits, with one press. */
    TasklistPage allFits() {
        checklist().restFits();
        return this;
    }

    TasklistPage form() {
        tab("表单");
        return this;
    }

    TasklistPage choose(String outcome) {
        page().locator(".fjs-container").getByText(outcome).click();
        return this;
    }

    TasklistPage fill(String label, String text) {
        page().locator(".fjs-container").getByLabel(label).fill(text);
        return this;
    }

    /** @param date as the field shows it, e.g. 2026/3/5 */
    TasklistPage pickDate(String label, String date) {
        Locator field = page().locator(".fjs-container").getByLabel(label);
        field.fill(date);
        field.press("Enter");
        return this;
    }

    void complete() {
        person.click("完成办理");
        assertThat(page().getByText("请在左侧列表中选择要办理的任务。")).isVisible();
        assertThat(page().locator(".notifications .alert-danger")).hasCount(0);
    }

    void completeIsRefused(String reason) {
        person.refused(() -> {
            person.click("完成办理");
            assertThat(page().locator(".notifications, [notifications-panel]").first()).containsText(reason);
        });
    }

    /** The scan of the sealed form, which the leader uploads beside the materials. */
    void uploadInMaterials(String fileName) {
        FrameLocator frame = materials();
        // claiming loads the materials anew, and they name who has claimed
        assertThat(frame.locator("main")).containsText("）办理");
        frame.getByLabel("选择扫描件").setInputFiles(ScannedPdf.named(fileName));
        frame.getByText("上传扫描件").click();
        assertThat(frame.locator("main")).containsText("盖章扫描件已保存");
    }

    private void tab(String name) {
        page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true)).click();
    }

    private Locator card(String subject, String task) {
        return page().locator("li.task", new LocatorOptions().setHasText(subject))
                .filter(new Locator.FilterOptions().setHasText(task));
    }

    private Page page() {
        return person.page();
    }
}
