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

    /** As many as any form needs. */
    private static final int PAGES = 20;

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
        scan(id);
        upload(id, "evidence", "办学条件佐证.pdf");
        return id;
    }

    /** Gives a complete draft a name that tells it from those of other tests. */
    public void name(long id, String platform) {
        ObjectNode basics = (ObjectNode) PracticeCenterSample.data().iterator().next();
        save(id, 1, basics.put("centerName", platform));
        scan(id);
    }

    /** Prints, seals and scans the form as it is now. */
    public UploadResult scan(long id) {
        return upload(id, "sealed-form", "盖章扫描件.pdf", pdf("scan " + System.nanoTime()));
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
        return upload(id, slot, name, pdf(slot + name));
    }

    public UploadResult upload(long id, String slot, String name, byte[] content) {
        return files.add(id, slot, name, new ByteArrayInputStream(content), content.length);
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
        return pdf(title, PAGES);
    }

    public static byte[] pdf(String title, int pages) {
        try (PDDocument document = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            document.getDocumentInformation().setTitle(title);
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
