package cn.ronghe.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.OpenBatch;
import cn.ronghe.form.FormSchema;
import cn.ronghe.form.RandomSubmissions;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.sessions.JqwikSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Whatever an editor sends is kept or refused with a sentence, and what is kept can be read, checked and printed. */
class RandomContentTests extends IntegrationTest {

    private static final int TRIES = 60;

    @Autowired
    private Batches batches;
    @Autowired
    private Drafts drafts;
    @Autowired
    private Applications applications;
    @Autowired
    private Sections sections;
    @Autowired
    private ApplicationForms forms;
    @Autowired
    private WebApplicationContext context;

    @ParameterizedTest
    @CsvSource({"yuanqu, municipal-consortium", "longtou, industry-community", "xuexiao, practice-center-school"})
    void isKeptOrRefusedAndNeverAnException(String username, String type) {
        long id = draft(username, type);
        List<FormSchema> form = forms.sections(applications.get(id));
        for (int number = 1; number <= form.size(); number++) {
            for (ObjectNode content : contents(form.get(number - 1))) {
                assertThat(save(id, number, content)).as("%s of %s", content, form.get(number - 1).id())
                        .isInstanceOfAny(SectionSave.Saved.class, SectionSave.Refused.class);
            }
        }
        Pages pages = new Pages(context);
        Stream.of("", "/check", "/print", "/sections/1").forEach(page ->
                assertThat(pages.read(username, "/applications/" + id + page)).as(page).contains("</html>"));
        assertThat(pages.download(username, "/applications/" + id + "/word")).startsWith('P', 'K');
    }

    /** With unknown fields and, since a draft with any of them is refused, without. */
    private static List<ObjectNode> contents(FormSchema schema) {
        List<ObjectNode> random = new ArrayList<>();
        JqwikSession.run(() -> RandomSubmissions.to(schema).generator(TRIES).stream(new Random(TRIES))
                .limit(TRIES).forEach(shrinkable -> random.add(shrinkable.value().deepCopy())));
        random.stream().skip(TRIES / 4).forEach(content -> {
            content.retain(RandomSubmissions.keys(schema).toList());
            schema.checkDraft(content).forEach(bad -> content.remove(bad.fieldPath().replaceAll("\\[.*", "")));
        });
        return random;
    }

    private SectionSave save(long id, int number, ObjectNode content) {
        return sections.save(id, number, sections.read(id, number).version(), content);
    }

    private long draft(String username, String type) {
        LocalDate today = LocalDate.now(clock);
        batches.open(new OpenBatch(today.getYear(), "随机内容批次", today.minusDays(1), today.plusDays(20),
                today.plusDays(30), List.of(new OpenBatch.TypeQuota(type, 1, SecondApplication.WARN))));
        actAs(username);
        return ((CreateResult.Created) drafts.create(new CreateApplication(batches.all().get(0).id(), type, true, null)))
                .applicationId();
    }
}
