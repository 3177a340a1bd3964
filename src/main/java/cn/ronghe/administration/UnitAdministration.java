package cn.ronghe.administration;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import cn.ronghe.organization.ChangeResult;
import cn.ronghe.organization.OrganizationInput;
import cn.ronghe.organization.OrganizationRegister;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.UserAction;
import org.springframework.stereotype.Service;

/** The administrators' changes of units; each has a reason, which stands in the audit. */
@Service
public class UnitAdministration {

    public static final String REASON = "reason";

    private static final int MAX_REASON = 200;

    private final OrganizationRegister register;
    private final ChangeTrail trail;
    private final UserAction action;

    UnitAdministration(OrganizationRegister register, ChangeTrail trail, UserAction action) {
        this.register = register;
        this.trail = trail;
        this.action = action;
    }

    public ChangeResult change(long id, int version, OrganizationInput input, String reason) {
        return audited(id, "audit.unit.changed", reason, () -> register.change(id, version, input));
    }

    public ChangeResult setActive(long id, int version, boolean active, String reason) {
        return audited(id, active ? "audit.unit.reactivated" : "audit.unit.deactivated", reason,
                () -> register.setActive(id, version, active));
    }

    /** Empty where it is a reason: one line or a few, and not too long. */
    static Optional<Refusal> reasonProblem(String reason) {
        String given = CleanText.strip(reason);
        return given.isEmpty() || given.length() > MAX_REASON || !CleanText.isClean(given)
                ? Optional.of(Refusal.of("administration.reason.wrong", String.valueOf(MAX_REASON)))
                : Optional.empty();
    }

    private ChangeResult audited(long id, String entry, String reason, Supplier<ChangeResult> change) {
        Optional<Refusal> wrong = reasonProblem(reason);
        if (wrong.isPresent()) {
            return ChangeResult.refused(Map.of(REASON, wrong.get()));
        }
        return action.run(() -> {
            ChangeResult result = change.get();
            if (result.changed()) {
                trail.record(ChangeTrail.ofUnit(id), entry, result.differences(), CleanText.strip(reason));
            }
            return result;
        });
    }
}
