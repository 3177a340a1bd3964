package cn.ronghe.browser;

import java.util.List;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.LocatorOptions;

/** 联合遴选: started by the lead department, judged by the panel, settled and published. */
record SelectionPage(Person person) {

    static SelectionPage start(Person person, String batch) {
        inList(person, batch, "开始联合遴选");
        person.click("启动遴选");
        return new SelectionPage(person);
    }

    /** @param panel logins of those who shall judge; everybody else is taken off */
    static SelectionPage start(Person person, String batch, List<String> panel) {
        inList(person, batch, "开始联合遴选");
        assertThat(person.page().locator("input[name=members]")).not().hasCount(0);
        for (Locator member : person.page().locator("input[name=members]").all()) {
            member.setChecked(panel.contains(member.inputValue()));
        }
        person.click("启动遴选");
        return new SelectionPage(person);
    }

    static SelectionPage open(Person person, String batch) {
        inList(person, batch, "打开");
        return new SelectionPage(person);
    }

    private static void inList(Person person, String batch, String link) {
        person.open("/selections");
        person.press(person.page().locator("tr", new LocatorOptions().setHasText(batch)).getByText(link));
    }

    SelectionPage sees(String... texts) {
        person.sees(texts);
        return this;
    }

    SelectionPage judge(String platform, String opinion, String score) {
        person.page().getByLabel(platform + "的遴选意见").fill(opinion);
        person.page().getByLabel(platform + "的评分").fill(score);
        person.page().getByLabel(platform + "的评分").blur();
        // each field is saved on its own
        person.isSaved();
        return sees("已保存");
    }

    void handIn() {
        person.click("全部填完并提交");
        person.click("确定");
        person.sees("已提交，感谢您的评审。");
    }

    SelectionPage choose(String platform) {
        person.page().getByLabel("列入名单：" + platform).check();
        person.isSaved();
        return this;
    }

    SelectionPage counts(String count) {
        assertThat(person.page().locator("#count")).containsText(count);
        return this;
    }

    void settle() {
        person.click("确定名单，送负责人公布");
        person.click("确定");
        person.sees("名单已确定，已送负责人签发。");
    }

    void publish(String documentNumber) {
        person.page().getByLabel("文号").fill(documentNumber);
        person.click("公布名单");
        person.click("确定");
        person.sees("名单已公布");
    }
}
