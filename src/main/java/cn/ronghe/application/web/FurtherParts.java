package cn.ronghe.application.web;

import org.springframework.ui.Model;

/** What the pages of an application that is being filled in show of a room below. Every such room is asked. */
public interface FurtherParts {

    /**
     * The template with its fragments: {@code done}, what was done last; {@code news}, what has changed meanwhile; {@code offer}
     * among the ways to go on; {@code sectionOffer} above a section; {@code past} among the materials.
     */
    String template();

    /**
     * Puts into the model what the fragments show.
     *
     * @param closed whether nothing may be changed now
     */
    void fill(long applicationId, boolean closed, Model model);
}
