package cn.ronghe.carryover.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.application.Filing;
import cn.ronghe.shared.CanonicalJson;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

class TakeOverPagesTests extends IntegrationTest {

    private static final String WHO = "xuexiao";

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Filing filing;

    private Pages pages;
    private long earlier;
    private long id;
    private String path;

    @BeforeEach
    void fileLastYear() {
        pages = new Pages(context);
        actAs(WHO);
        clock.moveTo("2025-03-03T10:00:00");
        earlier = filing.complete();
        filing.save(earlier, 3, json("{'traineesYear1':110,'traineesYear2':220}"));
        filing.submit(earlier);
        clock.moveTo(START);
        id = filing.draft();
        path = "/applications/" + id + "/take-over";
    }

    @Test
    void leadsFromTheCaseAndEverySectionToWhatCanBeTakenOver() {
        assertThat(pages.read(WHO, "/applications/" + id)).contains("href=\"" + path + "\"");
        assertThat(pages.read(WHO, "/applications/" + id + "/sections/4")).contains(path + "?section=4", "本节沿用以前的内容");

        assertThat(pages.read(WHO, path + "?from=" + earlier)).contains("智能物联产教融合实践中心", "2025 年批次", "2026 年批次",
                "对外开展学生实训总人数（2026年）", "已填写，沿用将替换", "未能沿用", "本推荐书没有 2025 年", "逐行查看“共建单位信息”",
                "声明和承诺不沿用");
        assertThat(pages.read(WHO, path + "?section=3&from=" + earlier)).contains("三、开放运营主要监测指标目标", "220")
                .doesNotContain("value=\"1:centerName\"");
        assertThat(pages.read(WHO, path)).contains("从哪一份沿用");
    }

    @Test
    void takesWhatWasTickedTellsItAndTakesItBack() {
        assertThat(redirect(path, "from", "" + earlier, "seen", seen(), "take", "1:centerName", "take", "3:traineesYear1"))
                .isEqualTo("/applications/" + id);
        assertThat(pages.read(WHO, "/applications/" + id)).contains("已从“智能物联产教融合实践中心（测试批次）”沿用 2 项（周晓，3月2日 10:00）",
                "撤销沿用", "沿用以前的内容");
        assertThat(pages.read(WHO, "/applications/" + id + "/sections/3")).contains("撤销沿用");

        assertThat(pages.flash(WHO, path + "/undo")).contains("已撤销沿用");
        assertThat(pages.read(WHO, "/applications/" + id)).doesNotContain("已从“").contains("未命名的学校实践中心（3月2日 10:00 周晓新建）");
        assertThat(pages.flash(WHO, path + "/undo")).contains("没有可以撤销");
    }

    @Test
    void goesBackToTheSectionFromWhichItCame() {
        assertThat(redirect(path, "from", "" + earlier, "seen", seen(), "section", "3", "take", "3:traineesYear1"))
                .isEqualTo("/applications/" + id + "/sections/3");
        assertThat(redirect(path, "from", "" + earlier, "section", "3")).isEqualTo(path + "?from=" + earlier + "&section=3");
    }

    @Test
    void saysWhatKeptItFromTaking() {
        assertThat(pages.flash(WHO, path, "from", "" + earlier, "seen", seen())).contains("没有勾选任何内容");
        String seen = seen();
        actAs(WHO);
        filing.save(id, 4, json("{'foundationBuilder':'甲'}"));
        assertThat(pages.flash(WHO, path, "from", "" + earlier, "seen", seen, "take", "4:foundationBuilder"))
                .contains("周晓刚刚保存了“四、建设基础情况”");
        clock.moveTo("2026-03-13T00:00:00");
        assertThat(pages.flash(WHO, path, "from", "" + earlier, "seen", seen, "take", "1:centerName")).contains("3月12日");
    }

    @Test
    void knowsNoSourceButTheUnitsOwn() {
        actAs("jishi");
        long theirs = filing.draft();
        assertThat(pages.status(WHO, path + "?from=" + theirs)).isEqualTo(404);
        assertThat(pages.status(WHO, path + "?from=" + id)).isEqualTo(404);
        assertThat(pages.status(WHO, path + "?from=x")).isEqualTo(400);
        assertThat(pages.status(WHO, path + "?from=" + earlier + "&section=99")).isEqualTo(404);
        assertThat(response(path, "from", "" + theirs, "take", "1:centerName").getStatus()).isEqualTo(404);
        assertThat(response(path, "take", "1:centerName").getStatus()).isEqualTo(404);
    }

    private String seen() {
        Matcher seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(pages.read(WHO, path + "?from=" + earlier));
        assertThat(seen.find()).isTrue();
        return seen.group(1);
    }

    private String redirect(String to, String... parameters) {
        return response(to, parameters).getRedirectedUrl();
    }

    private MockHttpServletResponse response(String to, String... parameters) {
        return pages.send(WHO, to, parameters).getResponse();
    }

    private static JsonNode json(String text) {
        return CanonicalJson.parse(text.replace('\'', '"')).orElseThrow();
    }
}
