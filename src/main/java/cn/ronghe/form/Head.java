package cn.ronghe.form;

import java.util.ArrayList;
import java.util.List;

/** A merged cell on the left of the lines that belong to it. Two of the same words are still two. */
final class Head {

    private final String label;
    private final int footnote;

    Head(String label, int footnote) {
        this.label = label;
        this.footnote = footnote;
    }

    String label() {
        return label;
    }

    int footnote() {
        return footnote;
    }

    static List<Head> under(List<Head> around, Head inner) {
        List<Head> heads = new ArrayList<>(around);
        heads.add(inner);
        return List.copyOf(heads);
    }
}
