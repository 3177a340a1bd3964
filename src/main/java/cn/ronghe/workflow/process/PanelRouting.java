package cn.ronghe.workflow.process;

import java.util.List;

import cn.ronghe.selection.Selections;
import org.springframework.stereotype.Component;

/** Who gives an opinion in a joint selection: one task each. */
@Component("panel")
public class PanelRouting {

    private final Selections selections;

    PanelRouting(Selections selections) {
        this.selections = selections;
    }

    public List<String> members() {
        return selections.members(Case.reference(Case.current(), Case.SELECTION));
    }
}
