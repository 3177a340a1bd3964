package cn.ronghe.selection.web;

import java.util.Map;

import cn.ronghe.selection.CaseRow;
import cn.ronghe.selection.OpinionProblems;
import cn.ronghe.selection.SaveOpinion;
import cn.ronghe.shared.Texts;

/** What a member typed for one case, with what is wrong with it; empty texts where nothing is. */
record OpinionInput(String opinion, String score, String opinionProblem, String scoreProblem, String generalProblem) {

    static OpinionInput saved(CaseRow row) {
        String score = row.own().score() == null ? "" : row.own().score().toString();
        return new OpinionInput(row.own().opinion(), score, "", "", "");
    }

    static OpinionInput typed(SaveOpinion typed, OpinionProblems problems, Texts texts) {
        return new OpinionInput(typed.opinion(), typed.score(), problems.opinion().map(texts::get).orElse(""),
                problems.score().map(texts::get).orElse(""), problems.general().map(texts::get).orElse(""));
    }

    static SaveOpinion read(long selectionId, long applicationId, Map<String, String> parameters) {
        return new SaveOpinion(selectionId, applicationId, parameters.getOrDefault("opinion-" + applicationId, ""),
                parameters.getOrDefault("score-" + applicationId, ""));
    }

    public boolean wrong() {
        return !(opinionProblem.isEmpty() && scoreProblem.isEmpty() && generalProblem.isEmpty());
    }
}
