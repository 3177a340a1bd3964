package cn.ronghe.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import cn.ronghe.Pages;
import cn.ronghe.modeling.check.OurReview;
import org.springframework.test.web.servlet.MvcResult;

/** The administrator at the page of the enterprise centres' route, uploading and publishing. */
final class EnterpriseRoute {

    static final String KEY = "practice-center-enterprise";
    static final String PAGE = "/admin/processes/" + KEY;
    static final String ADMIN = "admin";

    private final Pages pages;

    EnterpriseRoute(Pages pages) {
        this.pages = pages;
    }

    /** Ours with a 市财政局 opinion between the city's review and the selection. */
    static String withFinance() {
        return OurReview.read(Path.of("src/test/resources/models/practice-center-enterprise-with-finance.bpmn"));
    }

    /** @return the proposal's page */
    String propose(String bpmn) {
        return proposalOf(pages.upload(ADMIN, PAGE + "/proposals",
                Map.of("route.bpmn", bpmn.getBytes(StandardCharsets.UTF_8))));
    }

    String restore(int version) {
        return proposalOf(pages.send(ADMIN, PAGE + "/versions/" + version + "/restore"));
    }

    /** @return the number of the new version */
    int publish(String proposal, String reason) {
        int next = inForce() + 1;
        assertThat(pages.flash(ADMIN, proposal + "/publish", "seen", "" + (next - 1), "reason", reason))
                .startsWith("第 " + next + " 版已启用");
        return next;
    }

    /** As the page says it. */
    int inForce() {
        String page = pages.read(ADMIN, PAGE);
        String number = page.replaceFirst("(?s).*?第 (\\d+) 版.*", "$1");
        return Integer.parseInt(number);
    }

    private static String proposalOf(MvcResult result) {
        assertThat(result.getFlashMap().get("flashError")).isNull();
        return result.getResponse().getHeader("Location");
    }
}
