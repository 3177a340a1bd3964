package cn.ronghe.batch.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import cn.ronghe.batch.BatchType;
import cn.ronghe.batch.Batches;
import cn.ronghe.batch.Contact;
import cn.ronghe.batch.OpenedTypes;
import cn.ronghe.shared.Refusal;
import cn.ronghe.shared.Texts;
import cn.ronghe.shared.UserAction;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whom to ask about the types of a batch: saved together, all or none. */
@Controller
@RequestMapping("/admin/batches/{id:[0-9]{1,18}}/contacts")
@PreAuthorize("hasRole('BUSINESS_ADMIN')")
class BatchContactsController {

    private final Batches batches;
    private final OpenedTypes opened;
    private final BatchPage page;
    private final UserAction action;
    private final Texts texts;

    BatchContactsController(Batches batches, OpenedTypes opened, BatchPage page, UserAction action, Texts texts) {
        this.batches = batches;
        this.opened = opened;
        this.page = page;
        this.action = action;
        this.texts = texts;
    }

    @PostMapping
    String change(@PathVariable long id, @RequestParam Map<String, String> fields, Model model,
                  RedirectAttributes redirect) {
        page.known(id);
        Map<String, Refusal> wrong = action.run(() -> opened.changeContacts(id, typed(id, fields)));
        if (wrong.isEmpty()) {
            redirect.addFlashAttribute("flash", texts.get("batch.contact.changed"));
            return "redirect:/admin/batches/" + id;
        }
        Map<String, Refusal> problems = new HashMap<>();
        wrong.forEach((type, why) ->
                problems.put((why.key().equals("batch.contact.phone") ? "phone-" : "contact-") + type, why));
        return page.show(id, problems, fields, model);
    }

    /** What differs from what the page showed, so that what a colleague saves meanwhile of another type stays. */
    private Map<String, Contact> typed(long id, Map<String, String> fields) {
        Map<String, Contact> typed = new LinkedHashMap<>();
        for (BatchType type : batches.typesOf(id)) {
            String code = type.typeCode();
            String name = fields.getOrDefault("contact-" + code, "");
            String phone = fields.getOrDefault("phone-" + code, "");
            if (fields.containsKey("contact-" + code) && !(name + "|" + phone).equals(fields.get("shown-" + code))) {
                typed.put(code, new Contact(name, phone));
            }
        }
        return typed;
    }
}
