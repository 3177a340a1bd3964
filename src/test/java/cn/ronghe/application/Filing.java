package cn.ronghe.application;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import cn.ronghe.attachment.UploadResult;
import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.OpenBatch;
import cn.ronghe.form.PracticeCenterSample;
import cn.ronghe.shared.TaskDoor;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Files applications for tests, each in a batch of its own unless told otherwise. */
@TestComponent
public class Filing {

    public static final String TYPE = "practice-center-school";

    private final Batches batches;
    private final Drafts drafts;
    private final Sections sections;
    private final ApplicationFiles files;
    private final Submission submission;
    private final Applications applications;
    private final TaskDoor door;
    private final UserDetailsService logins;
    private final Clock clock;

    Filing(Batches batches, Drafts drafts, Sections sections, ApplicationFiles files, Submission submission,
           Applications applications, TaskDoor door, UserDetailsService logins, Clock clock) {
        this.batches = batches;
        this.drafts = drafts;
        this.sections = sections;
        this.files = files;
        this.submission = submission;
        this.applications = applications;
        this.door = door;
        this.logins = logins;
        this.clock = clock;
    }

    /** Open from yesterday through the tenth day from now. */
    public long batch(SecondApplication second) {
        LocalDate today = LocalDate.now(clock);
        batches.open(new OpenBatch(today.getYear(), "测试批次", today.minusDays(1), today.plusDays(10),
                today.plusDays(20), List.of(new OpenBatch.TypeQuota(TYPE, 5, second))));
        return batches.all().get(0).id();
    }

    public long draft() {
        return draft(batch(SecondApplication.WARN));
    }

    public long draft(long batchId) {
        return ((CreateResult.Created) drafts.create(new CreateApplication(batchId, TYPE, true, null))).applicationId();
    }

    /** A draft that can be submitted. */
    public long complete() {
        return complete(draft());
    }

    public long complete(long id) {
        JsonNode all = PracticeCenterSample.data();
        int number = 1;
        for (JsonNode section : all) {
            save(id, number++, section);
        }
        upload(id, "sealed-form", "盖章扫描件.pdf");
        upload(id, "evidence-index", "支撑材料目录.pdf");
        return id;
    }

    /** Gives a complete draft a name that tells it from those of other tests. */
    public void name(long id, String platform) {
        ObjectNode basics = (ObjectNode) PracticeCenterSample.data().iterator().next();
        save(id, 1, basics.put("centerName", platform));
    }

    public void submit(long id) {
        submission.submit(new SubmitApplication(id, true));
    }

    public long submitted() {
        return submitted(batch(SecondApplication.WARN));
    }

    public long submitted(long batchId) {
        long id = complete(draft(batchId));
        submission.submit(new SubmitApplication(id, true));
        return id;
    }

    public SectionSave save(long id, int number, JsonNode content) {
        return sections.save(id, number, sections.read(id, number).version(), content);
    }

    public UploadResult upload(long id, String slot, String name) {
        byte[] pdf = pdf(slot + name);
        return files.add(id, slot, name, new ByteArrayInputStream(pdf), pdf.length);
    }

    /** As the district's handler does it. */
    public void returnForCorrection(long id, int workingDays) {
        SecurityContext applicant = SecurityContextHolder.getContext();
        UserDetails handler = logins.loadUserByUsername(get(id).districtCode() + "-edu-handler");
        SecurityContextHolder.setContext(new SecurityContextImpl(
                UsernamePasswordAuthenticationToken.authenticated(handler, null, handler.getAuthorities())));
        try {
            door.decide(Application.caseKeyOf(id), Map.of("outcome", "returned", "correctionDays", workingDays,
                    "opinion", "请补充近三年培训收入凭证")).ifPresent(refused -> {
                        throw new IllegalStateException(refused);
                    });
        } finally {
            SecurityContextHolder.setContext(applicant);
        }
    }

    public Application get(long id) {
        return applications.get(id);
    }

    public static byte[] pdf(String title) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle(title);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
