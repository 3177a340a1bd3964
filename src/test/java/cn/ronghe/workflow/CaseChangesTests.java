package cn.ronghe.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.application.Application;
import cn.ronghe.application.Filing;
import cn.ronghe.application.SectionSave;
import cn.ronghe.application.Sections;
import cn.ronghe.batch.BatchType.SecondApplication;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** What each reader of a case is shown of its versions, and what nobody is shown. */
class CaseChangesTests extends IntegrationTest {

    private static final String DISTRICT_REASON = "请核实培训服务收入并补充凭证";
    private static final String CITY_REASON = "请说明实训场地投资的构成";

    @Autowired
    private Walk walk;
    @Autowired
    private Filing filing;
    @Autowired
    private Sections sections;
    @Autowired
    private WebApplicationContext context;

    @Test
    void eachReaderStartsWithWhatChangedSinceTheyLastDecided() {
        Pages pages = new Pages(context);
        long id = walk.submitted(filing.batch(SecondApplication.WARN));
        String address = "/cases/application:" + id + "/changes";
        assertThat(pages.status(Walk.HANDLER, address)).as("one version only").isEqualTo(404);
        sendBack(id, Walk.HANDLER, DISTRICT_REASON);

        type(id, 1, "headName", "林岚");
        assertThat(pages.read(Walk.SCHOOL, address)).contains("自退回以来的变化", DISTRICT_REASON, "林岚", "正在填写的内容");
        assertThat(pages.status(Walk.HANDLER, address)).as("what is not handed in yet").isEqualTo(404);
        assertThat(pages.status(Walk.HANDLER, address + "?from=1&to=0")).isEqualTo(404);
        actAs(Walk.SCHOOL);
        filing.upload(id, "evidence", "近三年培训收入凭证.pdf");
        walk.correct(id);

        assertThat(pages.read(Walk.HANDLER, "/applications/" + id + "/dossier")).contains("自退回以来的变化", "3 处",
                DISTRICT_REASON, "陈静", "林岚", "近三年培训收入凭证.pdf", "没有改动的部分（5）");
        walk.passFirstReview(id);
        walk.seal(id);
        walk.report(walk.list(filing.get(id).batchId()));
        assertThat(pages.read(Walk.CITY, address)).as("has decided on nothing yet").contains("与上一版相比的变化", "林岚");
        sendBack(id, Walk.CITY, CITY_REASON);
        type(id, 1, "headName", "林岚岚");
        walk.correct(id);

        assertThat(pages.read(Walk.CITY, address)).contains("自退回以来的变化", CITY_REASON, "林岚").doesNotContain("<del>陈静", DISTRICT_REASON);
        assertThat(pages.read(Walk.LEADER, address)).contains("自上次审核以来的变化", CITY_REASON).doesNotContain("<del>陈静");
        assertThat(pages.read(Walk.SCHOOL, address)).contains("与上一版相比的变化").doesNotContain("正在填写的内容");
        assertThat(pages.read(Walk.CITY, address + "?from=1&to=3")).contains("版本比较", "<del>陈静", DISTRICT_REASON, CITY_REASON);
        assertThat(pages.read(Walk.CITY, address + "?from=3&to=1")).as("the older one first all the same")
                .contains("<del>陈静</del", "<ins>林岚岚</ins");
    }

    @Test
    void saysPlainlyThatNothingChangedAndFindsNoOtherVersions() {
        Pages pages = new Pages(context);
        long id = walk.submitted(filing.batch(SecondApplication.WARN));
        sendBack(id, Walk.HANDLER, DISTRICT_REASON);
        walk.correct(id);
        String address = "/cases/application:" + id + "/changes";

        assertThat(pages.read(Walk.HANDLER, address)).contains("两版内容完全相同，没有任何改动。");
        assertThat(pages.read(Walk.HANDLER, address + "?from=2&to=2")).contains("两边选的是同一版");
        for (String pair : List.of("from=1&to=3", "from=-1&to=2", "from=0&to=2", "from=2147483647&to=1", "to=9")) {
            assertThat(pages.status(Walk.HANDLER, address + "?" + pair)).as(pair).isEqualTo(404);
        }
        for (String pair : List.of("from=x&to=2", "from=1&to=99999999999", "from=1.5", "from=%00")) {
            assertThat(pages.status(Walk.HANDLER, address + "?" + pair)).as(pair).isEqualTo(400);
        }
        for (String stranger : List.of("zhongzhi", "330114-edu-handler", "330106-drc-leader")) {
            assertThat(pages.status(stranger, address)).as(stranger).isEqualTo(404);
            assertThat(pages.status(stranger, address + "?from=1&to=2")).as(stranger).isEqualTo(404);
        }
    }

    private void sendBack(long id, String reviewer, String reason) {
        walk.as(reviewer).decide(Application.caseKeyOf(id), Map.of("outcome", "returned", "correctionDays", 5, "opinion", reason));
    }

    private void type(long id, int section, String field, String value) {
        actAs(Walk.SCHOOL);
        ObjectNode content = (ObjectNode) sections.read(id, section).content();
        assertThat(filing.save(id, section, content.put(field, value))).isInstanceOf(SectionSave.Saved.class);
        filing.scan(id);
    }
}
