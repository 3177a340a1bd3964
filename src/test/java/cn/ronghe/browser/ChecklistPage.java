package cn.ronghe.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;

/** The first review's checklist in the tab 申报材料: what is chosen and written is saved by itself. */
record ChecklistPage(FrameLocator frame) {

    ChecklistPage fits(int point) {
        frame.locator("#fits-" + point).check();
        assertThat(answered(point)).containsText("已保存");
        return this;
    }

    /** Without a remark it is not saved. */
    ChecklistPage fails(int point, String refused) {
        frame.locator("#fails-" + point).check();
        assertThat(answered(point)).containsText(refused);
        return this;
    }

    ChecklistPage remark(int point, String text) {
        Locator remark = frame.locator("#remark-" + point);
        remark.fill(text);
        remark.blur();
        assertThat(answered(point)).containsText("已保存");
        return this;
    }

    /** The earlier version's answer holds for this one as well. */
    ChecklistPage confirms(int point) {
        answered(point).getByText("确认", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(answered(point)).containsText("已保存");
        return this;
    }

    ChecklistPage confirmsAll() {
        return press("全部确认并保存");
    }

    ChecklistPage restFits() {
        return press("其余都符合，保存");
    }

    ChecklistPage counts(String... texts) {
        for (String text : texts) {
            assertThat(frame.locator("#checklist-count")).containsText(text);
        }
        return this;
    }

    private ChecklistPage press(String button) {
        frame.getByText(button, new FrameLocator.GetByTextOptions().setExact(true)).click();
        Locator form = frame.locator("#checklist-form");
        assertThat(form).containsText("初审要点已保存");
        assertThat(form).not().containsText("未核对");
        assertThat(form).not().containsText("请重新确认");
        return this;
    }

    private Locator answered(int point) {
        return frame.locator("#answered-" + point);
    }
}
