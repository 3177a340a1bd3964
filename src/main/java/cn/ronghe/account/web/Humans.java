package cn.ronghe.account.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import cn.ronghe.account.AccountSettings;
import cn.ronghe.shared.Refusal;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Component;

/** Tells people from programs without asking them anything: nobody reads and fills in a form in a second. */
@Component
class Humans {

    /** A field that no person sees; what is filled in was filled in by a program. */
    static final String HONEY = "website";
    private static final String OPENED = Humans.class.getName();

    private final AccountSettings settings;
    private final Clock clock;

    Humans(AccountSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    void opens(HttpSession session) {
        if (session.getAttribute(OPENED) == null) {
            session.setAttribute(OPENED, clock.instant());
        }
    }

    /** Why the form that was opened in this session is not taken yet. */
    Optional<Refusal> tooFast(HttpSession session) {
        if (!(session.getAttribute(OPENED) instanceof Instant opened)) {
            return Optional.of(Refusal.of("account.form.stale"));
        }
        return clock.instant().isBefore(opened.plus(settings.leastTime()))
                ? Optional.of(Refusal.of("account.form.fast")) : Optional.empty();
    }

    void done(HttpSession session) {
        session.removeAttribute(OPENED);
    }
}
