package cn.ronghe.selection.web;

import java.util.LinkedHashMap;
import java.util.Map;

import cn.ronghe.organization.SignedIn;
import cn.ronghe.selection.CaseRow;
import cn.ronghe.selection.SelectionSheet;
import cn.ronghe.selection.SelectionSheets;
import cn.ronghe.selection.SelectionState;
import cn.ronghe.shared.TaskDoor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** The page of one selection, for each of those who work on it. */
@Component
class SelectionPages {

    static final String OPINION = "user_panel_opinion";
    static final String SETTLE = "user_settle_list";
    static final String PUBLISH = "user_publish_list";

    private final SelectionSheets sheets;
    private final TaskDoor door;

    SelectionPages(SelectionSheets sheets, TaskDoor door) {
        this.sheets = sheets;
        this.door = door;
    }

    SelectionSheet sheet(long id, SignedIn person) {
        return sheets.sheet(id, person).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The element id of the task that this person may do in it now, or an empty text. */
    String task(long id) {
        return door.openTask("selection:" + id).orElse("");
    }

    /** @param typed what was typed and not saved, by application */
    String show(SelectionSheet sheet, Map<Long, OpinionInput> typed, Model model) {
        Map<Long, OpinionInput> inputs = new LinkedHashMap<>();
        for (CaseRow row : sheet.cases()) {
            OpinionInput input = typed.get(row.applicationId());
            inputs.put(row.applicationId(), input == null ? OpinionInput.saved(row) : input);
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("inputs", inputs);
        model.addAttribute("states", SelectionState.values());
        model.addAttribute("task", task(sheet.selection().id()));
        return "selection/selection";
    }
}
