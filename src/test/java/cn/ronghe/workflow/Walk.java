package cn.ronghe.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.Corrections;
import cn.ronghe.application.Filing;
import cn.ronghe.application.SubmitApplication;
import cn.ronghe.application.SubmitResult;
import cn.ronghe.application.Withdrawals;
import cn.ronghe.review.Checklists;
import cn.ronghe.review.ScanUploads;
import cn.ronghe.review.SummaryList;
import cn.ronghe.review.SummaryListBoard;
import cn.ronghe.review.Ticked;
import cn.ronghe.selection.SaveOpinion;
import cn.ronghe.selection.Selection;
import cn.ronghe.selection.Selections;
import cn.ronghe.selection.StartResult;
import cn.ronghe.selection.StartSelection;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.TaskDoor;
import cn.ronghe.shared.UserAction;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;

/** Walks cases through the real rooms and the real engine, each step by the person whose step it is. */
@TestComponent
public class Walk {

    public static final String SCHOOL = "xuexiao";
    public static final String HANDLER = "330106-edu-handler";
    public static final String LEADER = "330106-edu-leader";
    public static final String CITY = "330100-edu-handler";
    public static final String CITY_LEADER = "330100-edu-leader";
    public static final List<String> PANEL = List.of("330100-edu-panel", "330100-drc-panel");

    private final Filing filing;
    private final TaskDoor door;
    private final Checklists checklists;
    private final ScanUploads scans;
    private final SummaryListBoard lists;
    private final Selections selections;
    private final UserAction action;
    private final UserDetailsService logins;
    private final Corrections corrections;
    private final Withdrawals withdrawals;

    Walk(Filing filing, TaskDoor door, Checklists checklists, ScanUploads scans, SummaryListBoard lists,
         Selections selections, UserAction action, UserDetailsService logins, Corrections corrections, Withdrawals withdrawals) {
        this.filing = filing;
        this.door = door;
        this.checklists = checklists;
        this.scans = scans;
        this.lists = lists;
        this.selections = selections;
        this.action = action;
        this.logins = logins;
        this.corrections = corrections;
        this.withdrawals = withdrawals;
    }

    public Walk as(String username) {
        var person = logins.loadUserByUsername(username);
        SecurityContextHolder.getContext().setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
        return this;
    }

    public long submitted(long batchId) {
        as(SCHOOL);
        long id = filing.complete(filing.draft(batchId));
        filing.submit(id);
        return id;
    }

    public void decide(String caseKey, Map<String, Object> values) {
        assertThat(door.decide(caseKey, values)).as("refused").isEmpty();
    }

    public void passFirstReview(long id) {
        as(HANDLER).pass(id);
    }

    /** As the handler of the moment, with every point of the checklist answered. */
    public void pass(long id) {
        check(id);
        decide(Application.caseKeyOf(id), Map.of("outcome", "passed"));
    }

    /** Every point of the first review's checklist fits. */
    public void check(long id) {
        assertThat(action.run(() -> checklists.save(Ticked.everything(checklists.of(id)))).none()).isTrue();
    }

    public void seal(long id) {
        as(LEADER).scanForm(id);
        decide(Application.caseKeyOf(id), Map.of("outcome", "sealed"));
    }

    public void scanForm(long id) {
        byte[] scan = Filing.pdf("盖章件" + id + filing.get(id).currentVersion());
        assertThat(scans.forApplication(id, "盖章扫描件.pdf", new ByteArrayInputStream(scan), scan.length)).isEmpty();
    }

    public long sealed(long batchId) {
        long id = submitted(batchId);
        passFirstReview(id);
        seal(id);
        return id;
    }

    public long list(long batchId) {
        return lists.madeBy(List.of("330106-edu")).stream().filter(line -> line.list().batchId() == batchId)
                .findFirst().orElseThrow().list().id();
    }

    public void report(long listId) {
        as(HANDLER).decide(SummaryList.caseKeyOf(listId), Map.of("reporterName", "孙书言", "reporterPhone", "0571-85252353"));
        as(LEADER).scanList(listId);
        decide(SummaryList.caseKeyOf(listId), Map.of("outcome", "sealed"));
    }

    public void scanList(long listId) {
        byte[] scan = Filing.pdf("汇总表" + listId);
        assertThat(scans.forList(listId, "汇总表.pdf", new ByteArrayInputStream(scan), scan.length)).isEmpty();
    }

    public void correct(long id) {
        as(SCHOOL);
        assertThat(corrections.resubmit(new SubmitApplication(id, true))).isInstanceOf(SubmitResult.Submitted.class);
    }

    public Optional<Refusal> withdraw(long id) {
        as(SCHOOL);
        return withdrawals.withdraw(id, "计划有变");
    }

    /** The scan of the list's next edition, from the late case's own page. */
    public void scanLate(long id) {
        byte[] scan = Filing.pdf("补报汇总表" + id);
        assertThat(scans.forApplication(id, "补报汇总表.pdf", new ByteArrayInputStream(scan), scan.length)).isEmpty();
    }

    public void passCityReview(long id) {
        as(CITY).decide(Application.caseKeyOf(id), Map.of("outcome", "passed"));
    }

    public long startSelection(long batchId) {
        as(CITY);
        StartResult result = action.run(() -> selections.start(new StartSelection(batchId, Filing.TYPE, PANEL, true)));
        assertThat(result.refusal()).isEmpty();
        return result.selectionId();
    }

    public void giveOpinions(long selectionId, List<Long> cases) {
        for (String member : PANEL) {
            as(member);
            cases.forEach(id -> assertThat(action.run(() -> selections.saveOpinion(
                    new SaveOpinion(selectionId, id, "基础扎实，同意推荐", "90"))).none()).isTrue());
            decide("selection:" + selectionId, Map.of("outcome", "done"));
        }
    }

    public void settle(long selectionId, List<Long> chosen) {
        as(CITY);
        assertThat(action.run(() -> selections.mark(selectionId, chosen, chosen.isEmpty()))).isEmpty();
        decide("selection:" + selectionId, Map.of("outcome", "settled"));
    }

    public void publish(long selectionId) {
        as(CITY_LEADER).decide("selection:" + selectionId,
                Map.of("outcome", "published", "documentNumber", "杭教高教〔2026〕1号"));
    }

    public ApplicationState state(long id) {
        return filing.get(id).state();
    }

    public Selection selection(long id) {
        return selections.find(id).orElseThrow();
    }
}
