package cn.ronghe.administration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import cn.ronghe.account.PasswordRule;
import cn.ronghe.organization.ChangeResult;
import cn.ronghe.organization.PeopleBoard;
import cn.ronghe.organization.Person;
import cn.ronghe.organization.PersonInput;
import cn.ronghe.organization.PersonRegister;
import cn.ronghe.organization.Post;
import cn.ronghe.organization.PostInput;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.UserAction;
import org.springframework.stereotype.Service;

/** The administrators' changes of people, each one action with its entry in the audit. */
@Service
public class PeopleAdministration {

    /** The field of a first password. */
    public static final String PASSWORD = "password";

    private final PersonRegister register;
    private final PeopleBoard board;
    private final PasswordRule rule;
    private final ChangeTrail trail;
    private final UserAction action;

    PeopleAdministration(PersonRegister register, PeopleBoard board, PasswordRule rule, ChangeTrail trail,
                         UserAction action) {
        this.register = register;
        this.board = board;
        this.rule = rule;
        this.trail = trail;
        this.action = action;
    }

    /** @param firstPassword null where they are invited by mail to set their own */
    public ChangeResult add(PersonInput input, PostInput post, String firstPassword) {
        Optional<Refusal> weak = firstPassword == null ? Optional.empty()
                : rule.check(firstPassword, firstPassword, input.username(), input.email());
        if (weak.isPresent()) {
            Map<String, Refusal> problems = new LinkedHashMap<>(register.problems(input, post));
            problems.put(PASSWORD, weak.get());
            return ChangeResult.refused(problems);
        }
        return action.run(() -> {
            ChangeResult result = register.add(input, post, firstPassword);
            if (result.changed()) {
                trail.record(ChangeTrail.ofPerson(input.username()), "audit.person.added", result.differences(), "");
            }
            return result;
        });
    }

    public ChangeResult change(long id, int version, PersonInput input) {
        return audited(id, "audit.person.changed", () -> register.change(id, version, input));
    }

    public ChangeResult addPost(long id, int version, PostInput post) {
        return audited(id, "audit.person.post-added", () -> register.addPost(id, version, post));
    }

    public ChangeResult removePost(long id, int version, Post post) {
        return audited(id, "audit.person.post-removed", () -> register.removePost(id, version, post));
    }

    public ChangeResult deactivate(long id, int version) {
        return audited(id, "audit.person.deactivated", () -> register.deactivate(id, version));
    }

    public ChangeResult reactivate(long id, int version) {
        return audited(id, "audit.person.reactivated", () -> register.reactivate(id, version));
    }

    public ChangeResult setPassword(long id, int version, String password) {
        Person person = board.find(id).orElseThrow();
        Optional<Refusal> weak = rule.check(password, password, person.username(), person.email());
        if (weak.isPresent()) {
            return ChangeResult.refused(Map.of(PASSWORD, weak.get()));
        }
        return audited(id, "audit.person.password-set", () -> register.setPassword(id, version, password));
    }

    public ChangeResult invite(long id, int version) {
        return audited(id, "audit.person.invited", () -> register.invite(id, version));
    }

    private ChangeResult audited(long id, String entry, Supplier<ChangeResult> change) {
        return action.run(() -> {
            ChangeResult result = change.get();
            if (result.changed()) {
                trail.record(ChangeTrail.ofPerson(board.find(id).orElseThrow().username()), entry, result.differences(), "");
            }
            return result;
        });
    }
}
