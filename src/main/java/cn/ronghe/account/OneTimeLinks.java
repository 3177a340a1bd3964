package cn.ronghe.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import cn.ronghe.account.OneTimeLink.Purpose;
import cn.ronghe.account.OneTimeLink.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes links for mails and finds them again when somebody comes by one. */
@Component
@Transactional
public class OneTimeLinks {

    private final OneTimeLinkRepository links;
    private final Clock clock;

    OneTimeLinks(OneTimeLinkRepository links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    /** @return the token, which stands in the mail and nowhere else */
    String issue(Purpose purpose, Duration holds, UnaryOperator<OneTimeLink> about) {
        String token = Tokens.next();
        links.save(about.apply(new OneTimeLink(purpose, Tokens.hash(token), now(), holds)));
        return token;
    }

    /**
     * A link for another room.
     *
     * @param subject what it is about, such as {@code participation:12}
     */
    public String issue(Purpose purpose, Instant until, String subject) {
        return issue(purpose, Duration.between(now(), until), link -> link.about(subject));
    }

    /** Takes back every link that is about this. */
    public void cancelAbout(String subject) {
        links.unusedAbout(subject).forEach(link -> link.cancel(now()));
    }

    /** Empty for a token that was never made, or was made for something else. */
    @Transactional(readOnly = true)
    public Optional<OneTimeLink> find(String token, Purpose... purposes) {
        return links.findByTokenHash(Tokens.hash(token))
                .filter(link -> Arrays.asList(purposes).contains(link.purpose()));
    }

    @Transactional(readOnly = true)
    public State state(OneTimeLink link) {
        return link.stateAt(clock.instant());
    }

    /** The link, used from now on; empty where there is none or it is over. */
    Optional<OneTimeLink> use(String token, Purpose... purposes) {
        Optional<OneTimeLink> open = find(token, purposes).filter(link -> state(link) == State.OPEN);
        open.ifPresent(link -> link.use(now()));
        return open;
    }

    void cancelOfRegistration(long registrationId) {
        links.unusedOfRegistration(registrationId).forEach(link -> link.cancel(now()));
    }

    void cancelOf(String username) {
        links.unusedOf(username).forEach(link -> link.cancel(now()));
    }

    @Transactional(readOnly = true)
    List<OneTimeLink> openInvitations(long organizationId) {
        return links.openInvitations(organizationId, clock.instant());
    }

    /** @return whether the unit had such an open invitation */
    boolean cancelInvitation(long organizationId, long linkId) {
        Optional<OneTimeLink> open = openInvitations(organizationId).stream()
                .filter(link -> link.id() == linkId).findFirst();
        open.ifPresent(link -> link.cancel(now()));
        return open.isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
