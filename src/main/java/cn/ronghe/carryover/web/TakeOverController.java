package cn.ronghe.carryover.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import cn.ronghe.application.DossierHead;
import cn.ronghe.application.NoSuchApplication;
import cn.ronghe.application.Overview;
import cn.ronghe.application.web.ApplicationPages;
import cn.ronghe.carryover.TakeContent;
import cn.ronghe.carryover.TakeOver;
import cn.ronghe.carryover.TakeOverOffer;
import cn.ronghe.carryover.TakeOverOffers;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** 沿用以前的内容: what another application of the unit says beside what this one says; of one section or of all. */
@Controller
@RequestMapping("/applications/{id}/take-over")
@PreAuthorize("hasRole('APPLICANT')")
class TakeOverController {

    private static final int LOOKED_AT = 5;

    /** @param state in words */
    record Source(DossierHead head, String name, String state) {
    }

    private final TakeOver takeOver;
    private final TakeOverOffers offers;
    private final ApplicationPages pages;
    private final UserAction action;
    private final Texts texts;

    TakeOverController(TakeOver takeOver, TakeOverOffers offers, ApplicationPages pages, UserAction action, Texts texts) {
        this.takeOver = takeOver;
        this.offers = offers;
        this.pages = pages;
        this.action = action;
        this.texts = texts;
    }

    /** Without a source the first one that has something to offer. */
    @GetMapping
    String show(@PathVariable long id, @RequestParam(required = false) Long from,
                @RequestParam(required = false) Integer section, Model model, RedirectAttributes flash) {
        Optional<String> closed = pages.editing(id, model);
        if (closed.isPresent()) {
            flash.addFlashAttribute("flashError", closed.get());
            return "redirect:/applications/" + id;
        }
        if (section != null && (section < 1 || section > ((Overview) model.getAttribute("overview")).sections().size())) {
            throw new NoSuchApplication("section " + section + " of application " + id);
        }
        List<Source> sources = offers.sources(id).stream().map(this::source).toList();
        model.addAttribute("sources", sources);
        model.addAttribute("offer", from != null ? offers.offer(id, from) : firstOffer(id, sources));
        model.addAttribute("section", section);
        model.addAttribute("current", section == null ? "" : section.toString());
        return "carryover/take-over";
    }

    /** Null where there is no source at all. */
    private TakeOverOffer firstOffer(long id, List<Source> sources) {
        TakeOverOffer first = null;
        for (Source source : sources.stream().limit(LOOKED_AT).toList()) {
            TakeOverOffer offer = offers.offer(id, source.head().applicationId());
            if (!offer.isEmpty()) {
                return offer;
            }
            first = first == null ? offer : first;
        }
        return first;
    }

    private Source source(DossierHead head) {
        return new Source(head, head.name(), pages.stateText(head));
    }

    @PostMapping
    String take(@PathVariable long id, @RequestParam(defaultValue = "0") long from,
                @RequestParam(defaultValue = "") String seen,
                @RequestParam(required = false) Set<String> take, @RequestParam(required = false) Integer section,
                RedirectAttributes flash) {
        Set<String> chosen = take == null ? Set.of() : take;
        Optional<Refusal> refusal = action.run(() -> takeOver.take(new TakeContent(id, from, seen, chosen)));
        if (refusal.isPresent()) {
            flash.addFlashAttribute("flashError", texts.get(refusal.get()));
            return "redirect:" + UriComponentsBuilder.fromPath("/applications/" + id + "/take-over")
                    .queryParam("from", from).queryParamIfPresent("section", Optional.ofNullable(section)).toUriString();
        }
        return "redirect:/applications/" + id + (section == null ? "" : "/sections/" + section);
    }

    @PostMapping("/undo")
    String undo(@PathVariable long id, RedirectAttributes flash) {
        Optional<Refusal> refusal = action.run(() -> takeOver.undo(id));
        refusal.ifPresentOrElse(why -> flash.addFlashAttribute("flashError", texts.get(why)),
                () -> flash.addFlashAttribute("flash", texts.get("application.take-over.undone")));
        return "redirect:/applications/" + id;
    }
}
