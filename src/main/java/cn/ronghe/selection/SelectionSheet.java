package cn.ronghe.selection;

import java.util.Comparator;
import java.util.List;

/**
 * A selection as one person may see it.
 *
 * @param cases    in the list's order
 * @param member   the viewer belongs to the panel
 * @param finished the viewer has handed in
 * @param lead     the viewer belongs to the lead department
 * @param scores   the viewer sees everybody's scores
 * @param left     places left of the quota, without those that this list has taken
 */
public record SelectionSheet(Selection selection, String title, String batchName, String typeName, String leadName,
                             String resultList, List<CaseRow> cases, List<PanelMember> panel, boolean member,
                             boolean finished, boolean lead, boolean scores, int quota, int left) {

    public long chosen() {
        return cases.stream().filter(CaseRow::chosen).count();
    }

    public long handedIn() {
        return panel.stream().filter(PanelMember::finished).count();
    }

    /** The best mean first; of equals, and where nobody scored, in the list's order. */
    public List<CaseRow> ranked() {
        return cases.stream().sorted(Comparator.comparing(CaseRow::mean,
                Comparator.nullsLast(Comparator.reverseOrder()))).toList();
    }
}
