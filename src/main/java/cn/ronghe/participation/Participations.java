package cn.ronghe.participation;

import java.io.InputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import cn.ronghe.account.AccountSettings;
import cn.ronghe.account.Attempts;
import cn.ronghe.account.OneTimeLink;
import cn.ronghe.account.OneTimeLink.Purpose;
import cn.ronghe.account.OneTimeLinks;
import cn.ronghe.application.AllowedFormats;
import cn.ronghe.application.Application;
import cn.ronghe.application.ApplicationState;
import cn.ronghe.application.Applications;
import cn.ronghe.application.Dossier;
import cn.ronghe.application.FilingRules;
import cn.ronghe.attachment.AttachmentView;
import cn.ronghe.attachment.Attachments;
import cn.ronghe.attachment.UploadResult;
import cn.ronghe.attachment.Uploader;
import cn.ronghe.audit.AuditTrail;
import cn.ronghe.participation.ParticipationVisit.Standing;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.UserAction;
import org.springframework.stereotype.Component;

/** What a member unit does by the link of its invitation; nobody is logged in here. */
@Component
public class Participations {

    public static final int MOST_FILES = 5;

    private static final Optional<Refusal> LATE = Optional.of(Refusal.of("participation.file.late"));
    private static final String SLOT = "participation";
    private static final AllowedFormats FORMATS = new AllowedFormats(List.of("pdf", "jpg", "jpeg", "png"));

    private final OneTimeLinks links;
    private final Attempts attempts;
    private final AccountSettings limits;
    private final ParticipationRepository participations;
    private final Applications applications;
    private final FilingRules rules;
    private final MemberRolls rolls;
    private final Dossier dossier;
    private final Attachments attachments;
    private final ParticipationMails mails;
    private final AuditTrail audit;
    private final UserAction action;
    private final Clock clock;

    Participations(OneTimeLinks links, Attempts attempts, AccountSettings limits,
                   ParticipationRepository participations, Applications applications, FilingRules rules,
                   MemberRolls rolls, Dossier dossier, Attachments attachments, ParticipationMails mails,
                   AuditTrail audit, UserAction action, Clock clock) {
        this.links = links;
        this.attempts = attempts;
        this.limits = limits;
        this.participations = participations;
        this.applications = applications;
        this.rules = rules;
        this.rolls = rolls;
        this.dossier = dossier;
        this.attachments = attachments;
        this.mails = mails;
        this.audit = audit;
        this.action = action;
        this.clock = clock;
    }

    /** Counts one more try of a stranger: a link that leads nowhere, an answer, a file. */
    public boolean mayTry(String client) {
        return action.run(() -> attempts.allows(Attempts.Kind.CLIENT, client, limits.attemptsPerClient()));
    }

    /** Empty for a link that was never made, or whose application was thrown away. */
    public Optional<ParticipationVisit> visit(String token) {
        return action.run(() -> links.find(token, Purpose.PARTICIPATION)
                .flatMap(link -> of(link).map(found -> visit(link, found))));
    }

    private Optional<Participation> of(OneTimeLink link) {
        return participations.findById(Long.parseLong(link.subject().substring(link.subject().indexOf(':') + 1)));
    }

    private ParticipationVisit visit(OneTimeLink link, Participation found) {
        Application application = applications.get(found.applicationId());
        Optional<MemberLine> line = rolls.of(application,
                application.state().editable() ? 0 : application.currentVersion()).flatMap(roll -> roll.line(found));
        Optional<Refusal> closed = rules.editable(application);
        return new ParticipationVisit(found, dossier.head(application.id()), line.map(one -> one.unit().role()).orElse(""),
                standing(link, found, closed.isPresent(), line.isPresent()), closed.map(why -> closed(application)).orElse(null),
                attachments.of(found.caseKey()));
    }

    private Standing standing(OneTimeLink link, Participation found, boolean closed, boolean listed) {
        return switch (found.state()) {
            case CONFIRMED -> Standing.CONFIRMED;
            case DECLINED -> Standing.DECLINED;
            case REVOKED -> Standing.REVOKED;
            case INVITED -> closed ? Standing.CLOSED : !listed ? Standing.GONE : switch (links.state(link)) {
                case OPEN -> Standing.OPEN;
                case EXPIRED -> Standing.EXPIRED;
                case USED -> Standing.REPLACED;
            };
        };
    }

    private static Refusal closed(Application application) {
        ApplicationState state = application.state();
        return Refusal.of("participation.closed." + (state == ApplicationState.WITHDRAWN ? "withdrawn"
                : state.editable() ? "over" : state.isFinal() ? "ended" : "submitted"));
    }

    /** Not inside a transaction: receiving and checking a file takes its time. */
    public Optional<Refusal> addFile(String token, String fileName, InputStream content, long size) {
        Optional<Participation> invited = visit(token).filter(ParticipationVisit::open)
                .map(ParticipationVisit::participation);
        if (invited.isEmpty()) {
            return LATE;
        }
        Participation open = invited.get();
        if (!FORMATS.allow(fileName)) {
            return Optional.of(Refusal.of("participation.file.format", fileName));
        }
        UploadResult result = attachments.add(open.caseKey(), SLOT, MOST_FILES, fileName, content, size, uploader(open));
        return result instanceof UploadResult.Stored stored ? late(token, open, stored)
                : Optional.of(((UploadResult.Refused) result).refusal());
    }

    /** The unit may have answered, or the lead unit submitted, while the file was on its way: then it does not count. */
    private Optional<Refusal> late(String token, Participation open, UploadResult.Stored stored) {
        return action.run(() -> {
            applications.lock(open.applicationId());
            if (visit(token).filter(ParticipationVisit::open).isPresent()) {
                return Optional.empty();
            }
            if (!stored.alreadyThere()) {
                attachments.remove(stored.file().id(), uploader(open));
            }
            return LATE;
        });
    }

    /** Only before the answer; false where there was none. */
    public boolean removeFile(String token, long fileId) {
        Optional<ParticipationVisit> from = visit(token).filter(ParticipationVisit::open)
                .filter(visit -> visit.files().stream().anyMatch(file -> file.id() == fileId));
        from.ifPresent(visit -> attachments.remove(fileId, uploader(visit.participation())));
        return from.isPresent();
    }

    /** One of the files that came by this link. */
    public Optional<AttachmentView> file(String token, long fileId) {
        return visit(token).flatMap(visit -> visit.files().stream().filter(file -> file.id() == fileId).findFirst());
    }

    /** By field; nothing where it is kept, and nothing where the link has ceased to be open meanwhile. */
    public Map<String, Refusal> answer(String token, ParticipationAnswer typed) {
        return action.run(() -> {
            Optional<Long> asked = links.find(token, Purpose.PARTICIPATION).flatMap(this::of)
                    .map(Participation::applicationId);
            asked.ifPresent(applications::lock);
            return visit(token).filter(ParticipationVisit::open)
                    .map(visit -> answer(visit, typed.tidied())).orElse(Map.of());
        });
    }

    private Map<String, Refusal> answer(ParticipationVisit visit, ParticipationAnswer answer) {
        Map<String, Refusal> problems = new LinkedHashMap<>();
        if (answer.takesPart() && visit.files().isEmpty()) {
            problems.put("file", Refusal.of("participation.file.missing"));
        }
        problems.putAll(answer.problems());
        if (problems.isEmpty()) {
            keep(visit.participation(), answer);
        }
        return problems;
    }

    private void keep(Participation asked, ParticipationAnswer answer) {
        if (answer.takesPart()) {
            asked.confirm(answer, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        } else {
            asked.decline(answer, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        }
        Application application = applications.get(asked.applicationId());
        links.cancelAbout(asked.caseKey());
        audit.record(application.caseKey(), asked.caseKey(), answer.name(),
                asked.state() == Participation.State.CONFIRMED ? MemberRolls.CONFIRMED
                        : "audit.participation.declined", asked.unitName());
        mails.answered(application, asked, participations.findByApplicationIdOrderById(application.id()));
    }

    private static Uploader uploader(Participation by) {
        return new Uploader(by.caseKey(), by.unitName());
    }
}
