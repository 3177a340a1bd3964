package cn.ronghe.batch.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Whom applicants may ask about the types of a batch. */
class BatchContactsTests extends IntegrationTest {

    private static final String NAME = "contact-" + Filing.TYPE;
    private static final String PHONE = "phone-" + Filing.TYPE;
    private static final String ADMIN = "admin";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Filing filing;
    @Autowired
    private Batches batches;

    private Pages pages;
    private long id;
    private String page;
    private String contacts;

    @BeforeEach
    void open() {
        pages = new Pages(context);
        id = filing.batch(SecondApplication.WARN);
        page = "/admin/batches/" + id;
        contacts = page + "/contacts";
    }

    @Test
    void namesWhomApplicantsMayAsk() {
        assertThat(pages.sentBack(ADMIN, contacts, NAME, "", PHONE, "0571-85252353")).contains("请填写联系人姓名");
        assertThat(pages.sentBack(ADMIN, contacts, NAME, "王", PHONE, "85252353"))
                .contains("请填写手机号码", "value=\"85252353\"");
        assertThat(pages.sentBack(ADMIN, contacts, NAME, "长".repeat(31), PHONE, "0571-85252353"))
                .contains("不超过 30 字");
        assertThat(pages.flash(ADMIN, contacts, NAME, " 王静 ", PHONE, "0571-85252353")).isEqualTo("联系人已保存。");

        assertThat(pages.read(null, "/")).contains("王静", "0571-85252353");
        assertThat(pages.read(ADMIN, page)).contains("学校实践中心：王静，0571-85252353");
        actAs("xuexiao");
        long draft = filing.complete(filing.draft(id));
        assertThat(pages.read("xuexiao", "/applications/" + draft)).contains("王静", "0571-85252353");
        actAs("xuexiao");
        filing.submit(draft);
        assertThat(pages.read("xuexiao", "/applications/" + draft + "/receipt")).contains("王静", "0571-85252353");

        assertThat(pages.flash(ADMIN, contacts, NAME, "", PHONE, " ")).isEqualTo("联系人已保存。");
        assertThat(pages.read(null, "/")).doesNotContain("王静");
    }

    @Test
    void savesAllContactsOrNone() {
        pages.flash(ADMIN, page + "/types", "type", "practice-center-enterprise", "quota", "4");
        String other = "contact-practice-center-enterprise";
        String phone = "phone-practice-center-enterprise";
        assertThat(pages.sentBack(ADMIN, contacts, NAME, "沈青", PHONE, "0571-85252353", other, "韩平", phone, "1"))
                .contains("请填写手机号码", "value=\"沈青\"", "value=\"韩平\"", "value=\"1\"");
        assertThat(batches.typesOf(id)).allMatch(type -> type.contact().isEmpty());

        assertThat(pages.flash(ADMIN, contacts, NAME, "沈青", PHONE, "0571-85252353", other, "韩平", phone,
                "13800138000")).isEqualTo("联系人已保存。");
        assertThat(batches.typesOf(id)).extracting(type -> type.contact().orElseThrow().name())
                .containsExactlyInAnyOrder("沈青", "韩平");
    }

    @Test
    void whatAColleagueSavedOfAnotherTypeMeanwhileStays() {
        pages.flash(ADMIN, page + "/types", "type", "practice-center-enterprise", "quota", "4");
        String other = "practice-center-enterprise";
        pages.flash(ADMIN, contacts, "contact-" + other, "韩平", "phone-" + other, "13800138000");

        assertThat(pages.sentBack(ADMIN, contacts, NAME, "沈青", PHONE, "1", "contact-" + other, "", "phone-" + other, "",
                "shown-" + other, "|")).as("what was shown, also after a slip").containsPattern("shown-" + other + "\"\\s+value=\"\\|\"");
        pages.flash(ADMIN, contacts, NAME, "沈青", PHONE, "0571-85252353", "contact-" + other, "", "phone-" + other,
                "", "shown-" + other, "|");

        assertThat(batches.type(id, other).orElseThrow().contact().orElseThrow().name()).isEqualTo("韩平");
        assertThat(batches.type(id, Filing.TYPE).orElseThrow().contact().orElseThrow().name()).isEqualTo("沈青");
    }
}
