package cn.ronghe.workflow.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Drawings uploaded over real HTTP: what the server itself would stop is refused on the page, too. */
class ModelUploadTests extends DoorTest {

    private static final String PAGE = "/admin/processes/practice-center-enterprise";
    private static final Pattern ACTION = Pattern.compile("action=\"(" + PAGE + "/proposals[^\"]*)\"");

    @Test
    void moreFilesThanAreTakenAreRefusedByTheirNumber() {
        assertThat(refusal(parts(61, "opinion"))).contains("文件太多，一次最多 60 个");
        assertThat(refusal(parts(300, "opinion"))).contains("文件不能太多");
    }

    @Test
    void aLongChineseNameIsRefusedForItsKindAlone() {
        assertThat(refusal(part("推荐书".repeat(80) + ".docx", "x"))).contains("推荐书.docx”：只接受 .bpmn、.form 文件");
        assertThat(refusal(part("长".repeat(3000) + ".docx", "x"))).contains("文件名不能太长");
    }

    @Test
    void aDrawingAboveTheLimitIsRefusedByName() {
        assertThat(refusal(part("route.bpmn", "x".repeat(22 << 20)))).contains("“route.bpmn”超过 2 MB");
    }

    @Test
    void somethingThatIsNoFormAtAllIsNoErrorOfTheServer() {
        assertThat(refusal("--next\r\nnonsense")).contains("文件没有上传");
    }

    private String refusal(String body) {
        Browser admin = browser(ADMIN);
        Matcher action = ACTION.matcher(admin.get(PAGE).body());
        assertThat(action.find()).isTrue();
        Browser.Answer answer = admin.send("POST", action.group(1).replace("&amp;", "&"), body,
                "Content-Type", "multipart/form-data; boundary=next", "Referer", "http://localhost" + PAGE);
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("location")).contains(PAGE);
        return admin.get(PAGE).body();
    }

    private static String parts(int count, String name) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < count; i++) {
            body.append(open(name + i + ".form")).append("{}\r\n");
        }
        return body + "--next--\r\n";
    }

    private static String part(String name, String content) {
        return open(name) + content + "\r\n--next--\r\n";
    }

    private static String open(String name) {
        return "--next\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    }
}
