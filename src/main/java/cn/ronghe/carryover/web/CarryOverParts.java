package cn.ronghe.carryover.web;

import cn.ronghe.application.web.FurtherParts;
import cn.ronghe.carryover.EditionMoves;
import cn.ronghe.carryover.TakeOver;
import cn.ronghe.carryover.TakeOverOffers;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** On every page of an application: whether its form is another one now, what could be taken over, and what was. */
@Component
class CarryOverParts implements FurtherParts {

    private final EditionMoves moves;
    private final TakeOver takeOver;
    private final TakeOverOffers offers;

    CarryOverParts(EditionMoves moves, TakeOver takeOver, TakeOverOffers offers) {
        this.moves = moves;
        this.takeOver = takeOver;
        this.offers = offers;
    }

    @Override
    public String template() {
        return "carryover/parts";
    }

    @Override
    public void fill(long applicationId, boolean closed, Model model) {
        model.addAttribute("outdatedSince", moves.outdated(applicationId).orElse(null));
        model.addAttribute("formMoved", moves.made(applicationId));
        model.addAttribute("canTakeOver", !closed && offers.hasSources(applicationId));
        model.addAttribute("takenOver", takeOver.last(applicationId).orElse(null));
    }
}
