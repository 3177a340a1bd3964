package cn.ronghe.workflow.web;

import cn.ronghe.workflow.engine.UnattendedTasks;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A part of the administrators' home: which departments have tasks and nobody to do them. */
@Controller
class UnattendedTasksController {

    private final UnattendedTasks tasks;

    UnattendedTasksController(UnattendedTasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/admin/unattended-tasks")
    @PreAuthorize("hasRole('BUSINESS_ADMIN')")
    String notice(Model model) {
        model.addAttribute("unattended", tasks.all());
        return "workflow/unattended-tasks :: notice";
    }
}
