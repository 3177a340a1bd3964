package cn.ronghe.carryover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.Statements;
import cn.ronghe.application.Filing;
import cn.ronghe.application.OutdatedForms;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.recommendation.EarlierEdition;
import cn.ronghe.recommendation.RecommendationForms;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.StringUtils;
import org.springframework.web.context.WebApplicationContext;

class EditionPagesTests extends IntegrationTest {

    private static final String WHO = "xuexiao";

    @Autowired
    private OutdatedForms outdatedForms;
    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Filing filing;
    @Autowired
    private RecommendationForms forms;

    private Pages pages;
    private EarlierEdition earlier;

    @BeforeEach
    void open() {
        actAs(WHO);
        pages = new Pages(context);
        earlier = new EarlierEdition(context);
    }

    @Test
    void saysOnEveryPageOfADraftThatTheFormIsAnotherOneNow() {
        long fresh = filing.draft();
        long id = begun();

        for (String page : new String[] {"", "/sections/1", "/check"}) {
            assertThat(pages.read(WHO, "/applications/" + id + page)).contains("本申报使用 2月1日启用的表单版本；表单现已更新",
                    "href=\"/applications/" + id + "/form\"");
        }
        assertThat(pages.read(WHO, "/applications/" + fresh)).doesNotContain("表单现已更新");
    }

    @Test
    void listsTheChangesMovesAndShowsWhatWasTypedBefore() {
        long id = begun();
        String path = "/applications/" + id + "/form";

        assertThat(pages.read(WHO, path)).contains("已填写的 4 项内容在新版表单中没有位置", "学以致用", "中心网址", "取消此节",
                "中心所在地", "字数上限", "改为必填", "增加选项", "改用新版表单</button>");
        assertThat(pages.flash(WHO, path, "from", "x", "to", "y")).contains("没有改用：表单刚刚又有更新");
        assertThat(pages.flash(WHO, path, "from", filing.get(id).formEdition(), "to", forms.standing(Filing.TYPE)))
                .contains("已改用新版表单");
        assertThat(pages.flash(WHO, path, "from", "x", "to", "y")).contains("周晓已于 3月2日 10:00 改用新版表单，不需要再次改用");

        assertThat(pages.read(WHO, "/applications/" + id)).contains("改用新版表单前填写的内容").doesNotContain("表单现已更新");
        String kept = pages.read(WHO, path);
        assertThat(kept).contains("周晓于 3月2日 10:00 改用新版表单", "学以致用").doesNotContain("改用新版表单</button>");
        String before = kept.substring(kept.indexOf(path + "/") + path.length() + 1);
        assertThat(pages.read(WHO, path + "/" + before.substring(0, before.indexOf('"')))).contains("口号", "学以致用", "中心所在地");
        assertThat(pages.status(WHO, path + "/999999")).isEqualTo(404);
        assertThat(pages.status("jishi", path)).isEqualTo(404);
    }

    @Test
    void tellsTheAdministratorWhoStillFillsInAnEarlierForm() {
        filing.draft();
        int others = StringUtils.countOccurrencesOf(outdated(), "<tr>");
        actAs(WHO);
        long id = begun();

        assertThat(outdated()).contains("智能物联产教融合实践中心", "学校实践中心", "杭州示例职业技术学院", "草稿", "2月1日");
        assertThat(StringUtils.countOccurrencesOf(outdated(), "<tr>")).isGreaterThan(others);
        pages.flash(WHO, "/applications/" + id + "/form", "from", filing.get(id).formEdition(), "to",
                forms.standing(Filing.TYPE));
        assertThat(StringUtils.countOccurrencesOf(outdated(), "<tr>")).isEqualTo(others);
        assertThat(pages.status(WHO, "/admin/outdated-forms")).isEqualTo(403);
    }

    @Test
    void asksForManyEarlierFormsAsOftenAsForOne() {
        long batch = filing.batch(SecondApplication.WARN);
        earlier.give(filing.draft(batch));
        outdated();
        int few = Statements.during(this::outdated);
        actAs(WHO);
        earlier.give(filing.draft(batch));
        earlier.give(filing.draft(batch));

        assertThat(Statements.during(this::outdated)).isEqualTo(few);
    }

    @Test
    void listsEarlierFormsPageByPage() {
        long batch = filing.batch(SecondApplication.WARN);
        earlier.give(filing.draft(batch));
        actAs(WHO);
        earlier.give(filing.draft(batch));

        List<OutdatedForms.Line> all = outdatedForms.page(0, 1000).lines();
        List<OutdatedForms.Line> one = new ArrayList<>();
        Long after = 0L;
        while (after != null) {
            OutdatedForms.Page page = outdatedForms.page(after, 1);
            one.addAll(page.lines());
            after = page.nextAfter();
        }
        assertThat(one).hasSizeGreaterThan(1).isEqualTo(all);
    }

    private String outdated() {
        return pages.read("admin", "/admin/outdated-forms");
    }

    @Test
    void aPageThatWasOpenedBeforeTheStepSavesNothingAndIsTold() {
        long id = begun();
        String address = "/applications/" + id + "/sections/2/content";
        String before = pages.read(WHO, address);
        String typed = before.replaceFirst("\"content\":\\{[^}]*}", "\"content\":{\"motto\":\"知行合一\"}");
        pages.flash(WHO, "/applications/" + id + "/form", "from", filing.get(id).formEdition(), "to",
                forms.standing(Filing.TYPE));
        String now = pages.read(WHO, address);

        for (String body : new String[] {typed, typed.replaceFirst("\"edition\":\"\\w+\"", "\"edition\":7"),
                "{\"version\":1,\"content\":{\"motto\":\"知行合一\"}}"}) {
            MockHttpServletResponse refused = pages.put(WHO, address, body);
            assertThat(refused.getStatus()).isEqualTo(412);
            assertThat(new String(refused.getContentAsByteArray(), StandardCharsets.UTF_8)).contains("本申报已改用另一版表单", "重新打开");
        }
        assertThat(pages.put(WHO, "/applications/" + id + "/sections/7/content", typed).getStatus())
                .as("a section that is no more").isEqualTo(423);
        assertThat(pages.read(WHO, address)).isEqualTo(now).contains("\"edition\":\"" + forms.standing(Filing.TYPE));
        assertThat(pages.read(WHO, address.replace("content", "schema"))).contains("\"edition\":\"" + forms.standing(Filing.TYPE));
    }

    @Test
    void anEditionThatTheProgramCannotReadSpoilsNoOtherPage() {
        long id = begun();
        earlier.giveUnreadable(id);

        assertThat(pages.read(WHO, "/applications")).contains("智能物联产教融合实践中心");
        for (String page : new String[] {"", "/sections/1", "/sections/1/content", "/sections/1/schema", "/print", "/word", "/zip", "/check", "/form"}) {
            assertThat(pages.status(WHO, "/applications/" + id + page)).as(page).isEqualTo(409);
        }
    }

    private long begun() {
        long id = filing.draft();
        earlier.give(id);
        earlier.fillIn(id, filing);
        return id;
    }
}
