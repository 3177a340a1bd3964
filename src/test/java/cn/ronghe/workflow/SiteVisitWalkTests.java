package cn.ronghe.workflow;

import static cn.ronghe.application.ApplicationState.AWAITING_SELECTION;
import static cn.ronghe.application.ApplicationState.IN_CITY_REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

import cn.ronghe.IntegrationTest;
import cn.ronghe.Pages;
import cn.ronghe.application.Application;
import cn.ronghe.application.Filing;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.review.Outcome;
import cn.ronghe.review.Opinions;
import cn.ronghe.review.SitePhotos;
import cn.ronghe.review.SiteVisit;
import cn.ronghe.review.SiteVisits;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.TaskDoor;
import cn.ronghe.workflow.engine.TaskEntries;
import cn.ronghe.workflow.engine.TaskEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.WebApplicationContext;

/** A real case that the city visits: planned, moved, held or cancelled, with the mails, while the review waits. */
class SiteVisitWalkTests extends IntegrationTest {

    private static final Map<String, Object> PLAN = Map.of("visitDate", "2026-03-05", "visitTime", "09:30",
            "place", "西湖区示例路 66 号", "team", "陈静（市教育局）\n孙书言（专家）",
            "teamEmails", "sun@example.com；330100-EDU-handler@sample.invalid\nli@example.com");

    @Autowired
    private Walk walk;
    @Autowired
    private Filing filing;
    @Autowired
    private TaskDoor door;
    @Autowired
    private TaskEntries tasks;
    @Autowired
    private SiteVisits visits;
    @Autowired
    private Opinions opinions;
    @Autowired
    private SitePhotos photos;
    @Autowired
    private WebApplicationContext context;
    @Autowired
    private JdbcClient jdbc;

    private long id;
    private String caseKey;

    @BeforeEach
    void theCityWantsToSeeIt() {
        long batch = filing.batch(SecondApplication.WARN);
        id = walk.sealed(batch);
        caseKey = Application.caseKeyOf(id);
        walk.report(walk.list(batch));
        walk.as(Walk.CITY).decide(caseKey, Map.of("outcome", "visit", "opinion", "核实实训工位"));
    }

    @Test
    void aVisitIsPlannedMovedAndHeldAndTheReviewGoesOn() {
        assertThat(walk.state(id)).isEqualTo(IN_CITY_REVIEW);
        assertThat(opinions.of(id)).last().satisfies(given -> assertThat(given.outcome()).isEqualTo(Outcome.VISIT));
        assertThat(task().offeredTo()).as("the city department of the type").isEqualTo("330100-edu-handler");

        walk.decide(caseKey, PLAN);
        assertThat(task().key()).isEqualTo("user_record_visit");
        assertThat(task().dueAt()).as("the working day after").isEqualTo("2026-03-06T09:30:00Z");
        assertThat(mails("visit-planned")).contains("xuexiao@sample.invalid").doesNotContain("sun@example.com");
        assertThat(mails("visit-team-planned")).as("each once").containsExactlyInAnyOrder(
                "330100-edu-handler@sample.invalid", "330100-edu-leader@sample.invalid", "sun@example.com", "li@example.com");

        walk.decide(caseKey, Map.of("outcome", "moved", "visitDate", "2026-03-09", "visitTime", "14：00",
                "moveReason", "单位当日有省级检查"));
        assertThat(task().dueAt()).isEqualTo("2026-03-10T09:30:00Z");
        assertThat(mails("visit-moved")).contains("xuexiao@sample.invalid");
        assertThat(mails("visit-team-moved")).contains("sun@example.com", "330100-edu-leader@sample.invalid");
        assertThat(visits.of(id).get(0).moves()).singleElement().satisfies(move -> {
            assertThat(move.movedFrom()).isEqualTo("2026-03-05T01:30:00Z");
            assertThat(move.reason()).isEqualTo("单位当日有省级检查");
        });
        assertThat(new Pages(context).read(Walk.SCHOOL, "/applications/" + id + "/dossier"))
                .contains("由 3月5日 09:30 改到 3月9日 14:00", "单位当日有省级检查");

        clock.moveTo("2026-03-09T17:00:00");
        walk.as(Walk.CITY).decide(caseKey, held());
        assertThat(task().key()).isEqualTo("user_city_review");
        SiteVisit visit = visits.of(id).get(0);
        assertThat(visit.state()).isEqualTo(SiteVisit.State.HELD);
        assertThat(visit.conclusion()).isEqualTo(SiteVisit.Conclusion.MOSTLY);
        assertThat(visit.visitAt()).isEqualTo("2026-03-09T06:00:00Z");
        assertThat(visit.findings()).isEqualTo("工位 420 个，与推荐书一致");

        walk.passCityReview(id);
        assertThat(walk.state(id)).isEqualTo(AWAITING_SELECTION);
    }

    @Test
    void aVisitIsCancelledWithAMailAndMayBePlannedAnew() {
        walk.decide(caseKey, PLAN);
        walk.decide(caseKey, Map.of("outcome", "cancelled", "cancelReason", "材料已补齐，不必考察"));

        assertThat(mails("visit-cancelled")).contains("xuexiao@sample.invalid");
        assertThat(mails("visit-team-cancelled")).contains("330100-edu-handler@sample.invalid", "li@example.com");
        assertThat(task().key()).isEqualTo("user_city_review");
        walk.decide(caseKey, Map.of("outcome", "visit", "opinion", "再看一次设备"));
        walk.decide(caseKey, PLAN);
        assertThat(visits.of(id)).extracting(SiteVisit::number).containsExactly(1, 2);
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsChanged() {
        refuses(with(PLAN, "visitDate", "2026-03-02", "visitTime", "09:59"), "已经过去");
        refuses(with(PLAN, "visitDate", "2062-03-05"), "一年以后");
        refuses(with(PLAN, "visitTime", "25:00"), "时间");
        refuses(with(PLAN, "visitDate", "2026-02-30"), "考察日期");
        refuses(with(PLAN, "team", " "), "考察组成员");
        refuses(with(PLAN, "teamEmails", "sun@example.com\n孙书言"), "“孙书言”不是有效的电子邮箱地址");
        refuses(with(PLAN, "teamEmails", addresses(21)), "最多写 20 个");
        refuses(with(PLAN, "place", "a".repeat(201)), "考察地点");
        assertThat(visits.of(id)).isEmpty();

        walk.decide(caseKey, PLAN);
        refuses(held(), "还没有到");
        refuses(Map.of("outcome", "moved", "visitDate", "2026-03-01", "visitTime", "09:00", "moveReason", "改期"), "已经过去");
        refuses(Map.of("outcome", "moved", "visitDate", "2026-03-09", "visitTime", "09:00"), "改期原因");
        refuses(Map.of("outcome", "cancelled"), "取消原因");
        clock.moveTo("2026-03-05T12:00:00");
        refuses(with(held(), "conclusion", "perfect"), "考察结论");
        assertThat(visits.of(id)).extracting(SiteVisit::state).containsExactly(SiteVisit.State.PLANNED);

        walk.as("330100-drc-handler");
        assertThat(door.decide(caseKey, held())).as("another department has no such task").isPresent();
    }

    @Test
    void photographsAreTakenInUntilTheResultIsRecordedAndTheApplicantSeesNone() throws Exception {
        walk.decide(caseKey, PLAN);
        SiteVisit visit = visits.of(id).get(0);
        assertThat(photo(visit, "现场.txt", 0)).isPresent();
        assertThat(photo(visit, "不是照片.png", -1)).isPresent();
        for (int shade = 0; shade < SitePhotos.MOST; shade++) {
            assertThat(photo(visit, "现场" + shade + ".png", shade)).isEmpty();
        }
        assertThat(photo(visit, "再一张.png", 200)).hasValueSatisfying(refusal ->
                assertThat(refusal.key()).isEqualTo("attachment.slot-full"));
        assertThat(photo(visit, "同一张.png", 0)).hasValueSatisfying(refusal ->
                assertThat(refusal.key()).isEqualTo("attachment.already-there"));
        long first = photos.of(visit).get(0).id();
        String address = "/site-visits/" + visit.id() + "/photos/" + first;
        Pages pages = new Pages(context);
        assertThat(pages.status(Walk.CITY, address)).isEqualTo(200);
        assertThat(pages.status("330100-edu-leader", address + "/small")).isEqualTo(200);
        assertThat(pages.status(Walk.SCHOOL, address)).as("the applicant").isEqualTo(404);
        assertThat(pages.status(Walk.SCHOOL, address + "/small")).isEqualTo(404);
        assertThat(pages.status("330109-edu-handler", address)).as("another district").isEqualTo(404);
        assertThat(pages.read(Walk.CITY, "/applications/" + id + "/dossier")).contains("第 1 次实地考察", "孙书言（专家）", address);
        assertThat(pages.read(Walk.SCHOOL, "/applications/" + id + "/dossier")).contains("第 1 次实地考察")
                .doesNotContain("孙书言（专家）", address);

        clock.moveTo("2026-03-05T17:00:00");
        walk.as(Walk.CITY).decide(caseKey, held());
        var application = filing.get(id);
        assertThat(photos.mayChange(visits.of(id).get(0), application, CurrentPerson.get())).isFalse();
    }

    private Optional<Refusal> photo(SiteVisit visit, String name, int shade) throws IOException {
        walk.as(Walk.CITY);
        byte[] content = shade < 0 ? "no picture".getBytes(StandardCharsets.UTF_8) : picture(shade);
        return photos.add(visit, name, new ByteArrayInputStream(content), content.length);
    }

    private static byte[] picture(int shade) throws IOException {
        BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, shade);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static Map<String, Object> held() {
        return Map.of("outcome", "held", "findings", "工位 420 个，与推荐书一致", "conclusion", "mostly");
    }

    private static String addresses(int count) {
        return IntStream.range(0, count).mapToObj(number -> "expert" + number + "@example.com")
                .collect(Collectors.joining("\n"));
    }

    private void refuses(Map<String, Object> values, String reason) {
        assertThat(door.decide(caseKey, values)).hasValueSatisfying(sentence -> assertThat(sentence).contains(reason));
    }

    private static Map<String, Object> with(Map<String, Object> values, String... changes) {
        Map<String, Object> changed = new HashMap<>(values);
        for (int i = 0; i < changes.length; i += 2) {
            changed.put(changes[i], changes[i + 1]);
        }
        return changed;
    }

    private TaskEntry task() {
        List<TaskEntry> open = tasks.of(caseKey);
        assertThat(open).hasSize(1);
        return open.get(0);
    }

    private List<String> mails(String template) {
        return jdbc.sql("select recipient_address from mail where case_key = ? and template = ?")
                .params(caseKey, template).query(String.class).list();
    }
}
