package cn.ronghe.review;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.Applications;
import cn.ronghe.organization.CurrentPerson;
import cn.ronghe.organization.Role;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.TaskDoor;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;

/** The way from a page to the review without the engine between them: the same checks, the same calls. */
class ShortDoor implements TaskDoor {

    private final SummaryLists lists;
    private final Seals seals;
    private final ReviewChecks checks;
    private final Applications applications;
    private final UserAction action;
    private final Texts texts;

    ShortDoor(SummaryLists lists, Seals seals, ReviewChecks checks, Applications applications, UserAction action,
              Texts texts) {
        this.lists = lists;
        this.seals = seals;
        this.checks = checks;
        this.applications = applications;
        this.action = action;
        this.texts = texts;
    }

    @Override
    public Optional<String> decide(String caseKey, Map<String, Object> values) {
        return action.run(() -> caseKey.startsWith("list:") ? list(idOf(caseKey), values)
                : supplement(idOf(caseKey), values)).map(texts::get);
    }

    @Override
    public Optional<String> openTask(String caseKey) {
        SignedIn person = CurrentPerson.get();
        if (!caseKey.startsWith("list:")) {
            return applications.get(idOf(caseKey)).state() == ApplicationState.SEALED && person.has(Role.LEADER)
                    ? Optional.of("user_supplement") : Optional.empty();
        }
        SummaryList list = lists.find(idOf(caseKey)).orElseThrow();
        Role asked = list.state() == SummaryListState.OPEN ? Role.HANDLER : Role.LEADER;
        return !list.state().closed() && person.holds(asked, list.departmentCode())
                ? Optional.of("user_of_" + asked) : Optional.empty();
    }

    @Override
    public Set<String> openTasks(Collection<String> caseKeys) {
        return caseKeys.stream().filter(caseKey -> openTask(caseKey).isPresent()).collect(Collectors.toSet());
    }

    private Optional<Refusal> list(long id, Map<String, Object> values) {
        lists.lock(id);
        String username = CurrentPerson.get().username();
        boolean preparing = values.containsKey("reporterName");
        Optional<Refusal> refusal = preparing ? checks.mayPrepare(id)
                : "sealed".equals(values.get("outcome")) ? checks.maySealList(id, username)
                : checks.mayLeadList(id, username);
        if (refusal.isEmpty() && preparing) {
            lists.prepare(id, (String) values.get("reporterName"), (String) values.get("reporterPhone"));
        } else if (refusal.isEmpty()) {
            lists.report(id, (String) values.get("outcome"), (String) values.get("opinion"));
        }
        return refusal;
    }

    private Optional<Refusal> supplement(long id, Map<String, Object> values) {
        Optional<Refusal> refusal = checks.maySupplement(id, CurrentPerson.get().username());
        if (refusal.isEmpty()) {
            seals.recordSupplement(id, (String) values.get("opinion"));
        }
        return refusal;
    }

    private static long idOf(String caseKey) {
        return Long.parseLong(caseKey.substring(caseKey.indexOf(':') + 1));
    }
}
