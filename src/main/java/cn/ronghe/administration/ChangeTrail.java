package cn.ronghe.administration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

import cn.ronghe.audit.AuditTrail;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Difference;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.Texts;
import org.springframework.stereotype.Component;

/** Who changed what from what to what, kept in the audit and shown on the page of what was changed. */
@Component
public class ChangeTrail {

    /** One change in words. */
    public record Line(String what, String who, Instant at, String detail) {
    }

    private final AuditTrail audit;
    private final Texts texts;

    ChangeTrail(AuditTrail audit, Texts texts) {
        this.audit = audit;
        this.texts = texts;
    }

    public static String ofPerson(String username) {
        return "person:" + username;
    }

    public static String ofUnit(long id) {
        return "unit:" + id;
    }

    public static String ofDepartment(String code) {
        return "department:" + code;
    }

    /** Latest first. */
    public List<Line> of(String caseKey) {
        List<Line> lines = audit.entriesOf(caseKey).stream()
                .map(entry -> new Line(texts.get(entry.action()), entry.actorName(), entry.at(), entry.detail()))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(lines);
        return lines;
    }

    /** In the transaction of the change. */
    void record(String caseKey, String action, List<Difference> differences, String reason) {
        SignedIn person = CurrentPerson.get();
        String detail = words(differences);
        audit.record(caseKey, person.username(), person.name(), action, reason.isEmpty() ? detail
                : texts.get("administration.change.reason", detail, reason));
    }

    /** 姓名：甲 → 乙；手机：（空）→ 13800138000 */
    String words(List<Difference> differences) {
        return differences.stream().map(difference -> texts.get("administration.change",
                        texts.get(difference.field()), orEmpty(difference.from()), orEmpty(difference.to())))
                .collect(Collectors.joining("；"));
    }

    private String orEmpty(String text) {
        return text.isEmpty() ? texts.get("administration.change.empty") : text;
    }
}
