package cn.ronghe.workflow.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import cn.ronghe.application.Application;
import cn.ronghe.application.Changes;
import cn.ronghe.application.Dossier;
import cn.ronghe.application.DossierVersion;
import cn.ronghe.organization.SignedIn;
import cn.ronghe.review.Opinions;
import cn.ronghe.review.ReviewOpinion;
import org.springframework.stereotype.Component;

/**
 * Which two versions a reader is shown side by side, and why. Who decides on a case starts with what changed since they
 * last did, the unit with what it changed since it was asked, everybody else with the latest correction.
 */
@Component
class ComparedVersions {

    /** What the unit is still filling in. */
    static final int DRAFT = 0;

    /** What the reader starts with; a pair they choose themselves is CHOSEN. */
    enum Since { RETURN, REVIEW, LAST_VERSION, CHOSEN }

    /**
     * @param offered oldest first; the draft last
     * @param draft   whether the draft is offered
     * @param changes null where one version was chosen twice
     * @param returns why the unit was asked for corrections in between
     */
    record Comparison(Since since, int from, int to, List<DossierVersion> offered, boolean draft, Changes changes,
                      List<ReviewOpinion> returns) {
    }

    private record Chosen(Since since, int from, int to) {
    }

    private final Dossier dossiers;
    private final Opinions opinions;
    private final CaseReaders readers;

    ComparedVersions(Dossier dossiers, Opinions opinions, CaseReaders readers) {
        this.dossiers = dossiers;
        this.opinions = opinions;
        this.readers = readers;
    }

    /**
     * @param from null for what the reader starts with; {@code to} likewise; the older one is always compared first
     * @return empty where there are no two versions, or the reader may not see one that they ask for
     */
    Optional<Comparison> of(Application application, SignedIn reader, Integer from, Integer to) {
        boolean draft = application.state().correcting() && readers.mayReadDraft(application, reader);
        int last = application.currentVersion();
        if (last == 0 || last == 1 && !draft) {
            return Optional.empty();
        }
        Chosen start = start(application, reader, draft);
        Chosen chosen = from == null && to == null ? start
                : inOrder(from == null ? start.from() : from, to == null ? start.to() : to, start);
        return isOffered(chosen.from(), last, draft) && isOffered(chosen.to(), last, draft)
                ? Optional.of(comparison(application, chosen, draft)) : Optional.empty();
    }

    private Chosen start(Application application, SignedIn reader, boolean draft) {
        int last = application.currentVersion();
        if (draft) {
            return new Chosen(Since.RETURN, last, DRAFT);
        }
        return opinions.lastOf(reader, application.id(), last)
                .map(given -> new Chosen(given.asksForCorrection() ? Since.RETURN : Since.REVIEW, given.versionNumber(), last))
                .orElseGet(() -> new Chosen(Since.LAST_VERSION, last - 1, last));
    }

    private static Chosen inOrder(int from, int to, Chosen start) {
        boolean swapped = from == DRAFT || to != DRAFT && to < from;
        Chosen chosen = new Chosen(Since.CHOSEN, swapped ? to : from, swapped ? from : to);
        return chosen.from() == start.from() && chosen.to() == start.to() ? start : chosen;
    }

    private static boolean isOffered(int version, int last, boolean draft) {
        return version > 0 && version <= last || version == DRAFT && draft;
    }

    private Comparison comparison(Application application, Chosen chosen, boolean draft) {
        long id = application.id();
        List<DossierVersion> offered = new ArrayList<>(dossiers.versions(id));
        Collections.reverse(offered);
        int end = chosen.to() == DRAFT ? application.currentVersion() + 1 : chosen.to();
        return new Comparison(chosen.since(), chosen.from(), chosen.to(), offered, draft,
                chosen.from() == chosen.to() ? null : dossiers.changes(id, chosen.from(), chosen.to()),
                opinions.returns(id, chosen.from(), end));
    }
}
