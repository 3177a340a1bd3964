package cn.ronghe.form;

import java.util.List;

import cn.ronghe.form.FormView.Kind;

/** One line of a grid before its columns are known: places are thousandths of the page's width. */
interface GridLine {

    int PAGE = 1000;

    /** The groups it belongs to, outermost first. */
    List<Head> around();

    /** Whether its own name needs a column among the heads, as the name of an indicator does. */
    default boolean isNamedRow() {
        return false;
    }

    /** Whether fields stand side by side in it. */
    default boolean isShared() {
        return false;
    }

    /** Whether only figures are written in it, which leave their names more room than texts do. */
    default boolean isNumeric() {
        return false;
    }

    /**
     * @param from    where the groups around end
     * @param heads   where the columns of heads end, at {@code from} or behind it
     * @param figures whether the whole grid asks for figures only
     */
    List<Box> boxes(int from, int heads, boolean figures);

    /** A cell by its place. */
    record Box(Kind kind, String text, String hint, int footnote, int from, int to, int rows) {

        static Box head(Kind kind, String text, int footnote, int from, int to) {
            return new Box(kind, text, "", footnote, from, to, 1);
        }
    }
}
