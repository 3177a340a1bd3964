package cn.ronghe.browser;

import com.microsoft.playwright.Page.LocatorOptions;

/** The 推荐名单汇总表 of a department. */
record SummaryListPage(Person person) {

    static SummaryListPage open(Person person, String batch) {
        person.open("/summary-lists");
        person.press(person.page().locator("tr", new LocatorOptions().setHasText(batch)).getByText("打开"));
        return new SummaryListPage(person);
    }

    SummaryListPage lists(String... texts) {
        person.sees(texts);
        return this;
    }

    void prepare(String reporter, String phone) {
        person.page().getByLabel("填报人").fill(reporter);
        person.page().getByLabel("联系电话").fill(phone);
        person.click("编制并送负责人签发");
        person.sees("汇总表已编制，已送负责人签发。");
    }

    SummaryListPage upload(String fileName) {
        person.page().getByLabel("盖章扫描件").setInputFiles(ScannedPdf.named(fileName));
        person.click("上传");
        person.sees(fileName);
        return this;
    }

    void sign() {
        person.page().getByLabel("同意，签字盖章并报送").check();
        person.click("提交");
        person.sees("汇总表已报送");
    }
}
